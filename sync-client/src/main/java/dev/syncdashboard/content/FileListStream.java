package dev.syncdashboard.content;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A list as bytes: how many files, then of each how many bytes its path shares with the one before, the rest of it, the
 * size and the digest. Numbers take as few bytes as they need.
 */
public final class FileListStream {

    private FileListStream() {}

    /** The bytes are not those of a list. */
    public static final class MalformedException extends IOException {
        private static final long serialVersionUID = 1L;

        public MalformedException(String message) {
            super(message);
        }
    }

    public static void write(FileList list, DataOutput out) throws IOException {
        writeNumber(list.count(), out);
        byte[] before = {};
        byte[] digest = new byte[Sha256.BYTES];
        for (int i = 0; i < list.count(); i++) {
            byte[] path = list.pathBytes(i);
            writePath(path, before, out);
            writeNumber(list.size(i), out);
            list.sha256(i).copyTo(digest, 0);
            out.write(digest);
            before = path;
        }
    }

    /** The list is larger than the reader has room for. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLargeException() {
            super("the list takes too much memory");
        }
    }

    /**
     * Takes memory only for what really comes.
     *
     * @param mostMemory how many bytes the list may take, about
     * @throws MalformedException if it is no list: a bad path, out of order
     * @throws TooLargeException if it would take more memory
     * @throws java.io.EOFException if it ends too soon
     */
    public static FileList read(DataInput in, long mostMemory) throws IOException {
        FileListBuilder list = new FileListBuilder();
        byte[] path = {};
        byte[] digest = new byte[Sha256.BYTES];
        long memory = 0;
        for (long rest = readNumber(in); rest > 0; rest--) {
            path = readPath(path, in);
            memory = room(memory + FileList.BYTES_PER_FILE + path.length, mostMemory);
            long size = readNumber(in);
            in.readFully(digest);
            if (!list.comesNext(path)) {
                throw new MalformedException("the paths are not in their order");
            }
            list.add(path, size, Sha256.from(digest, 0));
        }
        return list.build();
    }

    /** Paths alone, in any order. */
    public static void writePaths(List<String> paths, DataOutput out) throws IOException {
        writeNumber(paths.size(), out);
        byte[] before = {};
        for (String path : paths) {
            byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
            writePath(bytes, before, out);
            before = bytes;
        }
    }

    /**
     * What {@link #writePaths} wrote.
     *
     * @param mostMemory how many bytes the paths may take, about
     * @throws MalformedException if one is no path
     * @throws TooLargeException if they would take more memory
     * @throws java.io.EOFException if they end too soon
     */
    public static List<String> readPaths(DataInput in, long mostMemory) throws IOException {
        List<String> paths = new ArrayList<>();
        byte[] path = {};
        long memory = 0;
        for (long rest = readNumber(in); rest > 0; rest--) {
            path = readPath(path, in);
            memory = room(memory + FileList.BYTES_PER_FILE + 2L * path.length, mostMemory);
            paths.add(new String(path, StandardCharsets.UTF_8));
        }
        return paths;
    }

    private static long room(long memory, long mostMemory) throws TooLargeException {
        if (memory > mostMemory) {
            throw new TooLargeException();
        }
        return memory;
    }

    private static void writePath(byte[] path, byte[] before, DataOutput out) throws IOException {
        int shared = 0;
        while (shared < Math.min(path.length, before.length) && path[shared] == before[shared]) {
            shared++;
        }
        writeNumber(shared, out);
        writeNumber(path.length - shared, out);
        out.write(path, shared, path.length - shared);
    }

    private static byte[] readPath(byte[] before, DataInput in) throws IOException {
        long shared = readNumber(in);
        long rest = readNumber(in);
        if (shared > before.length || rest > FilePath.MOST_BYTES || shared + rest > FilePath.MOST_BYTES) {
            throw new MalformedException("a path is too long");
        }
        byte[] path = new byte[(int) (shared + rest)];
        System.arraycopy(before, 0, path, 0, (int) shared);
        in.readFully(path, (int) shared, (int) rest);
        if (!isPath(path)) {
            throw new MalformedException("not a path within a folder");
        }
        return path;
    }

    private static boolean isPath(byte[] path) {
        return FilePath.fromUtf8(path).filter(FilePath::isUsable).isPresent();
    }

    /** Seven bits a byte, the lowest first; never negative. */
    public static void writeNumber(long number, DataOutput out) throws IOException {
        long rest = number;
        while (rest > 0x7F) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /**
     * What {@link #writeNumber} wrote.
     *
     * @throws MalformedException if it is larger than a {@code long}
     */
    public static long readNumber(DataInput in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte next = in.readByte();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new MalformedException("a number is too large");
    }
}
