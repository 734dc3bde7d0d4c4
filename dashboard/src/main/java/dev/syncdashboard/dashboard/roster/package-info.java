/** The trucks that a station expects: who they are, their groups and devices, and which are out of service. Pure. */
@NullMarked
package dev.syncdashboard.dashboard.roster;

import org.jspecify.annotations.NullMarked;
