/** Keeps what the station has seen, so that a verdict can say since when. */
@NullMarked
package dev.syncdashboard.dashboard.history;

import org.jspecify.annotations.NullMarked;
