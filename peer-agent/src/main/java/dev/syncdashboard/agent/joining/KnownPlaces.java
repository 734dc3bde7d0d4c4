package dev.syncdashboard.agent.joining;

import dev.syncdashboard.disk.AtomicFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where each folder was put on this computer. Outlasts leave, so that a folder finds its own files when it comes back. */
record KnownPlaces(Path file, FileOwner owner) {

    private static final Logger LOG = LoggerFactory.getLogger(KnownPlaces.class);
    private static final String NAME = "places.known";

    static KnownPlaces in(Path stateDirectory, FileOwner owner) {
        return new KnownPlaces(stateDirectory.resolve(NAME), owner);
    }

    Optional<Path> of(String shareId) {
        try {
            return Optional.ofNullable(read().getProperty(shareId)).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    void note(String shareId, Path place) throws IOException {
        Properties known = read();
        if (place.toString().equals(known.getProperty(shareId))) {
            return;
        }
        known.setProperty(shareId, place.toString());
        StringWriter text = new StringWriter();
        known.store(text, null);
        AtomicFile.replacePrivate(
                file,
                AtomicFile.temporaryBeside(file, NAME + ".part"),
                text.toString().getBytes(StandardCharsets.UTF_8));
        owner.takes(file);
    }

    private Properties read() {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                known.load(in);
            } catch (IOException | IllegalArgumentException e) {
                // Then a person names the place again.
                LOG.debug("Places that were known can't be read", e);
            }
        }
        return known;
    }
}
