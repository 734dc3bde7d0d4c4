/** The roster's pages: which trucks the station expects, and what the devices are that it hears. */
@NullMarked
package dev.syncdashboard.dashboard.pages.roster;

import org.jspecify.annotations.NullMarked;
