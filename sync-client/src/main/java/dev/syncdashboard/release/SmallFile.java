package dev.syncdashboard.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Reads a file that anyone may have put there. */
final class SmallFile {

    private SmallFile() {}

    /** Its first bytes; empty if it is not there, is no plain file, or can't be read. */
    static Optional<byte[]> read(Path file, int most) {
        try {
            // Before the file is opened: opening a pipe would wait for a writer that may never come.
            if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isRegularFile()) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(in.readNBytes(most));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
