package dev.syncdashboard.engine;

import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.Unread;
import dev.syncdashboard.content.Unread.Reason;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * A folder's hash that could not be made anew: what it was is known, and not whether it still is so.
 *
 * @param lasting how long ago the hash was last confirmed, or, if it never was, how long that has been tried; not by a
 *     clock that can be set
 * @param files what stands in the way, cleaned for showing; none where it is no file
 */
public record Unconfirmed(Duration lasting, Cause cause, FileNames files) {

    /** What is told where there are several: what needs a person most comes first, what may pass by itself last. */
    private static final List<Reason> WORST_FIRST = List.of(
            Reason.RULES_UNKNOWN,
            Reason.NO_FOLDER,
            Reason.TOO_MANY_FILES,
            Reason.DISK_ERROR,
            Reason.NO_RIGHT,
            Reason.NAME_IS_NO_TEXT,
            Reason.SAME_NAME_TWICE,
            Reason.CHANGING);

    public Unconfirmed {
        files = ShownNames.of(files);
        lasting = lasting.isNegative() ? Duration.ZERO : lasting;
    }

    /** What stands in the way of a hash, as a pass over the disk found it just now. */
    public static Unconfirmed of(FingerprintResult.Incomplete pass) {
        Reason worst = pass.unread().stream()
                .map(Unread::reason)
                .min(Comparator.comparing(WORST_FIRST::indexOf))
                .orElse(Reason.DISK_ERROR);
        FileNames.Collector names = new FileNames.Collector();
        pass.unread().stream().filter(unread -> unread.reason() == worst).forEach(unread -> names.add(unread.path()));
        boolean all = pass.unread().stream().allMatch(unread -> unread.reason() == worst);
        FileNames named = names.names();
        return new Unconfirmed(
                Duration.ZERO, causeOf(worst), all ? new FileNames(pass.unreadCount(), named.first()) : named);
    }

    /** With nothing but a cause, just now. */
    public static Unconfirmed by(Cause cause) {
        return new Unconfirmed(Duration.ZERO, cause, FileNames.NONE);
    }

    private static Cause causeOf(Reason reason) {
        return switch (reason) {
            case RULES_UNKNOWN -> Cause.RULES_UNKNOWN;
            case NO_FOLDER -> Cause.NO_FOLDER;
            case TOO_MANY_FILES -> Cause.TOO_MANY_FILES;
            case DISK_ERROR -> Cause.DISK_ERROR;
            case NO_RIGHT -> Cause.NO_RIGHT;
            case NAME_IS_NO_TEXT -> Cause.NAME_IS_NO_TEXT;
            case SAME_NAME_TWICE -> Cause.SAME_NAME_TWICE;
            case CHANGING -> Cause.CHANGING;
        };
    }

    public Unconfirmed lasting(Duration longer) {
        return new Unconfirmed(longer, cause, files);
    }

    /** Why a hash could not be made anew. */
    public enum Cause {
        /** Bytes that are no text, so neither this program nor a sync engine can carry the name. */
        NAME_IS_NO_TEXT("name_is_no_text"),
        /** Two names that differ in their Unicode form only. */
        SAME_NAME_TWICE("same_name_twice"),
        /** This program's user may not read it. */
        NO_RIGHT("no_right"),
        /** It changes during each try to read it. */
        CHANGING("changing"),
        /** The system can't read it. */
        DISK_ERROR("disk_error"),
        /** The system gives neither an answer nor an error. */
        DISK_SILENT("disk_silent"),
        /** There are more files than this program has memory for. */
        TOO_MANY_FILES("too_many_files"),
        /** The folder's directory is not there. */
        NO_FOLDER("no_folder"),
        /** What of the folder is content is not known, so nothing was looked at. */
        RULES_UNKNOWN("rules_unknown"),
        /** Reading the files takes long. */
        SLOW("slow"),
        /** The engine is reading changes into its index, or is bringing in files. */
        ENGINE_BUSY("engine_busy"),
        /** The engine does not look after the folder now, or did not say what it knows. */
        ENGINE_STOPPED("engine_stopped");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        /** For programs. */
        public String code() {
            return code;
        }

        /** Whether the disk can't be read, be the engine as it may. */
        public boolean isOfTheDisk() {
            return this != SLOW && this != ENGINE_BUSY && this != ENGINE_STOPPED;
        }
    }

    /** What is the matter, as a sentence without its full stop, which may go on with what follows from it. */
    public Message what() {
        return Message.of("unconfirmed." + cause.code(), ShownNames.quoted(files), files.count());
    }

    /** What to do about it, in whole sentences. */
    public Message remedy() {
        return Message.of("unconfirmed." + cause.code() + ".remedy", ShownNames.quoted(files), files.count());
    }
}
