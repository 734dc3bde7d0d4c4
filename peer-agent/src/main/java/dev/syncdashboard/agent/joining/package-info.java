/**
 * How a truck joins a station with one file, and leaves it: its engine, its settings, the request and the answer. Also what
 * the running agent does for a truck that reaches only this one. Knows no engine by name, and no command line.
 */
@NullMarked
package dev.syncdashboard.agent.joining;

import org.jspecify.annotations.NullMarked;
