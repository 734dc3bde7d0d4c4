/**
 * The port through which agent and dashboard see any sync engine. What only one engine has stays in that engine's own
 * package below this one.
 */
@NullMarked
package dev.syncdashboard.engine;

import org.jspecify.annotations.NullMarked;
