/** Chooses and opens the engine that the settings name; the only place that knows every engine. */
@NullMarked
package dev.syncdashboard.engine.setup;

import org.jspecify.annotations.NullMarked;
