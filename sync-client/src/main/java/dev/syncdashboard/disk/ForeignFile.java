package dev.syncdashboard.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Reads files that anybody may have put where they are. */
public final class ForeignFile {

    private ForeignFile() {}

    /**
     * What is in a file. Follows no link, waits for nobody, and takes no more memory than the limit.
     *
     * @param most how many bytes it may have
     * @return empty if there is no such file, or it has more, or it can't be read
     */
    public static Optional<byte[]> bytes(Path file, int most) {
        try {
            // Before the file is opened: opening a pipe would wait for a writer that may never come.
            if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isRegularFile()) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] bytes = in.readNBytes(most + 1);
                return bytes.length > most ? Optional.empty() : Optional.of(bytes);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
