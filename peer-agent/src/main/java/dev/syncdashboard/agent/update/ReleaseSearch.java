package dev.syncdashboard.agent.update;

import dev.syncdashboard.agent.PassingTime;
import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseFolder;
import dev.syncdashboard.release.ReleaseManifest;
import dev.syncdashboard.release.ReleaseManifest.ManifestFlaw;
import dev.syncdashboard.release.ReleaseManifest.Reading;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.release.SignedRelease;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.ReleaseReason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Looks for the release that a rollout names. What is in the Sync folder arrives bit by bit and in any order, so whatever is
 * not as it should be is arriving, as long as the folder is not complete, and until it has stood there unchanged for a while:
 * what is known of the folder may be older than the file. A file is read again only when it has changed. For one thread.
 */
final class ReleaseSearch {

    /** Of the time that an agent has to report: two minutes with the usual ten. */
    private static final int PARTS = 5;

    private final VerifyKey project;
    private final PassingTime time;
    private Optional<Seen> before = Optional.empty();

    /**
     * What the last look found, of files that looked like this.
     *
     * @param since when they did first, with the folder complete all the time
     */
    private record Seen(Sha256 wanted, FileMark manifest, FileMark jar, FoundRelease found, Optional<Duration> since) {

        boolean isSame(Sha256 nowWanted, FileMark nowManifest, FileMark nowJar) {
            return wanted.equals(nowWanted) && manifest.equals(nowManifest) && jar.equals(nowJar);
        }
    }

    ReleaseSearch(VerifyKey project, PassingTime time) {
        this.project = project;
        this.time = time;
    }

    /** @param complete whether each file of the Sync folder is known to be on this disk */
    FoundRelease look(Path syncFolder, Rollout rollout, boolean complete) {
        ReleaseFolder folder = new ReleaseFolder(syncFolder);
        FileMark manifest = FileMark.of(folder.path(rollout.version(), ReleaseManifest.FILE));
        FileMark jar = FileMark.of(folder.path(rollout.version(), ReleaseFile.JAR));
        Optional<Seen> same = before.filter(seen -> seen.isSame(rollout.manifest(), manifest, jar));
        FoundRelease found = same.map(Seen::found).orElseGet(() -> read(folder, rollout));
        Optional<Duration> since =
                complete ? same.flatMap(Seen::since).or(() -> Optional.of(time.now())) : Optional.empty();
        before = Optional.of(new Seen(rollout.manifest(), manifest, jar, found, since));
        Duration settling = rollout.within().dividedBy(PARTS);
        boolean settled = since.filter(from -> time.now().minus(from).compareTo(settling) >= 0)
                .isPresent();
        return found instanceof FoundRelease.Unusable && !settled ? new FoundRelease.Arriving() : found;
    }

    private FoundRelease read(ReleaseFolder folder, Rollout rollout) {
        Optional<byte[]> bytes = folder.manifest(rollout.version());
        if (bytes.isEmpty()) {
            return new FoundRelease.Arriving();
        }
        if (!Sha256.of(bytes.get()).equals(rollout.manifest())) {
            // Who can tell more of it: one that the project has signed is another one, any other is nobody's.
            return new FoundRelease.Unusable(
                    ReleaseManifest.open(bytes.get(), project) instanceof Reading.Signed
                            ? ReleaseReason.OTHER_CONTENT
                            : ReleaseReason.FORGED);
        }
        Reading reading = ReleaseManifest.open(bytes.get(), project);
        if (reading instanceof Reading.Unusable unusable) {
            return new FoundRelease.Unusable(
                    unusable.flaw() == ManifestFlaw.NOT_SIGNED ? ReleaseReason.FORGED : ReleaseReason.NOT_READABLE);
        }
        SignedRelease release = ((Reading.Signed) reading).signed();
        if (!release.release().version().equals(rollout.version())) {
            return new FoundRelease.Unusable(ReleaseReason.OTHER_CONTENT);
        }
        return withJar(folder, release);
    }

    private static FoundRelease withJar(ReleaseFolder folder, SignedRelease release) {
        ReleaseFile jar = release.release().jar();
        try {
            return switch (jar.match(folder.path(release.release().version(), jar.name()))) {
                case SAME -> new FoundRelease.Ready(release);
                case MISSING -> new FoundRelease.Arriving();
                case OTHER_SIZE, OTHER_CONTENT -> new FoundRelease.Unusable(ReleaseReason.OTHER_CONTENT);
            };
        } catch (IOException e) {
            return new FoundRelease.Unusable(ReleaseReason.CANNOT_STORE);
        }
    }
}
