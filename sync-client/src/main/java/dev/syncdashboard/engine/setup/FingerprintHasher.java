package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.syncthing.FolderHasher;
import dev.syncdashboard.engine.syncthing.FolderReading;
import dev.syncdashboard.fingerprint.FingerprintResult;
import dev.syncdashboard.fingerprint.Fingerprinter;
import dev.syncdashboard.fingerprint.Throttle;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Hashes a folder by the fingerprint of its content; of unchanged files it remembers what it has read. */
final class FingerprintHasher implements FolderHasher {

    private final Function<Path, Fingerprinter> fingerprinters;
    private final Map<Path, Fingerprinter> known = new ConcurrentHashMap<>();

    private FingerprintHasher(Function<Path, Fingerprinter> fingerprinters) {
        this.fingerprinters = fingerprinters;
    }

    /** @param memory a file for what was read, so that a restart need not read all files again; empty: none */
    static FingerprintHasher with(Optional<Path> memory, Clock clock) {
        return new FingerprintHasher(folder -> memory.map(file -> new Fingerprinter(folder, file, clock))
                .orElseGet(() -> new Fingerprinter(folder, clock)));
    }

    @Override
    public FolderReading read(EngineFolder folder) throws InterruptedException {
        FingerprintResult result = known.computeIfAbsent(folder.path(), fingerprinters)
                .scan(Fingerprinter.Mode.CHANGED_FILES, Throttle.unlimited());
        if (result instanceof FingerprintResult.Incomplete incomplete) {
            return new FolderReading.Failed(Unconfirmed.of(incomplete));
        }
        return new FolderReading.Whole(((FingerprintResult.Whole) result).fingerprint());
    }
}
