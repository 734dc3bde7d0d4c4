/**
 * The starter of the agent: chooses which version runs, and goes back to the one before where a new one does not work. A
 * program of its own ({@code peer-agent-start.jar}) that needs nothing but {@code java.base}, is never replaced by a release,
 * and so has to stay simple. The agent uses its files, and nothing else of it.
 */
@NullMarked
package dev.syncdashboard.start;

import org.jspecify.annotations.NullMarked;
