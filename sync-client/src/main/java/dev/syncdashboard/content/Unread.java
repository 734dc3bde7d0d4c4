package dev.syncdashboard.content;

/**
 * Something in the folder whose content is not known.
 *
 * @param path within the folder, as well as it can be shown; empty for the folder itself
 */
public record Unread(String path, Reason reason) {

    /** Why. */
    public enum Reason {
        /** What of the folder is content is not known, so nothing was looked at. */
        RULES_UNKNOWN,
        /** There is no such folder. */
        NO_FOLDER,
        /** There are more files than the program has memory for. */
        TOO_MANY_FILES,
        /** The program's user may not read it. */
        NO_RIGHT,
        /** It changed during each try to read it. */
        CHANGING,
        /** Its name is no text: bytes that are not UTF-8, or half a surrogate pair. */
        NAME_IS_NO_TEXT,
        /** Beside it lies another one whose name differs in its Unicode form only. */
        SAME_NAME_TWICE,
        /** The system can't read it. */
        DISK_ERROR
    }
}
