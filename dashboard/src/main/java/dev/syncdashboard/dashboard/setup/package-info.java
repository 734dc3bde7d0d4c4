/** The station's setup in a browser: its settings, its steps and what each still needs; pure. */
@NullMarked
package dev.syncdashboard.dashboard.setup;

import org.jspecify.annotations.NullMarked;
