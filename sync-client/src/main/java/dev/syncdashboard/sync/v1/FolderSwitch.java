package dev.syncdashboard.sync.v1;

import dev.syncdashboard.sync.OptionalFields;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** A yes-or-no preference of a folder, under the name it has in the API. */
public enum FolderSwitch {
    SEARCH_LAN("search_lan"),
    /** Only the files that a person picks are fetched. */
    SELECTIVE_SYNC("selective_sync"),
    USE_DHT("use_dht"),
    /** Try the hosts that are set for the folder. */
    USE_HOSTS("use_hosts"),
    USE_RELAY_SERVER("use_relay_server"),
    /** Keep old copies of changed and deleted files on this device. */
    USE_SYNC_TRASH("use_sync_trash"),
    USE_TRACKER("use_tracker");

    private final String field;

    FolderSwitch(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** Those that the engine gives, in an order that stays. */
    static Map<FolderSwitch, Boolean> in(OptionalFields fields) {
        Map<FolderSwitch, Boolean> found = new EnumMap<>(FolderSwitch.class);
        for (FolderSwitch each : values()) {
            fields.flag(each.field).ifPresent(on -> found.put(each, on));
        }
        return Collections.unmodifiableMap(found);
    }
}
