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
        return beginning(file, most + 1).filter(bytes -> bytes.length <= most);
    }

    /**
     * Likewise, of a file that may have any size.
     *
     * @param most so many of its first bytes are read
     * @return empty if there is no such file, or it can't be read
     */
    public static Optional<byte[]> beginning(Path file, int most) {
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
