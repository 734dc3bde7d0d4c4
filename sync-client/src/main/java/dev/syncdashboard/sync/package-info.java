/**
 * Sync API v2 of BitTorrent Sync / Resilio Sync. {@link dev.syncdashboard.sync.SyncClient} is the way in; what is known
 * of the API, and how surely, stands in {@code docs/sync-api.md}.
 */
@NullMarked
package dev.syncdashboard.sync;

import org.jspecify.annotations.NullMarked;
