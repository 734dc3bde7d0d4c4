package dev.syncdashboard.content;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What a pass found out, for the next one: a list, and each file's stamp. 24 bytes a file more than the list. */
final class KnownFiles {

    static final KnownFiles NONE = new Builder().build();

    /** In place of the time of a file that is to be read again in any case. */
    private static final long NEVER = Long.MIN_VALUE;

    private static final long BYTES_PER_FILE = FileList.BYTES_PER_FILE + 3 * Long.BYTES;

    private final FileList files;
    private final long[] modified;
    private final long[] changed;
    private final long[] keys;
    private final FileList lost;

    /** @param lost of files whose content changed and nothing else: with the content that they had */
    private KnownFiles(FileList files, long[] modified, long[] changed, long[] keys, FileList lost) {
        this.files = files;
        this.modified = modified;
        this.changed = changed;
        this.keys = keys;
        this.lost = lost;
    }

    FileList files() {
        return files;
    }

    /** Files whose content changed and nothing else, with the content that they had. All of them are in the list. */
    FileList lost() {
        return lost;
    }

    /**
     * Whether a file seen now looks as it did, but for the time at which anything about it changed: that one moves with
     * each change of its rights, too.
     */
    boolean looksAlike(int index, FileStamp stamp) {
        return files.size(index) == stamp.size() && modified[index] == stamp.modified() && keys[index] == stamp.key();
    }

    // Field by field: a pass over a folder that did not change does little else, often as a program's first thing.
    boolean hasStamp(int index, FileStamp stamp) {
        return looksAlike(index, stamp) && changed[index] == stamp.changed();
    }

    FileStamp stamp(int index) {
        return new FileStamp(files.size(index), modified[index], changed[index], keys[index]);
    }

    /** How many bytes the first of the files take here, apart from the list's frame. */
    long memoryOfFirst(int count) {
        return count * BYTES_PER_FILE + files.bytesOfPathsBefore(count);
    }

    void writeTo(DataOutput out) throws IOException {
        files.writeArraysTo(out);
        NumberBlocks.write(modified, out);
        NumberBlocks.write(changed, out);
        NumberBlocks.write(keys, out);
        lost.writeArraysTo(out);
    }

    /**
     * What {@link #writeTo} wrote.
     *
     * @param mostBytes how many bytes there are, at most: what can't be right takes no memory
     * @throws FileListStream.MalformedException if that is too little
     */
    static KnownFiles readFrom(DataInput in, long mostBytes) throws IOException {
        FileList files = FileList.readArraysFrom(in, mostBytes);
        int count = files.count();
        return new KnownFiles(
                files,
                NumberBlocks.readLongs(count, in),
                NumberBlocks.readLongs(count, in),
                NumberBlocks.readLongs(count, in),
                FileList.readArraysFrom(in, mostBytes));
    }

    boolean sameAs(KnownFiles other) {
        return this == other
                || (Arrays.equals(modified, other.modified)
                        && Arrays.equals(changed, other.changed)
                        && Arrays.equals(keys, other.keys)
                        && files.equals(other.files)
                        && lost.equals(other.lost));
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

        /** The first of what was known, with room for this many in all. */
        static Builder startingWith(KnownFiles known, int first, int room) {
            Builder builder = new Builder(
                    new FileListBuilder(room, known.files.bytesOfPathsBefore(room)),
                    new long[room],
                    new long[room],
                    new long[room]);
            builder.addAll(known, 0, first);
            return builder;
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
        KnownFiles buildWithRestOf(KnownFiles earlier, FileListBuilder lost) {
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
            whole.addAll(earlier, rest, earlier.files.count());
            return whole.build(restOf(earlier.lost, lost));
        }

        private FileList restOf(FileList earlier, FileListBuilder lost) {
            FileListBuilder whole = lost.copy(earlier.count(), earlier.bytesOfPathsFrom(0));
            for (int i = 0; i < earlier.count(); i++) {
                byte[] path = earlier.pathBytes(i);
                if (comesNext(path)) {
                    whole.add(path, earlier.size(i), earlier.sha256(i));
                }
            }
            return whole.build();
        }

        private void addAll(KnownFiles known, int from, int to) {
            for (int i = from; i < to; i++) {
                add(known.files.pathBytes(i), known.stamp(i), known.files.sha256(i));
            }
        }

        KnownFiles build() {
            return build(FileList.EMPTY);
        }

        KnownFiles build(FileList lost) {
            int count = files.count();
            return new KnownFiles(
                    files.build(), exactly(modified, count), exactly(changed, count), exactly(keys, count), lost);
        }

        private static long[] exactly(long[] values, int count) {
            return values.length == count ? values : Arrays.copyOf(values, count);
        }
    }
}
