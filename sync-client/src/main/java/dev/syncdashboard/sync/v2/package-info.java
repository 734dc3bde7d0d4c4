/**
 * Sync API v2 of BitTorrent Sync / Resilio Sync. {@link dev.syncdashboard.sync.v2.SyncClient} is the way in; what is known
 * of the API, and how surely, stands in {@code docs/sync-api.md}.
 */
@NullMarked
package dev.syncdashboard.sync.v2;

import org.jspecify.annotations.NullMarked;
