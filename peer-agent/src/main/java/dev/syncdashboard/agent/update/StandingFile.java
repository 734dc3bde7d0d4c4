package dev.syncdashboard.agent.update;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.StatusReportCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** How it stands with the agent's version, in the state directory, for the command {@code status}. */
final class StandingFile {

    private static final String NAME = "version.json";
    private static final int MOST_BYTES = 64 << 10;

    private final Path file;

    StandingFile(Path stateDirectory) {
        this.file = stateDirectory.resolve(NAME);
    }

    /**
     * What was kept last; empty if nothing was.
     *
     * @throws IOException if it can't be read, or is damaged
     */
    Optional<ReleaseStanding> read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Optional<ReleaseStanding> kept = StatusReportCodec.decodeReleaseStanding(in.readNBytes(MOST_BYTES));
            if (kept.isEmpty()) {
                throw new IOException(file + " is damaged");
            }
            return kept;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void write(ReleaseStanding standing) throws IOException {
        AtomicFile.replacePrivate(
                file, AtomicFile.temporaryBeside(file, NAME + ".part"), StatusReportCodec.encode(standing));
    }
}
