package dev.syncdashboard.status;

import java.util.List;
import java.util.Locale;

/** Understands the words that agents wrote before problems had codes. */
final class ProblemWords {

    private static final String SYNC_FOLDER = "the sync folder ";

    /** How a problem's text begins, or what stands in it after the folder's name. */
    private record Words(String part, ProblemCode code) {}

    private static final List<Words> OF_THE_DEVICE = List.of(
            new Words("the status folder", ProblemCode.STATUS_FOLDER),
            new Words("disk almost full", ProblemCode.DISK_ALMOST_FULL),
            new Words("the disk may be damaged", ProblemCode.DISK_DAMAGED),
            new Words("the sync folder's directory is missing", ProblemCode.FOLDER_DIRECTORY_MISSING));

    private static final List<Words> OF_THE_SYNC_FOLDER = List.of(
            new Words("is paused", ProblemCode.FOLDER_PAUSED),
            new Words("is stopped", ProblemCode.FOLDER_STOPPED),
            new Words("is being indexed", ProblemCode.FOLDER_INDEXING),
            new Words("holds placeholders", ProblemCode.FOLDER_PLACEHOLDERS),
            new Words("is disconnected", ProblemCode.FOLDER_DISCONNECTED),
            new Words("is missing on the disk", ProblemCode.FOLDER_DIRECTORY_MISSING),
            new Words("has lost its marker", ProblemCode.FOLDER_ERROR),
            new Words("gets no more files", ProblemCode.FOLDER_ERROR),
            new Words("stands still with an error", ProblemCode.FOLDER_ERROR),
            new Words("can't be read whole", ProblemCode.CANNOT_READ_WHOLE),
            new Words("has a type of which", ProblemCode.FOLDER_TYPE_WRONG),
            new Words("leaves out files on this device", ProblemCode.IGNORES_FILES_OF_THE_UPDATE),
            new Words("is not receive-only", ProblemCode.NOT_RECEIVE_ONLY));

    private ProblemWords() {}

    static ProblemCode codeOf(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        if (!words.startsWith(SYNC_FOLDER)) {
            return startingSo(words, OF_THE_DEVICE);
        }
        String rest = words.substring(SYNC_FOLDER.length());
        if (rest.startsWith("has ") && rest.endsWith("changed on this device only")) {
            return ProblemCode.CHANGED_HERE;
        }
        if (rest.startsWith("has ") && rest.endsWith("can't bring up to date")) {
            return ProblemCode.ITEMS_FAILED;
        }
        return startingSo(rest, OF_THE_SYNC_FOLDER);
    }

    private static ProblemCode startingSo(String words, List<Words> known) {
        return known.stream()
                .filter(each -> words.startsWith(each.part()))
                .map(Words::code)
                .findFirst()
                .orElse(ProblemCode.OTHER);
    }
}
