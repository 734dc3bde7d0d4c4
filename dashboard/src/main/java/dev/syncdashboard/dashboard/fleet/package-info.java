/** The fleet as the dashboard knows it now: one immutable snapshot, replaced as a whole. */
@NullMarked
package dev.syncdashboard.dashboard.fleet;

import org.jspecify.annotations.NullMarked;
