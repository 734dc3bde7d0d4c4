package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.StatusReportCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The last check in the state directory, for the next start and for the command {@code status}. */
public final class CheckFile {

    static final String NAME = "check.json";
    private static final int MOST_BYTES = 1 << 20;

    private final Path file;

    public CheckFile(Path stateDirectory) {
        this.file = stateDirectory.resolve(NAME);
    }

    /**
     * The last check, or empty if there was none.
     *
     * @throws IOException if it can't be read
     */
    public Optional<ContentCheck> read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return StatusReportCodec.decodeContentCheck(in.readNBytes(MOST_BYTES));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void write(ContentCheck check) throws IOException {
        AtomicFile.replacePrivate(
                file, AtomicFile.temporaryBeside(file, NAME + ".part"), StatusReportCodec.encode(check));
    }
}
