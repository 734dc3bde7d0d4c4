/** Answers that are the same for all who ask are rendered and compressed once. */
@NullMarked
package dev.syncdashboard.dashboard.web.rendered;

import org.jspecify.annotations.NullMarked;
