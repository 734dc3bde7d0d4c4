package dev.syncdashboard.agent;

import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.status.StatusFolder;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports for one device into its Status folder. Keeps nothing global, so several can run in one process, each with a
 * state directory of its own. Does not close the engine.
 */
public final class PeerAgent implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PeerAgent.class);

    private final SyncEngine engine;
    private final AgentSettings settings;
    private final Clock clock;
    private final PassingTime time;
    private final ReportStore.Factory stores;
    private final DiskSpace disk;
    private final Supplier<DiskEvidence> evidence;
    // Guarded by this.
    private @Nullable Thread running;
    private boolean closed;

    /**
     * @param content reads the Sync folder; the same that the engine was opened with, if that needs one
     * @param clock what the device takes for the time; only the reports' dates come from it, no pause does
     */
    public PeerAgent(SyncEngine engine, FolderContent content, AgentSettings settings, Clock clock) {
        this(
                engine,
                settings,
                clock,
                PassingTime.ofSystem(),
                folder -> new StatusFolderStore(new StatusFolder(folder, clock), engine::temporaryFileName),
                new DiskSpace(),
                () -> SelfCheckThread.start(settings, content, clock, PassingTime.ofSystem()));
    }

    PeerAgent(
            SyncEngine engine,
            AgentSettings settings,
            Clock clock,
            PassingTime time,
            ReportStore.Factory stores,
            DiskSpace disk,
            Supplier<DiskEvidence> evidence) {
        this.engine = engine;
        this.settings = settings;
        this.clock = clock;
        this.time = time;
        this.stores = stores;
        this.disk = disk;
        this.evidence = evidence;
    }

    /**
     * Stays and reports until its thread is interrupted, whose interrupt status is then set, or until {@link #close}.
     * Nothing that engine, disk or network do ends it.
     *
     * @throws StateDirectoryInUseException if another agent runs with the same state directory
     */
    public void run() {
        if (!begin()) {
            return;
        }
        Wakening wakening = new Wakening(this::isClosed);
        try (StateDirectory state = StateDirectory.open(settings.stateDirectory(), stores);
                WatchKeeper watch = new WatchKeeper(engine, wakening);
                DiskEvidence found = evidence.get()) {
            LOG.info("{} is running.", AgentVersion.nameAndVersion());
            found.wakeForNews(wakening::wake);
            ReportGuard guard = new ReportGuard(time);
            try (GuardThread guarding = new GuardThread(guard, wakening::wake)) {
                guarding.start();
                loop(state, watch, found, guard).run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /**
     * Writes one report.
     *
     * @throws EngineException if the engine can't be asked
     * @throws CannotReportException if there is nothing sure to report, or it can't be written
     * @throws StateDirectoryInUseException if another agent runs with the same state directory
     */
    public void reportOnce() throws EngineException, CannotReportException, InterruptedException {
        try (StateDirectory state = StateDirectory.open(settings.stateDirectory(), stores)) {
            Observation seen = FolderObserver.withoutWatch(engine, settings, disk, clock, time)
                    .observe(true);
            seen.problems().forEach(problem -> LOG.warn("Problem, reported to the station: {}.", problem.text()));
            writer(state, new ReportGuard(time)).write(seen);
        }
    }

    /** Ends {@link #run}, also in the middle of a wait; returns at once. */
    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            running.interrupt();
        }
    }

    private ReportLoop loop(StateDirectory state, WatchKeeper watch, DiskEvidence found, ReportGuard guard) {
        TroubleLog troubles = new TroubleLog("It works again.");
        return new ReportLoop(
                watch,
                new FolderObserver(engine, settings, watch, disk, found, clock, time),
                writer(state, guard),
                guard,
                found,
                settings.heartbeat(),
                clock,
                time,
                troubles,
                () -> new Backoff(new SplittableRandom()));
    }

    private ReportWriter writer(StateDirectory state, ReportGuard guard) {
        return new ReportWriter(state, stores, clock, settings.heartbeat(), engine::announce, guard);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized boolean begin() {
        if (running != null) {
            throw new IllegalStateException("this agent is running already");
        }
        running = closed ? null : Thread.currentThread();
        return !closed;
    }

    private synchronized void end() {
        running = null;
        if (closed) {
            // The interrupt was ours and means nothing to the caller.
            Thread.interrupted();
        }
    }
}
