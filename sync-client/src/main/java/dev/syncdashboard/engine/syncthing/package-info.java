/**
 * The engine port on Syncthing's REST API.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.engine.syncthing;

import org.jspecify.annotations.NullMarked;
