package dev.syncdashboard.sync.v2;

/** A yes-or-no property of a folder, under the name it has in the answer's JSON. */
public enum FolderOption {
    /** Old copies of changed and deleted files go to the archive on this device. */
    DELETE_TO_TRASH("deletetotrash"),
    /** Managed by an identity (2.x folders), not by a key alone. */
    MANAGED("ismanaged"),
    RELAY("relay"),
    SEARCH_DHT("searchdht"),
    SEARCH_LAN("searchlan"),
    USE_HOSTS("usehosts"),
    USE_TRACKER("usetracker");

    private final String field;

    FolderOption(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
