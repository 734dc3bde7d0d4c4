package dev.syncdashboard.release;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.disk.ForeignFile;
import dev.syncdashboard.signature.VerifyKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A truck's belief in one station: only a rollout that this station has signed counts, and of those the newest that was ever
 * seen. It is kept, so nobody takes it back by deleting the file or by putting an older one in its place. Safe for many
 * threads.
 */
public final class RolloutTrust {

    private static final Logger LOG = LoggerFactory.getLogger(RolloutTrust.class);

    private final VerifyKey station;
    private final Path kept;

    // Guarded by this.
    private Optional<Rollout> newest = Optional.empty();

    /**
     * A belief that goes on from what was seen before.
     *
     * @param station whose signature counts
     * @param directory where the newest rollout is kept, for nobody else to change
     */
    public RolloutTrust(VerifyKey station, Path directory) {
        this.station = station;
        this.kept = directory.resolve(RolloutFile.FILE);
    }

    /**
     * What is believed, and what is wrong with the file that stands there.
     *
     * @param newest the newest rollout of the station; empty if none was ever seen
     */
    public record Belief(Optional<Rollout> newest, Optional<RolloutFlaw> flaw) {}

    /** What is wrong with the file in the Status folder. */
    public enum RolloutFlaw {
        /** It is not this station's, or not whole. */
        FORGED,
        /** It is older than what was seen before. */
        REPLAYED
    }

    /** Reads the file in the Status folder; if it is not there, what was seen last still holds. */
    public synchronized Belief look(Path statusFolder) {
        if (newest.isEmpty()) {
            newest = bytes(kept).flatMap(bytes -> Rollout.open(bytes, station));
        }
        Optional<byte[]> there = bytes(statusFolder.resolve(RolloutFile.FILE));
        if (there.isEmpty()) {
            return new Belief(newest, Optional.empty());
        }
        Optional<Rollout> seen = there.flatMap(bytes -> Rollout.open(bytes, station));
        if (seen.isEmpty()) {
            return new Belief(newest, Optional.of(RolloutFlaw.FORGED));
        }
        long number = newest.map(Rollout::number).orElse(0L);
        if (seen.get().number() < number) {
            return new Belief(newest, Optional.of(RolloutFlaw.REPLAYED));
        }
        if (seen.get().number() > number) {
            newest = seen;
            keep(there.get());
        }
        return new Belief(newest, Optional.empty());
    }

    private static Optional<byte[]> bytes(Path file) {
        return ForeignFile.beginning(file, RolloutFile.MOST_BYTES + 1);
    }

    /** Where that fails, it holds until the next start, and the file in the Status folder is most likely still there then. */
    private void keep(byte[] signed) {
        try {
            AtomicFile.replacePrivate(kept, AtomicFile.temporaryBeside(kept, kept.getFileName() + ".part"), signed);
        } catch (IOException e) {
            LOG.debug("The station's rollout can't be kept", e);
        }
    }
}
