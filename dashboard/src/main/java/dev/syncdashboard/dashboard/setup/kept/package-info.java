/** Keeps the settings that were made in a browser in two files that a person can read and copy. */
@NullMarked
package dev.syncdashboard.dashboard.setup.kept;

import org.jspecify.annotations.NullMarked;
