/**
 * The port through which agent and dashboard see any sync engine. What only one engine has stays in that engine's own
 * package below this one.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.engine;

import org.jspecify.annotations.NullMarked;
