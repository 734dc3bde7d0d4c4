/** Keeps who may do what in files of the data directory that only the station's own user can read. */
@NullMarked
package dev.syncdashboard.dashboard.access.kept;

import org.jspecify.annotations.NullMarked;
