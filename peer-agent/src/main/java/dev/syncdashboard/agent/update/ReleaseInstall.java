package dev.syncdashboard.agent.update;

import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseFile.Match;
import dev.syncdashboard.release.SignedRelease;
import dev.syncdashboard.start.CurrentRelease;
import dev.syncdashboard.start.ReleaseStore;
import dev.syncdashboard.start.StagedRelease;
import dev.syncdashboard.start.StartedProgram;
import dev.syncdashboard.start.TrialRelease;
import dev.syncdashboard.status.ReleaseReason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a release beside the one that runs, and has the next start try it. */
final class ReleaseInstall {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseInstall.class);

    /** Besides the jar itself: notes, and what the agent has to write meanwhile. */
    private static final long ROOM = 16L << 20;

    private final ReleaseStore store;
    private final StartedProgram started;

    ReleaseInstall(ReleaseStore store, StartedProgram started) {
        this.store = store;
        this.started = started;
    }

    /** The copy turned out to be something else than the release. */
    private static final class OtherContentException extends IOException {
        private static final long serialVersionUID = 1;

        OtherContentException(Match match) {
            super("the jar changed while it was copied: " + match);
        }
    }

    /**
     * Installs it. Each byte is verified as it is copied: the file may change at any moment.
     *
     * @param jar where the release's jar is
     * @return why it could not be done; empty if it is done
     */
    Optional<ReleaseReason> install(SignedRelease release, Path jar, Duration within) {
        ReleaseFile file = release.release().jar();
        if (!hasRoom(file.size())) {
            return Optional.of(ReleaseReason.DISK_FULL);
        }
        StagedRelease staged = new StagedRelease(
                release.release().version().value(),
                release.manifest().toString(),
                file.sha256().toString());
        try {
            store.stage(staged.version(), out -> copy(file, jar, out));
            store.swap(
                    new CurrentRelease(staged, before(), started.installed().orElseThrow()),
                    new TrialRelease(staged, 0, within));
            return Optional.empty();
        } catch (OtherContentException e) {
            LOG.info("The release {} is not installed: {}.", staged.version(), e.getMessage());
            return Optional.of(ReleaseReason.ARRIVING);
        } catch (IOException e) {
            LOG.warn("The release {} can't be stored: {}", staged.version(), String.valueOf(e.getMessage()));
            return Optional.of(hasRoom(file.size()) ? ReleaseReason.CANNOT_STORE : ReleaseReason.DISK_FULL);
        }
    }

    private static void copy(ReleaseFile file, Path jar, OutputStream out) throws IOException {
        Match match = file.copy(jar, out);
        if (match != Match.SAME) {
            throw new OtherContentException(match);
        }
    }

    /** What runs now, and what it goes back to. */
    private Optional<StagedRelease> before() {
        return store.current()
                .map(CurrentRelease::release)
                .filter(release ->
                        started.running().filter(release.manifest()::equals).isPresent());
    }

    /** Where nobody can tell, it is tried. */
    private boolean hasRoom(long bytes) {
        Path there = started.releases().toAbsolutePath();
        while (there.getParent() != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace() >= bytes + ROOM;
        } catch (IOException e) {
            return true;
        }
    }
}
