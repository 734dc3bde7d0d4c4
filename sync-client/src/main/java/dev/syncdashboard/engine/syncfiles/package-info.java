/**
 * What BitTorrent Sync and Resilio Sync keep in a folder on the disk, whichever of their APIs they are asked by.
 *
 * <p>Internal to this project (docs/library.md).
 */
@NullMarked
package dev.syncdashboard.engine.syncfiles;

import org.jspecify.annotations.NullMarked;
