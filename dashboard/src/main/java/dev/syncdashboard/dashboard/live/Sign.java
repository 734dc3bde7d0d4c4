package dev.syncdashboard.dashboard.live;

/**
 * What an open page hears: that the server is alive, and what it shows now.
 *
 * @param edition of {@link dev.syncdashboard.dashboard.web.Edition}
 * @param assets of {@link dev.syncdashboard.dashboard.web.Edition}
 * @param version of the newest snapshot
 * @param date "Tue 24 Nov 2026", at the station
 * @param clock the station's time, to the second
 * @param now the same in milliseconds since 1970
 */
record Sign(String edition, String assets, long version, String date, String clock, long now) {}
