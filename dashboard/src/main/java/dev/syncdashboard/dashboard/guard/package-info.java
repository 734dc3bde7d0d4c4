/** Who may ask, and what answers may do in a browser: host names, foreign pages, headers, limits for each visitor. */
@NullMarked
package dev.syncdashboard.dashboard.guard;

import org.jspecify.annotations.NullMarked;
