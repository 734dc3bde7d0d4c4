package dev.syncdashboard.agent.selfcheck;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** How small files in the state directory are read, and when it is time to write them anew. */
final class Keeping {

    /** A disk need not be written each minute only because time has passed. */
    private static final Duration EVERY = Duration.ofMinutes(5);

    private Keeping() {}

    /** Whether a moment differs by so much from the one kept before that it is to be kept. Also if the clock was set back. */
    static boolean isDue(Optional<Instant> before, Optional<Instant> now) {
        return now.isPresent()
                && before.filter(time -> Duration.between(time, now.get()).abs().compareTo(EVERY) < 0)
                        .isEmpty();
    }

    /**
     * What stands in such a file; empty if there is none.
     *
     * @throws IOException if it can't be read
     */
    static Optional<Properties> read(Path file, Charset charset) throws IOException {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file, charset)) {
            kept.load(in);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
        return Optional.of(kept);
    }
}
