package dev.syncdashboard.status;

import java.util.Locale;

/** What a device noticed, for programs. The words beside it are for people. */
public enum ProblemCode {
    FOLDER_DIRECTORY_MISSING(true),
    FOLDER_PAUSED(true),
    FOLDER_STOPPED(true),
    FOLDER_INDEXING(true),
    FOLDER_PLACEHOLDERS(true),
    FOLDER_DISCONNECTED(true),
    FOLDER_ERROR(true),
    CANNOT_READ_WHOLE(true),
    DISK_DAMAGED(true),
    ITEMS_FAILED(true),
    CHANGED_HERE(true),
    IGNORES_FILES_OF_THE_UPDATE(true),
    IGNORES_DELETES(true),
    FOLDER_TYPE_WRONG(true),
    SYNC_NOT_LOOKED_AT(true),
    NOT_RECEIVE_ONLY(false),
    STATUS_FOLDER(false),
    DISK_ALMOST_FULL(false),
    REPORT_WAS_REPLACED(false),
    SETTING(false),
    /** Words of somebody else that nobody here knows: it can't be told what they touch. */
    OTHER(true);

    private final boolean touchesContent;

    ProblemCode(boolean touchesContent) {
        this.touchesContent = touchesContent;
    }

    /** As it stands in the status file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a device with it may lack files or have other ones, whatever else it says. */
    public boolean touchesContent() {
        return touchesContent;
    }
}
