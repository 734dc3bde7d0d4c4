package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.disk.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Keeps the rollout in the data directory. */
final class CourseFile {

    static final String NAME = "rollout.json";
    private static final int LARGEST = 64 << 20;

    private final Path file;

    /** @param directory the data directory */
    CourseFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    /**
     * What is kept; nothing where there never was any.
     *
     * @throws IOException if it can't be read, or is damaged
     */
    KeptCourse read() throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return CourseJson.decode(in.readNBytes(LARGEST)).orElseThrow(() -> new IOException(file + " is damaged"));
        } catch (NoSuchFileException e) {
            return KeptCourse.NONE;
        }
    }

    void write(KeptCourse kept) throws IOException {
        AtomicFile.replacePrivate(file, AtomicFile.temporaryBeside(file, NAME + ".new"), CourseJson.encode(kept));
    }
}
