/**
 * One file with all that makes the station this station, and the way back from it. Knows which files there are, and of none
 * of them what stands in it.
 */
@NullMarked
package dev.syncdashboard.dashboard.backup;

import org.jspecify.annotations.NullMarked;
