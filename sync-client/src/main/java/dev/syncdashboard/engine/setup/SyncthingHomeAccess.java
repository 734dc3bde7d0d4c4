package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.syncthing.SyncthingAccess;
import dev.syncdashboard.engine.syncthing.SyncthingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How to reach a Syncthing by its own configuration, which is read again when its files are other ones: somebody may make
 * a new key, set another address, or switch HTTPS on, while this program runs.
 */
final class SyncthingHomeAccess implements SyncthingAccess {

    private static final Logger LOG = LoggerFactory.getLogger(SyncthingHomeAccess.class);

    private final List<Path> files;
    private final Supplier<SyncthingOptions> reader;
    // Guarded by this.
    private List<Optional<Stamp>> stamps;
    private SyncthingOptions last;

    /** How a file shows that it is another one. Syncthing makes each anew beside the old one. */
    private record Stamp(String time, long size, String key) {}

    /**
     * Reads the configuration.
     *
     * @param reader makes the options of what the files say
     * @throws IllegalArgumentException from the reader
     */
    SyncthingHomeAccess(Path home, Supplier<SyncthingOptions> reader) {
        this.files = List.of(home.resolve("config.xml"), home.resolve("https-cert.pem"));
        this.reader = reader;
        // Before the files are read: a change meanwhile shows at the next look.
        this.stamps = stamps();
        this.last = reader.get();
    }

    @Override
    public synchronized SyncthingOptions now() {
        List<Optional<Stamp>> seen = stamps();
        if (seen.equals(stamps) || seen.get(0).isEmpty()) {
            return last;
        }
        try {
            last = reader.get();
            stamps = seen;
        } catch (IllegalArgumentException e) {
            // Half written, or unfit. The old way may still work; the next call looks again.
            LOG.debug("Syncthing's configuration can't be used as it is now", e);
        }
        return last;
    }

    private List<Optional<Stamp>> stamps() {
        return files.stream().map(SyncthingHomeAccess::stamp).toList();
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(
                    attributes.lastModifiedTime().toString(), attributes.size(), String.valueOf(attributes.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
