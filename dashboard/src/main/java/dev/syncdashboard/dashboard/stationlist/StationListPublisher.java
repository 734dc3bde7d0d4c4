package dev.syncdashboard.dashboard.stationlist;

import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FileListDifference;
import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.content.Throttle;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.Unnoticed;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.trouble.Trouble;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    /** That the list is in place is seen so often; that costs no reading. */
    private static final Duration WATCH = Duration.ofSeconds(2);

    /** After a trouble, and as long as a list is not confirmed: an engine notices a change within some ten seconds. */
    private static final Duration SOON_AGAIN = Duration.ofSeconds(30);

    private static final String TRIED_AGAIN = " It will be tried again.";
    private static final String CANNOT_WRITE =
            "The station's list of files can't be written into the Status folder, so trucks can't check theirs against it.";

    private static final String CANNOT_SIGN =
            "The station's list of files can't be signed, so trucks that joined by a kit don't believe it.";

    private final SyncEngine engine;
    private final FolderContent content;
    private final StationFolder folder;
    private final ListPlace place;
    private final Clock clock;
    private final Duration soonAgain;
    private Optional<StationList> published = Optional.empty();
    private Optional<StationList> otherwise = Optional.empty();
    private boolean confirmed;

    /** When the list was read, on the computer's monotonic clock: looked at again at once, it would confirm itself. */
    private long readAt;

    private final Trouble<String> trouble = new Trouble<>(LOG, "The station's list of files can be given out again.");
    private volatile Consumer<Optional<StationSays>> listener = wrong -> {};
    private volatile BiConsumer<FolderHash, FileList> readListener = (version, files) -> {};
    private volatile BiConsumer<StationList, FolderHash> publishedListener = (list, version) -> {};
    private Optional<StationSays> wrong = Optional.empty();

    // Guarded by this.
    private Optional<StationLook> look = Optional.empty();
    private Optional<Update> update = Optional.empty();

    private final Semaphore news = new Semaphore(0);
    private final ListWatch watch;

    /** @param content reads the Sync folder; the same that the engine was opened with, if that needs one */
    public StationListPublisher(
            SyncEngine engine, FolderContent content, StationFolder folder, ListSigning signing, Clock clock) {
        this(engine, content, folder, signing, clock, SOON_AGAIN);
    }

    StationListPublisher(
            SyncEngine engine,
            FolderContent content,
            StationFolder folder,
            ListSigning signing,
            Clock clock,
            Duration soonAgain) {
        this.place = new ListPlace(engine, folder, signing);
        this.folder = folder;
        this.soonAgain = soonAgain;
        this.engine = engine;
        this.content = content;
        this.clock = clock;
        this.watch = new ListWatch(clock);
    }

    /** Who is told what was found wrong with the station's files, and that nothing is; on this publisher's thread. */
    public void onFound(Consumer<Optional<StationSays>> told) {
        listener = told;
    }

    /** Who is told which files a version has, whether or not their list can be put in place; on this publisher's thread. */
    public void onRead(BiConsumer<FolderHash, FileList> told) {
        readListener = told;
    }

    /** Who is told which list of which version is in place; on this publisher's thread. */
    public void onPublished(BiConsumer<StationList, FolderHash> told) {
        publishedListener = told;
    }

    /** Told where the folders are; never waits. */
    public synchronized void looked(StationLook newer) {
        if (look.isEmpty()) {
            news.release();
        }
        look = Optional.of(newer);
    }

    /** Told what the station has; never waits. A version that is still being posted is not listed. */
    public synchronized void changed(Board fleet) {
        Optional<Update> newest = fleet.station()
                .update()
                .filter(latest -> !fleet.station().posting() && fleet.station().canCheck());
        if (newest.isPresent() && !newest.equals(update)) {
            update = newest;
            news.release();
        }
    }

    /** Has it look at the files and the list at once. */
    void lookAgain() {
        news.release();
    }

    /** What is wrong, in whole sentences for a page; empty if the list is in place, or there is none to be yet. */
    public Optional<String> problem() {
        return trouble.now();
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
        long end = System.nanoTime() + atMost.toNanos();
        long left = atMost.toNanos();
        while (left > 0) {
            if (news.tryAcquire(Math.min(left, WATCH.toNanos()), TimeUnit.NANOSECONDS)) {
                news.drainPermits();
                return;
            }
            if (watch.isTouched()) {
                putBack();
            }
            left = end - System.nanoTime();
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
                readAt = System.nanoTime();
                otherwise = Optional.empty();
                confirmed =
                        list.filter(read -> read.head().engineHash().isEmpty()).isPresent();
            } else if (confirmed || System.nanoTime() - readAt >= soonAgain.toNanos()) {
                list = Optional.of(confirmed(list.get(), job.get()));
            }
            if (list.isPresent()) {
                if (!list.equals(published)) {
                    readListener.accept(job.get().update().hash(), list.get().files());
                }
                put(list.get(), job.get());
            }
            return list.isPresent() && confirmed && otherwise.isEmpty();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            failed(CANNOT_WRITE, e);
            return false;
        }
    }

    /**
     * The list. If it is found otherwise twice before it was ever confirmed, while the engine gives the same hash all the
     * time, it was of a change that the engine had not noticed, and that was taken back. One that was confirmed stays: what
     * is on the disk since then the engine has not noticed, and no truck can have.
     */
    private StationList confirmed(StationList list, Job job) throws IOException, InterruptedException {
        if (list.head().engineHash().isEmpty()) {
            return list;
        }
        FingerprintResult disk = scan(job);
        if (!(disk instanceof FingerprintResult.Whole whole)) {
            found(notListed(disk));
            return list;
        }
        Optional<StationList> now = list(job, whole.fingerprint());
        if (now.isEmpty()) {
            // While the files are another update's, or change, nothing is learnt of this list.
            return list;
        }
        boolean same = now.get().equals(list);
        boolean twice = !confirmed && now.equals(otherwise);
        confirmed = confirmed || same || twice;
        otherwise = now.filter(read -> !same && !twice);
        found(confirmed ? otherwise.map(read -> newer(read, list)) : Optional.empty());
        return twice ? now.get() : list;
    }

    /** The first of them, since all that a list says of a file is whether it is another one. */
    private StationSays newer(StationList disk, StationList list) {
        FileListDifference difference = disk.files().differenceTo(list.files());
        FileNames.Collector names = new FileNames.Collector();
        Stream.of(difference.extra(), difference.different(), difference.missing())
                .forEach(kind -> kind.first().forEach(names::add));
        int count = difference.extra().count()
                + difference.different().count()
                + difference.missing().count();
        Unnoticed unnoticed = new Unnoticed(
                list.head().engineHash(),
                Duration.ZERO,
                new FileNames(count, names.names().first()),
                Optional.empty(),
                true);
        return StationSays.newer(unnoticed, clock.instant());
    }

    private Optional<StationSays> notListed(FingerprintResult disk) {
        return disk instanceof FingerprintResult.Incomplete incomplete
                ? Optional.of(StationSays.notListed(Unconfirmed.of(incomplete), clock.instant()))
                : Optional.empty();
    }

    /** The same trouble is told again with the moment at which it was found first. */
    private void found(Optional<StationSays> now) {
        wrong = now.map(says -> says.since(wrong.filter(last -> last.code().equals(says.code()))
                .map(StationSays::since)
                .orElse(says.since())));
        listener.accept(wrong.or(watch::says));
    }

    private Optional<StationList> read(Job job) throws IOException, InterruptedException {
        // Where the hash is of the files, the engine's port has read them for it a moment ago.
        Optional<FolderFingerprint> known =
                content.lastRead(job.look().syncFolder().path(), job.update().hash());
        if (known.isPresent()) {
            found(Optional.empty());
            return list(job, known.get());
        }
        FingerprintResult disk = scan(job);
        found(notListed(disk));
        if (disk instanceof FingerprintResult.Whole whole) {
            return list(job, whole.fingerprint());
        }
        String words = wrong.map(says -> StationWords.said(says.text())).orElse(CANNOT_WRITE);
        trouble.failed(words, words + TRIED_AGAIN);
        return Optional.empty();
    }

    private FingerprintResult scan(Job job) throws IOException, InterruptedException {
        EngineFolder folder = job.look().syncFolder();
        return content.read(
                folder.path(),
                engine.now().contentRules(folder),
                FolderContent.Mode.CHANGED_FILES,
                Throttle.unlimited());
    }

    /** Empty if the files are no longer the update's, or not yet known to the engine. */
    private Optional<StationList> list(Job job, FolderFingerprint fingerprint)
            throws EngineException, InterruptedException {
        FolderHash wanted = job.update().hash();
        boolean same = wanted.equals(fingerprint.hash());
        Optional<FolderHash> now = engine.now()
                .look(job.look().syncFolder(), FolderRole.STATION_SYNC)
                .activity()
                .noticedHash();
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

    /** Reads none of the station's own files: with many, trucks would wait for that. */
    private void putBack() {
        try {
            Optional<Job> job = job();
            Optional<StationList> list = job.flatMap(now -> published.filter(now::isDoneBy));
            if (list.isPresent()) {
                put(list.get(), job.get());
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            failed(CANNOT_WRITE, e);
        }
    }

    private void put(StationList list, Job job) throws IOException {
        ListPlace.Placed placed = place.put(list, job.status());
        if (!published.equals(Optional.of(list))) {
            LOG.info(
                    "The list of update #{}{} is in the Status folder.",
                    job.update().number(),
                    folder.label().isEmpty() ? "" : " of " + folder.label());
        } else if (placed.written()) {
            LOG.warn("The station's list of files was deleted or overwritten in the Status folder. It was put back.");
            watch.restored();
        }
        watch.placed(placed.where(), placed.seen());
        listener.accept(wrong.or(watch::says));
        publishedListener.accept(list, job.update().hash());
        published = Optional.of(list);
        placed.unsigned().ifPresentOrElse(why -> failed(CANNOT_SIGN, why), trouble::works);
    }

    private void failed(String words, Throwable cause) {
        trouble.failed(words, words + TRIED_AGAIN, cause);
    }
}
