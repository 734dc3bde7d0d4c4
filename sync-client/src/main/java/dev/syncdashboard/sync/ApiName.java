package dev.syncdashboard.sync;

/** The APIs of BitTorrent Sync and Resilio Sync, in the order in which one asks for them: what the first can, it can best. */
public enum ApiName {
    V2("Sync API v2"),
    V1("Sync API v1"),
    WEB("Resilio's web API");

    private final String title;

    ApiName(String title) {
        this.title = title;
    }

    /** As it is called in a sentence. */
    public String title() {
        return title;
    }
}
