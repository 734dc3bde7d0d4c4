/** Health for monitoring tools: the station's engine and the Status folder, told apart. */
@NullMarked
package dev.syncdashboard.dashboard.health;

import org.jspecify.annotations.NullMarked;
