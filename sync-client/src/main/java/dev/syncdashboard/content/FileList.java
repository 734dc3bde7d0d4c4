package dev.syncdashboard.content;

import dev.syncdashboard.status.FolderHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder, in the order of their paths' bytes, none twice. Kept in four arrays, since a folder may have
 * 100,000 files: 44 bytes a file and its path in UTF-8.
 */
public final class FileList {

    public static final FileList EMPTY = new FileListBuilder().build();

    /** Besides its path. */
    static final long BYTES_PER_FILE = Integer.BYTES + Long.BYTES + Sha256.BYTES;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] paths;
    private final int[] ends;
    private final long[] sizes;
    private final byte[] digests;

    /** Taken when it is first asked for; more than once does no harm. */
    private volatile @Nullable FolderHash hash;

    FileList(byte[] paths, int[] ends, long[] sizes, byte[] digests, @Nullable FolderHash hash) {
        this.paths = paths;
        this.ends = ends;
        this.sizes = sizes;
        this.digests = digests;
        this.hash = hash;
    }

    /**
     * A list of these files, in whatever order they come.
     *
     * @throws IllegalArgumentException if two have the same path
     */
    public static FileList of(List<FileDigest> files) {
        FileListBuilder builder = new FileListBuilder();
        files.stream()
                .sorted(Comparator.comparing(FileDigest::path, FilePath.ORDER))
                .forEach(file -> builder.add(bytes(file.path()), file.size(), file.sha256()));
        return builder.build();
    }

    public int count() {
        return ends.length;
    }

    /** All files' sizes together. */
    public long bytes() {
        return Arrays.stream(sizes).sum();
    }

    /** The files one by one. Each is made when it is asked for. */
    public List<FileDigest> files() {
        return new Files();
    }

    /**
     * The hash of the files, by no rules: {@code fp2-} and the SHA-256 over {@code path NUL size NUL sha256 LF} of each file, the path in
     * UTF-8, the size in decimal digits, the digest in lower-case hexadecimal.
     */
    public FolderHash hash() {
        FolderHash known = hash;
        if (known == null) {
            known = takeHash();
            hash = known;
        }
        return known;
    }

    private FolderHash takeHash() {
        MessageDigest digest = Sha256.newDigest();
        byte[] line = new byte[2 * Sha256.BYTES + 1];
        for (int i = 0; i < count(); i++) {
            digest.update(paths, start(i), ends[i] - start(i));
            digest.update((byte) 0);
            digest.update(Long.toString(sizes[i]).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) 0);
            digest.update(hexLine(i, line));
        }
        return FolderHash.fingerprint(Sha256.from(digest.digest(), 0).toString());
    }

    // By hand: for 100,000 files a string each would take longer than all the rest.
    private byte[] hexLine(int index, byte[] line) {
        for (int i = 0; i < Sha256.BYTES; i++) {
            int value = digests[index * Sha256.BYTES + i];
            line[2 * i] = HEX[(value >> 4) & 0xF];
            line[2 * i + 1] = HEX[value & 0xF];
        }
        line[line.length - 1] = '\n';
        return line;
    }

    /** What this list lacks, has otherwise and has besides, compared with another one, which counts as the right one. */
    public FileListDifference differenceTo(FileList right) {
        return FileListDifference.between(this, right);
    }

    /** The file with this path, if there is one. */
    public Optional<FileDigest> find(String path) {
        int index = indexOf(bytes(path));
        return index < 0 ? Optional.empty() : Optional.of(files().get(index));
    }

    /** The place of a path, or a negative number if it isn't there. */
    int indexOf(byte[] path) {
        int low = 0;
        int high = count() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(paths, start(middle), ends[middle], path, 0, path.length);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1 - low;
    }

    /** Whether this path stands at this place. */
    boolean isAt(int index, byte[] path) {
        return index < count() && Arrays.equals(paths, start(index), ends[index], path, 0, path.length);
    }

    /** How many bytes the paths before this one have. */
    int bytesOfPathsBefore(int index) {
        return start(index);
    }

    /** How many bytes the paths from this one on have. */
    int bytesOfPathsFrom(int index) {
        return paths.length - start(index);
    }

    String path(int index) {
        return new String(paths, start(index), ends[index] - start(index), StandardCharsets.UTF_8);
    }

    byte[] pathBytes(int index) {
        return Arrays.copyOfRange(paths, start(index), ends[index]);
    }

    long size(int index) {
        return sizes[index];
    }

    Sha256 sha256(int index) {
        return Sha256.from(digests, index * Sha256.BYTES);
    }

    int comparePaths(int index, FileList other, int otherIndex) {
        return Arrays.compareUnsigned(
                paths, start(index), ends[index], other.paths, other.start(otherIndex), other.ends[otherIndex]);
    }

    boolean sameContent(int index, FileList other, int otherIndex) {
        int from = index * Sha256.BYTES;
        int otherFrom = otherIndex * Sha256.BYTES;
        return sizes[index] == other.sizes[otherIndex]
                && Arrays.equals(
                        digests, from, from + Sha256.BYTES, other.digests, otherFrom, otherFrom + Sha256.BYTES);
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    private static byte[] bytes(String path) {
        return path.getBytes(StandardCharsets.UTF_8);
    }

    /** As it is in memory, with its hash. Fast, and with no check: for what this program keeps for itself. */
    void writeArraysTo(DataOutput out) throws IOException {
        out.writeUTF(hash().value());
        out.writeInt(count());
        out.writeInt(paths.length);
        NumberBlocks.write(ends, out);
        NumberBlocks.write(sizes, out);
        out.write(digests);
        out.write(paths);
    }

    /**
     * What {@link #writeArraysTo} wrote.
     *
     * @param mostBytes how many bytes there are, at most: what can't be right takes no memory
     * @throws FileListStream.MalformedException if that is too little
     */
    static FileList readArraysFrom(DataInput in, long mostBytes) throws IOException {
        FolderHash hash = FolderHash.parse(in.readUTF())
                .orElseThrow(() -> new FileListStream.MalformedException("a list without a hash"));
        int count = in.readInt();
        int bytesOfPaths = in.readInt();
        if (count < 0 || bytesOfPaths < 0 || count * BYTES_PER_FILE + bytesOfPaths > mostBytes) {
            throw new FileListStream.MalformedException("not the size of a list");
        }
        int[] ends = NumberBlocks.readInts(count, in);
        long[] sizes = NumberBlocks.readLongs(count, in);
        byte[] digests = new byte[count * Sha256.BYTES];
        in.readFully(digests);
        byte[] paths = new byte[bytesOfPaths];
        in.readFully(paths);
        return new FileList(paths, ends, sizes, digests, hash);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof FileList other
                && Arrays.equals(ends, other.ends)
                && Arrays.equals(sizes, other.sizes)
                && Arrays.equals(digests, other.digests)
                && Arrays.equals(paths, other.paths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digests);
    }

    @Override
    public String toString() {
        return count() + " files, " + bytes() + " bytes";
    }

    private final class Files extends AbstractList<FileDigest> implements RandomAccess {

        @Override
        public FileDigest get(int index) {
            return new FileDigest(path(index), sizes[index], sha256(index));
        }

        @Override
        public int size() {
            return count();
        }
    }
}
