/**
 * The port on Resilio Sync's web API, for an engine to which nobody has an API key.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.engine.resilioweb;

import org.jspecify.annotations.NullMarked;
