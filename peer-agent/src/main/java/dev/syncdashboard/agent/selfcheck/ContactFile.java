package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.disk.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** The last contact in the state directory, for the next start and for the command {@code status}. */
public final class ContactFile {

    static final String NAME = "contact";
    private static final String STATION = "station";
    private static final String ANYONE = "anyone";

    private final Path file;

    public ContactFile(Path stateDirectory) {
        this.file = stateDirectory.resolve(NAME);
    }

    /**
     * The last contact; what is not there, or no time, counts as never.
     *
     * @throws IOException if it can't be read
     */
    public LastContact read() throws IOException {
        return Keeping.read(file, StandardCharsets.ISO_8859_1)
                .map(kept -> new LastContact(time(kept, STATION), time(kept, ANYONE)))
                .orElse(LastContact.NEVER);
    }

    void write(LastContact contact) throws IOException {
        String text = line(STATION, contact.station()) + line(ANYONE, contact.anyone());
        AtomicFile.replacePrivate(
                file, AtomicFile.temporaryBeside(file, NAME + ".part"), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String line(String key, Optional<Instant> time) {
        return time.map(at -> key + "=" + at.getEpochSecond() + "\n").orElse("");
    }

    private static Optional<Instant> time(Properties kept, String key) {
        String text = kept.getProperty(key, "");
        return text.matches("[0-9]{1,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
                : Optional.empty();
    }
}
