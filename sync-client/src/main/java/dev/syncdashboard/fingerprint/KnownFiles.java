package dev.syncdashboard.fingerprint;

import java.util.Arrays;
import java.util.Optional;

/** What a pass found out, for the next one: a list, and each file's stamp. 24 bytes a file more than the list. */
final class KnownFiles {

    static final KnownFiles NONE = new Builder().build();

    /** In place of the time of a file that is to be read again in any case. */
    private static final long NEVER = Long.MIN_VALUE;

    private final FileList files;
    private final long[] modified;
    private final long[] changed;
    private final long[] keys;

    KnownFiles(FileList files, long[] modified, long[] changed, long[] keys) {
        this.files = files;
        this.modified = modified;
        this.changed = changed;
        this.keys = keys;
    }

    FileList files() {
        return files;
    }

    /** The digest of the file, if it was seen with this very stamp. */
    Optional<Sha256> digest(byte[] path, FileStamp stamp) {
        int index = files.indexOf(path);
        return index >= 0 && stamp(index).equals(stamp) ? Optional.of(files.sha256(index)) : Optional.empty();
    }

    FileStamp stamp(int index) {
        return new FileStamp(files.size(index), modified[index], changed[index], keys[index]);
    }

    boolean sameAs(KnownFiles other) {
        return Arrays.equals(modified, other.modified)
                && Arrays.equals(changed, other.changed)
                && Arrays.equals(keys, other.keys)
                && files.equals(other.files);
    }

    /** Collects what a pass finds, in the order of the paths. */
    static final class Builder {

        private final FileListBuilder files;
        private long[] modified;
        private long[] changed;
        private long[] keys;

        Builder() {
            this(new FileListBuilder(), new long[16], new long[16], new long[16]);
        }

        private Builder(FileListBuilder files, long[] modified, long[] changed, long[] keys) {
            this.files = files;
            this.modified = modified;
            this.changed = changed;
            this.keys = keys;
        }

        /** Most passes find what the one before found. */
        static Builder expecting(KnownFiles known) {
            int count = known.files.count();
            return new Builder(
                    new FileListBuilder(count, known.files.bytesOfPathsFrom(0)),
                    new long[count],
                    new long[count],
                    new long[count]);
        }

        boolean comesNext(byte[] path) {
            return files.comesNext(path);
        }

        /** How many bytes it takes, apart from room for more. */
        long memory() {
            return files.memory() + 3L * Long.BYTES * files.count();
        }

        void add(byte[] path, FileStamp stamp, Sha256 sha256) {
            int index = files.count();
            files.add(path, stamp.size(), sha256);
            if (index == modified.length) {
                int room = index + index / 2 + 16;
                modified = Arrays.copyOf(modified, room);
                changed = Arrays.copyOf(changed, room);
                keys = Arrays.copyOf(keys, room);
            }
            modified[index] = stamp.modified();
            changed[index] = stamp.changed();
            keys[index] = stamp.key();
        }

        /** Like {@link #add}, but the next pass reads the file again. */
        void addUnsettled(byte[] path, FileStamp stamp, Sha256 sha256) {
            add(path, new FileStamp(stamp.size(), NEVER, stamp.changed(), stamp.key()), sha256);
        }

        /** What there is so far, and behind it what an earlier pass knew of the files that are still to come. */
        KnownFiles buildWithRestOf(KnownFiles earlier) {
            int rest = 0;
            while (rest < earlier.files.count() && !comesNext(earlier.files.pathBytes(rest))) {
                rest++;
            }
            int count = files.count() + earlier.files.count() - rest;
            Builder whole = new Builder(
                    files.copy(earlier.files.count() - rest, earlier.files.bytesOfPathsFrom(rest)),
                    Arrays.copyOf(modified, count),
                    Arrays.copyOf(changed, count),
                    Arrays.copyOf(keys, count));
            for (int i = rest; i < earlier.files.count(); i++) {
                whole.add(earlier.files.pathBytes(i), earlier.stamp(i), earlier.files.sha256(i));
            }
            return whole.build();
        }

        KnownFiles build() {
            int count = files.count();
            return new KnownFiles(
                    files.build(), exactly(modified, count), exactly(changed, count), exactly(keys, count));
        }

        private static long[] exactly(long[] values, int count) {
            return values.length == count ? values : Arrays.copyOf(values, count);
        }
    }
}
