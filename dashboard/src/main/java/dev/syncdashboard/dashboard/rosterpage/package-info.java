/** The roster's pages: which trucks the station expects, and what the devices are that it hears. */
@NullMarked
package dev.syncdashboard.dashboard.rosterpage;

import org.jspecify.annotations.NullMarked;
