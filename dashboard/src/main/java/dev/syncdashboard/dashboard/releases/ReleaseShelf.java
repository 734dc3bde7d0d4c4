package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseFile.Match;
import dev.syncdashboard.release.ReleaseFolder;
import dev.syncdashboard.release.ReleaseManifest;
import dev.syncdashboard.release.ReleaseManifest.ManifestFlaw;
import dev.syncdashboard.release.SignedRelease;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which releases lie in the station's Sync folder, and which of them are the project's. Looks again and again on a thread of
 * its own, since files of releases are large; one that looks as it did before is not read again. Interrupt it to end it.
 */
final class ReleaseShelf implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseShelf.class);
    private static final Duration ROUND = Duration.ofSeconds(10);

    private final Optional<VerifyKey> project;
    private final Clock clock;
    private final Reading reading;
    private final AtomicReference<Optional<Path>> folder = new AtomicReference<>(Optional.empty());
    private final Semaphore news = new Semaphore(0);
    private volatile Shelf shelf = Shelf.NOT_SEEN;

    // Of this thread alone.
    private final Map<Path, Known> known = new HashMap<>();

    /** Reads a file of a release, as large as it is. */
    interface Reading {
        Match read(Path path, ReleaseFile file) throws IOException;
    }

    /** What a file was found to be, and how it looked then. */
    private record Known(ReleaseFile file, FileTrace trace, Match match) {}

    /** @param project by which releases are known; empty where there is none, and then none is trusted */
    ReleaseShelf(Optional<VerifyKey> project, Clock clock) {
        this(project, clock, (path, file) -> file.match(path));
    }

    ReleaseShelf(Optional<VerifyKey> project, Clock clock, Reading reading) {
        this.project = project;
        this.clock = clock;
        this.reading = reading;
    }

    /** Told where the Sync folder is; never waits. */
    void folderIs(Path path) {
        if (!folder.getAndSet(Optional.of(path)).equals(Optional.of(path))) {
            news.release();
        }
    }

    /** What was found last; never waits. */
    Shelf now() {
        return shelf;
    }

    boolean knowsProject() {
        return project.isPresent();
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                news.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once. */
    void look() {
        Optional<Path> path = Objects.requireNonNull(folder.get());
        if (path.isEmpty()) {
            return;
        }
        ReleaseFolder releases = new ReleaseFolder(path.get());
        List<ShelfItem> items = new ArrayList<>();
        Map<Path, Known> before = Map.copyOf(known);
        known.clear();
        for (ReleaseVersion version : releases.versions()) {
            items.add(item(releases, version, before));
        }
        Shelf found = new Shelf(Optional.of(clock.instant()), items);
        if (!found.items().equals(shelf.items())) {
            LOG.info("Releases in the Sync folder: {}", described(found.items()));
        }
        shelf = found;
    }

    private static List<String> described(List<ShelfItem> items) {
        return items.stream()
                .map(item -> item.version()
                        + item.flaw().map(flaw -> " (" + flaw.code() + ")").orElse(""))
                .toList();
    }

    private ShelfItem item(ReleaseFolder releases, ReleaseVersion version, Map<Path, Known> before) {
        if (project.isEmpty()) {
            return ShelfItem.flawed(version, ShelfFlaw.NO_PROJECT_KEY);
        }
        Optional<byte[]> manifest = releases.manifest(version);
        if (manifest.isEmpty()) {
            return ShelfItem.flawed(version, ShelfFlaw.NO_MANIFEST);
        }
        ReleaseManifest.Reading reading = ReleaseManifest.open(manifest.get(), project.get());
        if (reading instanceof ReleaseManifest.Reading.Unusable unusable) {
            return ShelfItem.flawed(version, flaw(unusable.flaw()));
        }
        SignedRelease signed = ((ReleaseManifest.Reading.Signed) reading).signed();
        return new ShelfItem(version, Optional.of(signed), flaw(releases, version, signed, before));
    }

    private static ShelfFlaw flaw(ManifestFlaw flaw) {
        return switch (flaw) {
            case NOT_SIGNED -> ShelfFlaw.NOT_SIGNED;
            case NOT_READABLE -> ShelfFlaw.NOT_READABLE;
            case OTHER_PROGRAM -> ShelfFlaw.OTHER_PROGRAM;
        };
    }

    private Optional<ShelfFlaw> flaw(
            ReleaseFolder releases, ReleaseVersion version, SignedRelease signed, Map<Path, Known> before) {
        if (!signed.release().version().equals(version)) {
            return Optional.of(ShelfFlaw.OTHER_VERSION);
        }
        return signed.release().files().stream()
                .flatMap(file -> flaw(releases.path(version, file.name()), file, before).stream())
                .findFirst();
    }

    private Optional<ShelfFlaw> flaw(Path path, ReleaseFile file, Map<Path, Known> before) {
        try {
            return switch (match(path, file, Optional.ofNullable(before.get(path)))) {
                case SAME -> Optional.empty();
                case MISSING -> Optional.of(ShelfFlaw.FILE_MISSING);
                case OTHER_SIZE -> Optional.of(ShelfFlaw.FILE_OTHER_SIZE);
                case OTHER_CONTENT -> Optional.of(ShelfFlaw.FILE_OTHER_CONTENT);
            };
        } catch (IOException e) {
            LOG.debug("A file of a release can't be read", e);
            return Optional.of(ShelfFlaw.CANNOT_READ);
        }
    }

    private Match match(Path path, ReleaseFile file, Optional<Known> before) throws IOException {
        Optional<FileTrace> trace = FileTrace.of(path);
        Optional<Known> same =
                before.filter(seen -> seen.file().equals(file) && trace.equals(Optional.of(seen.trace())));
        Match match = same.isPresent() ? same.get().match() : reading.read(path, file);
        // What changed while it was read is read again next time.
        if (trace.isPresent() && trace.equals(FileTrace.of(path))) {
            known.put(path, new Known(file, trace.get(), match));
        }
        return match;
    }
}
