package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.dashboard.ownfiles.StationProblem;
import dev.syncdashboard.dashboard.station.StationListener.StationFailure;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.trouble.Trouble;
import dev.syncdashboard.words.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the station's engine again and again: at once when its Sync folder changes, and every few seconds for what makes
 * no event (peers that come and go). Whatever the engine does, this goes on by itself; interrupt its thread to end it.
 */
public final class StationWatcher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StationWatcher.class);

    /** A storm of events must not become a storm of questions. */
    private static final Duration BREATH = Duration.ofMillis(500);

    private final SyncEngine engine;
    private final Folders folders;
    private final Duration poll;
    private final Clock clock;
    private final Backoff backoff;
    private final Backoff eventsBackoff = new Backoff(RandomGenerator.getDefault());
    private final StationListener listener;
    private final NeverSentFiles neverSent;
    private final SettingsLog settingsLog = new SettingsLog();
    private final Trouble<String> trouble = new Trouble<>(LOG, "The station's engine answers again.");
    private Optional<Duration> eventsAgainAt = Optional.empty();

    /** The keys of the two folders: share id, folder id or unique name. */
    public record Folders(String sync, String status) {}

    public StationWatcher(
            SyncEngine engine, Folders folders, Duration poll, Clock clock, Backoff backoff, StationListener listener) {
        this.engine = engine;
        this.neverSent = new NeverSentFiles();
        this.folders = folders;
        this.poll = poll;
        this.clock = clock;
        this.backoff = backoff;
        this.listener = listener;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                watchUntilTrouble();
                pause(backoff.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watchUntilTrouble() throws InterruptedException {
        try {
            EngineFolder watched = engine.now().folder(folders.sync());
            try (FolderWatch watch = engine.watch(watched)) {
                while (look().id().equals(watched.id())) {
                    awaitChange(watch);
                    pause(BREATH);
                }
            }
        } catch (EngineException e) {
            boolean missing = e.kind() == EngineException.Kind.FOLDER_NOT_FOUND
                    || e.kind() == EngineException.Kind.FOLDER_AMBIGUOUS;
            failed(StationProblem.of(e), missing, e);
        } catch (RuntimeException | Error e) {
            // Whatever it is, a page that says so is better than a thread that is gone without a word.
            failed(StationProblem.of(Message.of("station.answer_unusable")), false, e);
        }
    }

    /**
     * Events that can't be had are no reason to know less than looking every few seconds tells, nor one to ask for them
     * without a pause.
     */
    private void awaitChange(FolderWatch watch) throws InterruptedException {
        if (eventsAgainAt.filter(again -> again.compareTo(awake()) > 0).isPresent()) {
            pause(poll);
            return;
        }
        try {
            watch.await(poll);
            eventsAgainAt.ifPresent(again -> LOG.info("The engine tells of changes again."));
            eventsAgainAt = Optional.empty();
            eventsBackoff.reset();
        } catch (EngineException e) {
            if (eventsAgainAt.isEmpty()) {
                LOG.warn(
                        "The engine does not tell of changes; looking every {} s instead: {}",
                        poll.toSeconds(),
                        words(StationProblem.of(e)));
            }
            eventsAgainAt = Optional.of(awake().plus(eventsBackoff.next()));
            pause(BREATH);
        }
    }

    /** Gives the Sync folder as it is now. */
    private EngineFolder look() throws EngineException, InterruptedException {
        EngineMoment moment = engine.now();
        EngineFolder syncFolder = moment.folder(folders.sync());
        EngineIdentity identity = moment.identity();
        Instant at = clock.instant();
        StatusSide status = statusSide(moment);
        FolderLook look = moment.look(syncFolder, FolderRole.STATION_SYNC);
        FolderFindings sync = FolderFindings.of(look.advice());
        List<Message> settings = Stream.concat(sync.settings().stream(), status.settings().stream())
                .toList();
        listener.looked(new StationLook(
                at,
                identity,
                syncFolder,
                look.activity(),
                status.folder(),
                status.problem(),
                Message.sentences(Stream.of(sync.problem(), neverSent.in(syncFolder.path(), look.rules()))
                        .flatMap(Optional::stream)),
                settings));
        settingsLog.tell(settings);
        backoff.reset();
        trouble.works();
        return syncFolder;
    }

    /** The Status folder as far as there is one; only an engine that does not answer is a failure of the look. */
    private StatusSide statusSide(EngineMoment moment) throws EngineException, InterruptedException {
        Optional<EngineFolder> folder = Optional.empty();
        try {
            EngineFolder found = moment.folder(folders.status());
            folder = Optional.of(found);
            Optional<Message> rests = StatusFolderState.problem(found);
            if (rests.isPresent()) {
                return new StatusSide(folder, rests, List.of());
            }
            FolderFindings findings =
                    FolderFindings.of(moment.look(found, FolderRole.STATUS).advice());
            return new StatusSide(folder, findings.problem(), findings.settings());
        } catch (EngineException e) {
            if (e.kind() == EngineException.Kind.UNREACHABLE) {
                throw e;
            }
            return new StatusSide(folder, Optional.of(StationProblem.of(e).whole()), List.of());
        }
    }

    private record StatusSide(Optional<EngineFolder> folder, Optional<Message> problem, List<Message> settings) {}

    private void failed(StationProblem problem, boolean folderMissing, Throwable cause) {
        String words = words(problem);
        trouble.failed(words, "The station can't be checked: " + words, cause);
        listener.failed(new StationFailure(clock.instant(), problem, folderMissing));
    }

    private static String words(StationProblem problem) {
        return StationWords.said(problem.whole());
    }

    /** No pause may depend on a clock that is set. */
    private static Duration awake() {
        return Duration.ofNanos(System.nanoTime());
    }

    private static void pause(Duration pause) throws InterruptedException {
        Thread.sleep(pause.toMillis());
    }
}
