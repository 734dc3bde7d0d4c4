package dev.syncdashboard.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of problem a device has, as a report names it beside the words. */
public enum ProblemCode {
    /** The Sync folder's directory is not on the disk. */
    FOLDER_DIRECTORY_MISSING(true),
    FOLDER_PAUSED(true),
    FOLDER_STOPPED(true),
    FOLDER_INDEXING(true),
    /** Placeholders stand there instead of files. */
    FOLDER_PLACEHOLDERS(true),
    FOLDER_DISCONNECTED(true),
    /** The engine itself says that the Sync folder stands still. */
    FOLDER_ERROR(true),
    /** Something in the Sync folder can't be read, so nobody knows its content. */
    CANNOT_READ_WHOLE(true),
    /** Files changed though their size and time did not. */
    DISK_DAMAGED(true),
    /** The engine can't bring some files up to date: if they are the update's, the content's hash shows it. */
    ITEMS_FAILED(false, true),
    /** Files of the Sync folder were changed on this device: if they differ now, the content's hash shows it. */
    CHANGED_HERE(false, true),
    /** The device's own ignore list leaves out what the station sends. */
    IGNORES_FILES_OF_THE_UPDATE(true),
    /** What the station deletes stays here, and then shows in the content's hash. */
    IGNORES_DELETES(false, true),
    /** Of a type with which the folder can't be what the station has. */
    FOLDER_TYPE_WRONG(true),
    /** The engine has not looked at its own disk for long. */
    SYNC_NOT_LOOKED_AT(true),
    /** What is changed on this device reaches others; it says nothing of what is here. */
    NOT_RECEIVE_ONLY(false),
    /** Whatever is wrong with the folder of the reports. */
    STATUS_FOLDER(false),
    DISK_ALMOST_FULL(false, true),
    /** Another agent writes this device's report and has its key: nobody can tell of whose files a report is. */
    ANOTHER_HAS_ITS_KEY(true, false),
    /** Somebody else wrote this device's report. */
    REPORT_WAS_REPLACED(false),
    /** There is a list that the station has not signed: nothing is compared with it, and the hash proves what it did. */
    LIST_NOT_SIGNED(false),
    /** A part of the agent ended by a fault of its own and began again, or hangs; what it no longer knows is said apart. */
    AGENT_FAULT(false),
    /** It works, and a setting would make it work better. */
    SETTING(false),
    /** Words that this program does not know: nobody can say that they do not touch the content. */
    OTHER(true);

    private final boolean touchesContent;
    private final boolean mayBeTheCause;

    ProblemCode(boolean touchesContent) {
        this(touchesContent, touchesContent);
    }

    ProblemCode(boolean touchesContent, boolean mayBeTheCause) {
        this.touchesContent = touchesContent;
        this.mayBeTheCause = mayBeTheCause;
    }

    /** Whether, while it lasts, the device's hash proves nothing of the files on its disk. */
    public boolean touchesContent() {
        return touchesContent;
    }

    /** Whether it may be why the device does not have the station's files. */
    public boolean mayBeTheCause() {
        return mayBeTheCause;
    }

    /** The stable code in the report: {@code folder_paused}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code; empty if there is none. */
    public static Optional<ProblemCode> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
