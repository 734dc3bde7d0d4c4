package dev.syncdashboard.engine.syncfiles;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is asked of a disk's directories. */
class Directories {

    /**
     * Linux's own file systems, where the time of a directory's last change ({@code ctime}, which programs can't set) becomes
     * another one whenever a name in it comes, goes or changes. One of the network need not notice what another computer
     * does, and FAT and Windows note less.
     */
    private static final Set<String> THAT_NOTE_CHANGES =
            Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "tmpfs");

    /**
     * Which directory it is, and when it changed last.
     *
     * @param device on which it is: a folder may have parts on several
     */
    record Stamp(Object device, Object inode, Object changed) {}

    /** Whether stamps can be relied on, on the device that this directory is on. */
    boolean noteChanges(Path directory) throws IOException {
        return THAT_NOTE_CHANGES.contains(Files.getFileStore(directory).type());
    }

    Stamp stamp(Path directory) throws IOException {
        Map<String, Object> values = Files.readAttributes(directory, "unix:dev,ino,ctime");
        return new Stamp(value(values, "dev"), value(values, "ino"), value(values, "ctime"));
    }

    private static Object value(Map<String, Object> values, String name) throws IOException {
        return Optional.ofNullable(values.get(name)).orElseThrow(() -> new IOException("no " + name));
    }

    List<Path> entries(Path directory) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            List<Path> entries = new ArrayList<>();
            stream.forEach(entries::add);
            return entries;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** A link to a directory is none. */
    boolean isDirectory(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isDirectory();
    }
}
