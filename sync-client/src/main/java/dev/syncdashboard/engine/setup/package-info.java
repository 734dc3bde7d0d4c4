/**
 * Chooses and opens the engine that the settings name; the only place that knows every engine.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.engine.setup;

import org.jspecify.annotations.NullMarked;
