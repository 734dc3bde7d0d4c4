package dev.syncdashboard.demo.e2e;

import dev.syncdashboard.fingerprint.FileList;
import dev.syncdashboard.fingerprint.FingerprintResult;
import dev.syncdashboard.fingerprint.Fingerprinter;
import dev.syncdashboard.fingerprint.Throttle;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** What lies in a folder at this moment, every byte read; nothing is taken from an engine, an agent or the dashboard. */
record Disk(FileList files, String hash) {

    /** Empty while something in the folder changes. */
    static Optional<Disk> look(Path folder) throws InterruptedException {
        FingerprintResult result =
                new Fingerprinter(folder, Clock.systemUTC()).scan(Fingerprinter.Mode.EVERY_BYTE, Throttle.unlimited());
        return result instanceof FingerprintResult.Whole whole
                ? Optional.of(new Disk(
                        whole.fingerprint().files(), whole.fingerprint().hash().value()))
                : Optional.empty();
    }

    /** Of a folder that nobody changes. */
    static Disk contentOf(Path folder) throws InterruptedException {
        return look(folder).orElseThrow();
    }
}
