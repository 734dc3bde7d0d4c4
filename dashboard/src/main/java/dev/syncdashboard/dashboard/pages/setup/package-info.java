/** The pages on which a station is set up, step by step. */
@NullMarked
package dev.syncdashboard.dashboard.pages.setup;

import org.jspecify.annotations.NullMarked;
