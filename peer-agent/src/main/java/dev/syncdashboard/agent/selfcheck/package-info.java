/** The truck compares its own disk with the station's list, and says what it found. Knows no engine. */
@NullMarked
package dev.syncdashboard.agent.selfcheck;

import org.jspecify.annotations.NullMarked;
