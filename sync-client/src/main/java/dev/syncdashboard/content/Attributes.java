package dev.syncdashboard.content;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** What stands under a name on disk, asked for in one call of the system. Links are not followed. */
record Attributes(Kind kind, FileStamp stamp) {

    enum Kind {
        FILE,
        DIRECTORY,
        /** A link, a pipe, a device or the like. */
        OTHER
    }

    private static final int TYPE = 0170000;
    private static final int REGULAR_FILE = 0100000;
    private static final int DIRECTORY = 0040000;

    /** Of files on disk, which alone are asked about. */
    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    static Attributes of(Path path) throws IOException {
        return UNIX
                ? ofUnix(Files.readAttributes(
                        path, "unix:mode,size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS))
                : ofOthers(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    private static Attributes ofUnix(Map<String, Object> values) {
        int type = value(values, "mode", Integer.class) & TYPE;
        Kind kind = type == REGULAR_FILE ? Kind.FILE : type == DIRECTORY ? Kind.DIRECTORY : Kind.OTHER;
        FileStamp stamp = new FileStamp(
                value(values, "size", Long.class),
                nanos(value(values, "lastModifiedTime", FileTime.class)),
                nanos(value(values, "ctime", FileTime.class)),
                value(values, "ino", Long.class));
        return new Attributes(kind, stamp);
    }

    private static <T> T value(Map<String, Object> values, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(values.get(name), name));
    }

    private static Attributes ofOthers(BasicFileAttributes values) {
        Kind kind = values.isRegularFile() ? Kind.FILE : values.isDirectory() ? Kind.DIRECTORY : Kind.OTHER;
        long key = values.fileKey() == null ? 0 : values.fileKey().hashCode();
        return new Attributes(kind, new FileStamp(values.size(), nanos(values.lastModifiedTime()), 0, key));
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
