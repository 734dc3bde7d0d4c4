/** Tells open pages, by server-sent events, that there is something new to fetch. */
@NullMarked
package dev.syncdashboard.dashboard.live;

import org.jspecify.annotations.NullMarked;
