package dev.syncdashboard.dashboard.truck;

/**
 * What an open page of a truck needs to show a newer snapshot.
 *
 * @param edition of {@link dev.syncdashboard.dashboard.web.Edition}
 * @param version of the snapshot
 * @param html what stands inside the page's main part
 */
record TruckChange(String edition, long version, String html) {}
