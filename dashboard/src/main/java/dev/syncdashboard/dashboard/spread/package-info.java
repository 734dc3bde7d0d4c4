/** Who has an update, by which evidence, and how it spread over the fleet. Pure. */
@NullMarked
package dev.syncdashboard.dashboard.spread;

import org.jspecify.annotations.NullMarked;
