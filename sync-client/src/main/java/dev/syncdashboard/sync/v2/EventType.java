package dev.syncdashboard.sync.v2;

/** What happened. The engine knows more types than anybody wrote down; those are {@link #UNKNOWN}. */
public enum EventType {
    LOCAL_FILE_ADDED,
    REMOTE_FILE_ADDED,
    LOCAL_FILE_REMOVED,
    REMOTE_FILE_REMOVED,
    LOCAL_FILE_CHANGED,
    REMOTE_FILE_CHANGED,
    FILE_DOWNLOAD_COMPLETED,
    UNKNOWN;

    private static final String WIRE_PREFIX = "EVENT_";

    /** The type for a name as the API sends it: {@code EVENT_LOCAL_FILE_ADDED}. Never fails. */
    static EventType fromWire(String typeName) {
        for (EventType type : values()) {
            if (type != UNKNOWN && typeName.equals(WIRE_PREFIX + type.name())) {
                return type;
            }
        }
        return UNKNOWN;
    }
}
