/** Words for times, sizes and counts, as a person reads them. Pure. */
@NullMarked
package dev.syncdashboard.dashboard.text;

import org.jspecify.annotations.NullMarked;
