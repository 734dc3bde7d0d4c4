/**
 * The station's list: which files an update of the Sync folder has, for a truck that compares its own disk with it. It
 * travels in the Status folder.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.stationlist;

import org.jspecify.annotations.NullMarked;
