package dev.syncdashboard.dashboard.wall;

/**
 * What an open wallboard needs to show a newer snapshot.
 *
 * @param edition of {@link dev.syncdashboard.dashboard.web.Edition}
 * @param version of the snapshot
 * @param html the board
 */
record WallChange(String edition, long version, String html) {}
