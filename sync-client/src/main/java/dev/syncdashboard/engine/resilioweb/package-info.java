/** The port on Resilio Sync's web API, for an engine to which nobody has an API key. */
@NullMarked
package dev.syncdashboard.engine.resilioweb;

import org.jspecify.annotations.NullMarked;
