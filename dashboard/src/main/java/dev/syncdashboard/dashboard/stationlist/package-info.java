/** Gives the trucks the station's own list of files, so that each can check what is on its disk. */
@NullMarked
package dev.syncdashboard.dashboard.stationlist;

import org.jspecify.annotations.NullMarked;
