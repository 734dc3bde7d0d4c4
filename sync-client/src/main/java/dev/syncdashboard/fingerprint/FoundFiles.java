package dev.syncdashboard.fingerprint;

import org.jspecify.annotations.Nullable;

/**
 * What a pass has found so far, in the order of the paths. As long as that is, file for file, what was known before,
 * nothing is copied; a pass that finds no change ends with the very list that was known.
 */
final class FoundFiles {

    private final KnownFiles before;

    /** The place in what was known before at which the next file is expected. */
    private int next;

    /** There is none while all files before {@link #next} were found as they were known. */
    private KnownFiles.@Nullable Builder own;

    FoundFiles(KnownFiles before) {
        this.before = before;
    }

    /** Takes over what was known of a file, if it was seen with this very stamp. */
    boolean keep(byte[] path, FileStamp stamp) {
        int index = before.files().isAt(next, path) ? next : before.files().indexOf(path);
        boolean known = index >= 0 && before.hasStamp(index, stamp);
        if (known && (own != null || index != next)) {
            own().add(path, stamp, before.files().sha256(index));
        }
        if (known || own != null) {
            next = index >= 0 ? index + 1 : -1 - index;
        }
        return known;
    }

    void add(byte[] path, FileStamp stamp, Sha256 sha256) {
        own().add(path, stamp, sha256);
    }

    /** Like {@link #add}, but the next pass reads the file again. */
    void addUnsettled(byte[] path, FileStamp stamp, Sha256 sha256) {
        own().addUnsettled(path, stamp, sha256);
    }

    /** How many bytes it takes, or would take as a list of its own; apart from room for more. */
    long memory() {
        return own == null ? before.memoryOfFirst(next) : own.memory();
    }

    /** What there is so far, and behind it what was known before of the files that are still to come. */
    KnownFiles buildWithRest() {
        return own().buildWithRestOf(before);
    }

    KnownFiles build() {
        if (own != null) {
            return own.build();
        }
        return next == before.files().count()
                ? before
                : KnownFiles.Builder.startingWith(before, next, next).build();
    }

    private KnownFiles.Builder own() {
        if (own == null) {
            // Most passes find nearly as much as the one before.
            own = KnownFiles.Builder.startingWith(before, next, before.files().count());
        }
        return own;
    }
}
