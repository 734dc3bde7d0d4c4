package dev.syncdashboard.content;

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

    private final FileListBuilder lost = new FileListBuilder();

    FoundFiles(KnownFiles before) {
        this.before = before;
    }

    /** Takes over what was known of a file, if it was seen with this very stamp. */
    boolean keep(byte[] path, FileStamp stamp) {
        int index = before.files().isAt(next, path) ? next : before.files().indexOf(path);
        boolean known = index >= 0 && before.hasStamp(index, stamp);
        if (known) {
            carryLost(path, stamp.size());
        }
        if (known && (own != null || index != next)) {
            own().add(path, stamp, before.files().sha256(index));
        }
        if (known || own != null) {
            next = index >= 0 ? index + 1 : -1 - index;
        }
        return known;
    }

    /**
     * A file that was read.
     *
     * @param readAnyway whether it was read though it may have looked unchanged. Only then a change that nothing else
     *     shows is one in silence
     * @param settled whether its next change will show; if not, the next pass reads it again
     */
    void add(byte[] path, FileStamp stamp, Sha256 sha256, boolean readAnyway, boolean settled) {
        int index = before.files().indexOf(path);
        if (index >= 0 && before.files().sha256(index).equals(sha256)) {
            carryLost(path, stamp.size());
        } else if (index >= 0 && readAnyway && before.looksAlike(index, stamp)) {
            lose(path, stamp.size(), before.files().sha256(index), sha256);
        }
        if (settled) {
            own().add(path, stamp, sha256);
        } else {
            own().addUnsettled(path, stamp, sha256);
        }
    }

    private void carryLost(byte[] path, long size) {
        int index = before.lost().indexOf(path);
        if (index >= 0) {
            lost.add(path, size, before.lost().sha256(index));
        }
    }

    // What counts is the content that it had at first: a file that has it again is whole.
    private void lose(byte[] path, long size, Sha256 had, Sha256 has) {
        int index = before.lost().indexOf(path);
        Sha256 first = index >= 0 ? before.lost().sha256(index) : had;
        if (!first.equals(has)) {
            lost.add(path, size, first);
        }
    }

    /** How many bytes it takes, or would take as a list of its own; apart from room for more. */
    long memory() {
        return lost.memory() + (own == null ? before.memoryOfFirst(next) : own.memory());
    }

    /** What there is so far, and behind it what was known before of the files that are still to come. */
    KnownFiles buildWithRest() {
        return own().buildWithRestOf(before, lost);
    }

    KnownFiles build() {
        if (own != null) {
            return own.build(lost.build());
        }
        return next == before.files().count()
                ? before
                : KnownFiles.Builder.startingWith(before, next, next).build(lost.build());
    }

    private KnownFiles.Builder own() {
        if (own == null) {
            // Most passes find nearly as much as the one before.
            own = KnownFiles.Builder.startingWith(before, next, before.files().count());
        }
        return own;
    }
}
