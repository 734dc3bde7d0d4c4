package dev.syncdashboard.sync.v2;

/** What the devices that join by a link may do. */
public enum Permission {
    READ_WRITE(1),
    READ_ONLY(2),
    OWNER(4);

    private final int code;

    Permission(int code) {
        this.code = code;
    }

    /** As the API has it. */
    public int code() {
        return code;
    }
}
