/** Time as it passes, apart from what a clock on the wall says, and what is noticed where the two part. */
@NullMarked
package dev.syncdashboard.dashboard.clock;

import org.jspecify.annotations.NullMarked;
