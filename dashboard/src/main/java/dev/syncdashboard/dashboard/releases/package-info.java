/** Releases of the agent at the station: which there are, and which trucks may install one; kept, and given to the trucks. */
@NullMarked
package dev.syncdashboard.dashboard.releases;

import org.jspecify.annotations.NullMarked;
