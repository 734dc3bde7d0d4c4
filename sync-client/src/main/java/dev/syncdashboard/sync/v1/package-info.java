/**
 * Sync API v1 of BitTorrent Sync, from 2013. {@link dev.syncdashboard.sync.v1.SyncV1Client} is the way in; what is known of
 * the API, and how surely, stands in {@code docs/sync-api.md}.
 */
@NullMarked
package dev.syncdashboard.sync.v1;

import org.jspecify.annotations.NullMarked;
