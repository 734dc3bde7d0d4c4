package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.disk.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Keeps the book in the data directory, for nobody else to read. A change counts when it is written. */
final class JoinBookFile {

    static final String NAME = "joining.json";
    private static final int LARGEST = 16 << 20;

    private final Path file;

    /** @param directory the data directory */
    JoinBookFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    /**
     * The book; an empty one where there never was any.
     *
     * @throws IOException if it can't be read, or is damaged: then nobody knows which kits were used
     */
    JoinBook read() throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return JoinBookJson.decode(in.readNBytes(LARGEST)).orElseThrow(() -> new IOException(file + " is damaged"));
        } catch (NoSuchFileException e) {
            return JoinBook.EMPTY;
        }
    }

    void write(JoinBook book) throws IOException {
        AtomicFile.replaceSecret(file, AtomicFile.temporaryBeside(file, NAME + ".new"), JoinBookJson.encode(book));
    }
}
