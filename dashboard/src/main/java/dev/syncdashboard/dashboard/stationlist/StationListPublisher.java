package dev.syncdashboard.dashboard.stationlist;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.fingerprint.FingerprintResult;
import dev.syncdashboard.fingerprint.Fingerprinter;
import dev.syncdashboard.fingerprint.FolderFingerprint;
import dev.syncdashboard.fingerprint.Throttle;
import dev.syncdashboard.manifest.ManifestFolder;
import dev.syncdashboard.manifest.StationList;
import dev.syncdashboard.status.FolderHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the station's files after each update and puts their list into the Status folder. Runs on a thread of its own,
 * since reading may take long; interrupt it to end it. Whatever engine and disk do, it tries again.
 *
 * <p>The list is only of use if it is that of the update. So the engine is asked for the folder's hash again after the
 * files were read; if it is another one by then, a newer update is on its way, and will have its own list. An engine may
 * not have noticed yet that the files were changed, though. Where its hash is their fingerprint, that shows at once; else
 * the files are read again a while later, and a list that is not theirs is replaced.
 */
public final class StationListPublisher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StationListPublisher.class);

    /** Somebody may have deleted the list, or another device have put an older one in its place. */
    private static final Duration SEE_AGAIN = Duration.ofMinutes(10);

    /** After a trouble, and as long as a list is not confirmed: an engine notices a change within some ten seconds. */
    private static final Duration SOON_AGAIN = Duration.ofSeconds(30);

    private static final String CANNOT_WRITE =
            "The station's list of files can't be written into the Status folder, so trucks can't check theirs against it.";
    private static final String CANNOT_READ =
            "Some of the station's files can't be read, so there is no list for the trucks to check theirs against.";

    private final SyncEngine engine;
    private final Path memory;
    private final Clock clock;
    private final Duration soonAgain;
    private @Nullable Fingerprinter fingerprinter;
    private @Nullable Path fingerprinted;
    private Optional<StationList> published = Optional.empty();
    private Optional<StationList> otherwise = Optional.empty();
    private boolean confirmed;
    private volatile Optional<String> problem = Optional.empty();

    // Guarded by this.
    private Optional<StationLook> look = Optional.empty();
    private Optional<Update> update = Optional.empty();

    private final Semaphore news = new Semaphore(0);

    /** @param memory a file for what was read, so that a restart need not read all files again */
    public StationListPublisher(SyncEngine engine, Path memory, Clock clock) {
        this(engine, memory, clock, SOON_AGAIN);
    }

    StationListPublisher(SyncEngine engine, Path memory, Clock clock, Duration soonAgain) {
        this.soonAgain = soonAgain;
        this.engine = engine;
        this.memory = memory;
        this.clock = clock;
    }

    /** Told where the folders are; never waits. */
    public synchronized void looked(StationLook newer) {
        if (look.isEmpty()) {
            news.release();
        }
        look = Optional.of(newer);
    }

    /** Told what the station has; never waits. A version that is still being posted is not listed. */
    public synchronized void changed(FleetSnapshot fleet) {
        Optional<Update> newest = fleet.station()
                .update()
                .filter(latest -> !fleet.station().posting() && fleet.station().canCheck());
        if (newest.isPresent() && !newest.equals(update)) {
            update = newest;
            news.release();
        }
    }

    /** What is wrong, in whole sentences for a page; empty if the list is in place, or there is none to be yet. */
    public Optional<String> problem() {
        return problem;
    }

    @Override
    public void run() {
        try {
            Duration pause = SEE_AGAIN;
            while (true) {
                awaitNews(pause);
                pause = publish() ? SEE_AGAIN : soonAgain;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitNews(Duration atMost) throws InterruptedException {
        if (news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    private synchronized Optional<Job> job() {
        return look.flatMap(known ->
                known.statusFolder().flatMap(status -> update.map(newest -> new Job(newest, known, status))));
    }

    /** What is to be done: the list of an update, for a Status folder. */
    private record Job(Update update, StationLook look, EngineFolder status) {

        boolean isDoneBy(StationList list) {
            return list.head().update() == update.number() && list.head().isVersion(update.hash());
        }
    }

    /** Gives whether all is as it should be. */
    private boolean publish() throws InterruptedException {
        Optional<Job> job = job();
        if (job.isEmpty()) {
            return true;
        }
        try {
            Optional<StationList> list = published.filter(job.get()::isDoneBy);
            if (list.isEmpty()) {
                list = read(job.get());
                otherwise = Optional.empty();
                confirmed =
                        list.filter(read -> read.head().engineHash().isEmpty()).isPresent();
            } else {
                list = Optional.of(confirmed(list.get(), job.get()));
            }
            if (list.isPresent()) {
                put(list.get(), job.get());
            }
            return list.isPresent() && confirmed;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            failed(CANNOT_WRITE, e);
            return false;
        }
    }

    /**
     * The list, unless the disk was twice found otherwise while the engine gave the same hash all the time: then the list
     * was of a change that the engine had not noticed, and that was taken back.
     */
    private StationList confirmed(StationList list, Job job) throws IOException, InterruptedException {
        if (list.head().engineHash().isEmpty()) {
            return list;
        }
        Optional<StationList> now =
                scan(job) instanceof FingerprintResult.Whole whole ? list(job, whole.fingerprint()) : Optional.empty();
        boolean twice = now.isPresent() && now.equals(otherwise);
        // While the files are another update's, or change, nothing is learnt of this list.
        confirmed = now.isEmpty() ? confirmed : now.equals(Optional.of(list)) || twice;
        otherwise = now.filter(read -> !read.equals(list));
        return twice ? now.get() : list;
    }

    private Optional<StationList> read(Job job) throws IOException, InterruptedException {
        if (scan(job) instanceof FingerprintResult.Whole whole) {
            return list(job, whole.fingerprint());
        }
        failed(CANNOT_READ, null);
        return Optional.empty();
    }

    private FingerprintResult scan(Job job) throws IOException, InterruptedException {
        return fingerprinterOf(job.look().syncFolder().path())
                .scan(
                        engine.contentRules(job.look().syncFolder()),
                        Fingerprinter.Mode.CHANGED_FILES,
                        Throttle.unlimited());
    }

    /** Empty if the files are no longer the update's, or not yet known to the engine. */
    private Optional<StationList> list(Job job, FolderFingerprint fingerprint)
            throws EngineException, InterruptedException {
        FolderHash wanted = job.update().hash();
        boolean same = wanted.equals(fingerprint.hash());
        Optional<FolderHash> now = engine.activity(job.look().syncFolder()).hash();
        if (!now.equals(Optional.of(wanted)) || (FolderFingerprint.isOne(wanted) && !same)) {
            return Optional.empty();
        }
        return Optional.of(StationList.of(
                job.update().number(),
                job.update().posted(),
                job.look().identity().peerId(),
                same ? Optional.empty() : Optional.of(wanted),
                fingerprint));
    }

    private Fingerprinter fingerprinterOf(Path folder) throws IOException {
        Fingerprinter known = fingerprinter;
        if (known == null || !folder.equals(fingerprinted)) {
            Files.createDirectories(memory.toAbsolutePath().getParent());
            known = new Fingerprinter(folder, memory, clock);
            fingerprinter = known;
            fingerprinted = folder;
        }
        return known;
    }

    private void put(StationList list, Job job) throws IOException {
        ManifestFolder folder = new ManifestFolder(job.status().path());
        folder.publish(list, engine.temporaryFileName(job.look().identity().peerId()));
        ManifestFolder.NAMES.forEach(name -> engine.announce(job.status(), name));
        if (!published.equals(Optional.of(list))) {
            LOG.info(
                    "The list of update #{} is in the Status folder.",
                    job.update().number());
        }
        published = Optional.of(list);
        problem = Optional.empty();
    }

    private void failed(String words, @Nullable Throwable cause) {
        if (problem.filter(words::equals).isEmpty()) {
            LOG.warn("{} It will be tried again.", words);
        }
        LOG.debug("The cause:", cause);
        problem = Optional.of(words);
    }
}
