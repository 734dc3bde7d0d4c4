/**
 * The engine port on Sync API v1, for BitTorrent Sync of 2013 to 2015.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.engine.syncv1;

import org.jspecify.annotations.NullMarked;
