package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.signature.KeyFile;
import dev.syncdashboard.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The station's own key, by which trucks know its lists and answers. Made when it is needed first, and kept in the data
 * directory for nobody else to read. Safe for many threads.
 */
public final class StationKey {

    private static final String NAME = "station.key";

    private final KeyFile file;

    // Guarded by this.
    private Optional<SigningKey> opened = Optional.empty();

    /** @param directory the data directory */
    public StationKey(Path directory) {
        this.file = new KeyFile(directory.resolve(NAME));
    }

    /**
     * The key.
     *
     * @throws IOException if it can't be read or kept. Another one must not take its place unseen: no truck that has joined
     *     would believe it.
     */
    public synchronized SigningKey open() throws IOException {
        if (opened.isEmpty()) {
            opened = Optional.of(file.open());
        }
        return opened.get();
    }
}
