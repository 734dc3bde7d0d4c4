/** Whether this computer runs on battery, and how full that is. */
@NullMarked
package dev.syncdashboard.agent.power;

import org.jspecify.annotations.NullMarked;
