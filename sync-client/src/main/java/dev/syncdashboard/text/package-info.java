/** Texts that come from elsewhere, on their way to a person. */
@NullMarked
package dev.syncdashboard.text;

import org.jspecify.annotations.NullMarked;
