/** Limits for each visitor, so that none of them can keep the others out. */
@NullMarked
package dev.syncdashboard.dashboard.guard.limits;

import org.jspecify.annotations.NullMarked;
