package dev.syncdashboard.content;

import java.util.Arrays;

/** Puts a list together, file after file in its order. */
final class FileListBuilder {

    private static final int FIRST_ROOM = 16;

    private byte[] paths;
    private int[] ends;
    private long[] sizes;
    private byte[] digests;
    private int count;

    FileListBuilder() {
        this(FIRST_ROOM, FIRST_ROOM * 64);
    }

    /** One that need not grow, and so takes no memory twice, as long as no more comes than is expected. */
    FileListBuilder(int files, int bytesOfPaths) {
        paths = new byte[bytesOfPaths];
        ends = new int[files];
        sizes = new long[files];
        digests = new byte[files * Sha256.BYTES];
    }

    /** @throws IllegalArgumentException if the path does not come after the one before */
    void add(byte[] path, long size, Sha256 sha256) {
        if (!comesNext(path)) {
            throw new IllegalArgumentException("a path is there twice, or out of order");
        }
        int start = pathsLength();
        makeRoom(start + path.length);
        System.arraycopy(path, 0, paths, start, path.length);
        ends[count] = start + path.length;
        sizes[count] = size;
        sha256.copyTo(digests, count * Sha256.BYTES);
        count++;
    }

    boolean comesNext(byte[] path) {
        int start = count < 2 ? 0 : ends[count - 2];
        return count == 0 || Arrays.compareUnsigned(paths, start, pathsLength(), path, 0, path.length) < 0;
    }

    int count() {
        return count;
    }

    long memory() {
        return count * FileList.BYTES_PER_FILE + pathsLength();
    }

    FileList build() {
        // What fits exactly is handed over and not copied: what is added later never changes what is there.
        return new FileList(
                paths.length == pathsLength() ? paths : Arrays.copyOf(paths, pathsLength()),
                ends.length == count ? ends : Arrays.copyOf(ends, count),
                sizes.length == count ? sizes : Arrays.copyOf(sizes, count),
                digests.length == count * Sha256.BYTES ? digests : Arrays.copyOf(digests, count * Sha256.BYTES),
                null);
    }

    /** The same once more, with room for more. */
    FileListBuilder copy(int moreFiles, int moreBytesOfPaths) {
        FileListBuilder copy = new FileListBuilder(count + moreFiles, pathsLength() + moreBytesOfPaths);
        System.arraycopy(paths, 0, copy.paths, 0, pathsLength());
        System.arraycopy(ends, 0, copy.ends, 0, count);
        System.arraycopy(sizes, 0, copy.sizes, 0, count);
        System.arraycopy(digests, 0, copy.digests, 0, count * Sha256.BYTES);
        copy.count = count;
        return copy;
    }

    private int pathsLength() {
        return count == 0 ? 0 : ends[count - 1];
    }

    private void makeRoom(int pathsLength) {
        if (pathsLength > paths.length) {
            paths = Arrays.copyOf(paths, Math.max(pathsLength, grown(paths.length)));
        }
        if (count == ends.length) {
            int room = grown(count);
            ends = Arrays.copyOf(ends, room);
            sizes = Arrays.copyOf(sizes, room);
            digests = Arrays.copyOf(digests, room * Sha256.BYTES);
        }
    }

    private static int grown(int room) {
        return room + room / 2 + FIRST_ROOM;
    }
}
