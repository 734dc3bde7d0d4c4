/**
 * Spans of time.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.time;

import org.jspecify.annotations.NullMarked;
