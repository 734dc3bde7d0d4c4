/** Asks and changes the station's sync program for the setup. */
@NullMarked
package dev.syncdashboard.dashboard.setup.program;

import org.jspecify.annotations.NullMarked;
