/**
 * The engine port on Sync API v2.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.engine.syncv2;

import org.jspecify.annotations.NullMarked;
