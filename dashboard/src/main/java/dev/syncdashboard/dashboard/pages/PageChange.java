package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.web.Edition;

/**
 * What an open page that is fetched as one piece needs to show a newer snapshot.
 *
 * @param edition of {@link Edition}
 * @param version of the snapshot
 * @param html what stands in the changing part of the page
 */
public record PageChange(String edition, long version, String html) {}
