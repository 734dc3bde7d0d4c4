package dev.syncdashboard.dashboard.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * By what one sees, without reading it, that a file is still the same.
 *
 * @param changed when anything about it changed, which no program can set; empty where the system does not tell
 * @param key which file it is; empty where the system does not tell
 */
record FileTrace(long size, Instant modified, Optional<Instant> changed, Optional<String> key) {

    /** Of a file that stands there, links not followed; empty if there is none to be seen. */
    static Optional<FileTrace> of(Path file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new FileTrace(
                    found.size(),
                    found.lastModifiedTime().toInstant(),
                    changed(file),
                    Optional.ofNullable(found.fileKey()).map(Objects::toString)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> changed(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Optional.empty();
        }
        return Optional.of(Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS))
                .map(FileTime.class::cast)
                .map(FileTime::toInstant);
    }
}
