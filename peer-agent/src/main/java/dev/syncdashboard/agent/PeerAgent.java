package dev.syncdashboard.agent;

import dev.syncdashboard.agent.CannotReportException.Reason;
import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.threads.ThreadFaults;
import dev.syncdashboard.threads.WatchedWork;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports for one device into its Status folder. Keeps nothing global, so several can run in one process, each with a
 * state directory of its own. Does not close the engine.
 */
public final class PeerAgent implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PeerAgent.class);

    private final List<AgentFolder> folders;
    private final AgentSettings settings;
    private final Clock clock;
    private final List<Companion> companions;
    private final ReleaseNews release;
    private final PassingTime time;
    private final ReportStore.Factory stores;
    private final Supplier<DiskSpace> disks;
    private final BiFunction<ThreadFaults, AgentStandstills, DiskChecks> checks;
    private final AgentFaults faults;
    private final AgentStandstills standstills;
    private final AtomicReference<@Nullable AnotherAgentException> other = new AtomicReference<>();
    // Guarded by this.
    private @Nullable Thread running;
    private boolean closed;

    /**
     * Of a device with one folder.
     *
     * @param content reads the Sync folder; the same that the engine was opened with, if that needs one
     * @param clock what the device takes for the time; only the reports' dates come from it, no pause does
     */
    public PeerAgent(SyncEngine engine, FolderContent content, AgentSettings settings, Clock clock) {
        this(List.of(new AgentFolder(settings.syncFolders().get(0), engine, content)), settings, clock);
    }

    /**
     * Of a device with one folder or more.
     *
     * @param folders those of the settings, in their order
     */
    public PeerAgent(List<AgentFolder> folders, AgentSettings settings, Clock clock) {
        this(folders, settings, clock, List.of());
    }

    /**
     * The same with what it does beside its reports while it stays.
     *
     * @param companions whose {@link Companion#look} is called by a thread for each
     */
    public PeerAgent(List<AgentFolder> folders, AgentSettings settings, Clock clock, List<Companion> companions) {
        this(folders, settings, clock, companions, ReleaseNews.NONE);
    }

    /**
     * The same of an agent that says how it stands with its release.
     *
     * @param release most likely one of the companions
     */
    public PeerAgent(
            List<AgentFolder> folders,
            AgentSettings settings,
            Clock clock,
            List<Companion> companions,
            ReleaseNews release) {
        this(
                folders,
                settings,
                clock,
                companions,
                release,
                PassingTime.ofSystem(),
                folder -> new StatusFolderStore(
                        new StatusFolder(folder, clock), folders.get(0).engine()::temporaryFileName),
                DiskSpace::new,
                (faults, standstills) -> DiskChecks.start(
                        folders,
                        settings,
                        () -> companions.stream()
                                .flatMap(each -> each.says().stream())
                                .toList(),
                        standstills,
                        faults,
                        clock,
                        PassingTime.ofSystem()));
    }

    PeerAgent(
            List<AgentFolder> folders,
            AgentSettings settings,
            Clock clock,
            List<Companion> companions,
            ReleaseNews release,
            PassingTime time,
            ReportStore.Factory stores,
            Supplier<DiskSpace> disks,
            BiFunction<ThreadFaults, AgentStandstills, DiskChecks> checks) {
        if (!folders.stream().map(AgentFolder::folder).toList().equals(settings.syncFolders())) {
            throw new IllegalArgumentException("not the folders of the settings: " + folders);
        }
        this.folders = List.copyOf(folders);
        this.settings = settings;
        this.clock = clock;
        this.companions = List.copyOf(companions);
        this.release = release;
        this.time = time;
        this.stores = stores;
        this.disks = disks;
        this.checks = checks;
        this.faults = new AgentFaults(time);
        this.standstills = new AgentStandstills(time);
    }

    /**
     * Stays and reports until its thread is interrupted, whose interrupt status is then set, or until {@link #close}.
     * Nothing that engine, disk or network do ends it.
     *
     * @throws StateDirectoryInUseException if another agent runs with the same state directory
     * @throws AnotherAgentException if another agent on this computer reports for the same device
     */
    public void run() {
        if (!begin()) {
            return;
        }
        try (StateDirectory state = StateDirectory.open(settings.stateDirectory(), stores);
                ReportLock lock = lock()) {
            folders.forEach(each -> StateDirectory.makeRoom(settings.memoryOf(each.folder())));
            ReportGuard guard = new ReportGuard(time);
            DeviceReport report = report(state, guard, lock, DeviceReport.PATIENCE);
            try (DiskChecks found = checks.apply(faults, standstills)) {
                LOG.info("{} is running.", AgentVersion.nameAndVersion());
                run(found.evidence(), report, guard);
            }
        } catch (InterruptedException e) {
            if (other.get() == null) {
                Thread.currentThread().interrupt();
            }
        } finally {
            end();
        }
        AnotherAgentException found = other.get();
        if (found != null) {
            throw found;
        }
    }

    /** For any thread that finds it: the one that runs ends, and says so. */
    private synchronized void endFor(AnotherAgentException found) {
        other.compareAndSet(null, found);
        if (running != null) {
            running.interrupt();
        }
    }

    private boolean isEnding() {
        return isClosed() || other.get() != null;
    }

    private ReportLock lock() {
        return new ReportLock(folders.get(0).engine()::temporaryFileName);
    }

    /** The first folder on this thread, each further one on a thread of its own. */
    private void run(List<DiskEvidence> evidence, DeviceReport report, ReportGuard guard) throws InterruptedException {
        AtomicBoolean ending = new AtomicBoolean();
        List<FolderThread> looks = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            BooleanSupplier ends = i == 0 ? this::isEnding : ending::get;
            AgentFolder folder = folders.get(i);
            WatchedWork work = standstills.watch(workOn(folder.folder()));
            looks.add(new FolderThread(observed(folder, evidence.get(i)), report, work, ends, faults));
        }
        List<FolderThread> further = looks.subList(1, looks.size());
        Runnable wake = () -> looks.forEach(FolderThread::wake);
        faults.whenNews(wake);
        standstills.whenNews(wake);
        release.wakeForNews(wake);
        try (GuardThread guarding = new GuardThread(guard, wake, standstills.watch("report-guard"), faults);
                CompanionThreads beside = CompanionThreads.of(companions, standstills, faults);
                StandstillThread watching = new StandstillThread(standstills, faults)) {
            watching.start();
            guarding.start();
            beside.start();
            further.forEach(FolderThread::start);
            looks.get(0).look();
        } finally {
            ending.set(true);
            further.forEach(FolderThread::stop);
            FolderThread.awaitEnd(further);
        }
    }

    /**
     * Writes one report. If some folder can't be looked at, but not all, the report says so.
     *
     * @throws EngineException if the engine can't be asked
     * @throws CannotReportException if there is nothing sure to report, or nothing of some folder, or it can't be written
     * @throws StateDirectoryInUseException if another agent runs with the same state directory
     * @throws AnotherAgentException if another agent on this computer reports for the same device
     */
    public void reportOnce() throws EngineException, CannotReportException, InterruptedException {
        try (StateDirectory state = StateDirectory.open(settings.stateDirectory(), stores);
                ReportLock lock = lock()) {
            folders.forEach(each -> StateDirectory.makeRoom(settings.memoryOf(each.folder())));
            DeviceReport report = report(state, new ReportGuard(time), lock, Duration.ZERO);
            List<IOException> failures = new ArrayList<>();
            for (AgentFolder each : folders) {
                lookOnce(each, report).ifPresent(failures::add);
            }
            boolean written = report.report(false);
            if (!failures.isEmpty()) {
                throw ofSome(failures, written);
            }
        }
    }

    private ObservedFolder observed(AgentFolder folder, DiskEvidence evidence) {
        return new ObservedFolder(folder, settings.statusFolder(), disks.get(), evidence, this::problems, clock, time);
    }

    private static String workOn(SyncFolder folder) {
        return folder.named() ? "folder " + folder.name().value() : "folder";
    }

    /** What is wrong with the agent itself. */
    private List<Hindrance> problems() {
        return Stream.of(faults.problem(), standstills.problem())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Why one of several folders can't be looked at; empty if it can. */
    private Optional<IOException> lookOnce(AgentFolder each, DeviceReport report)
            throws EngineException, CannotReportException, InterruptedException {
        LogFolder.begin(each.folder());
        try {
            Observation seen = new FolderObserver(observed(each, DiskEvidence.NONE), unwatched -> false).observe(true);
            seen.problems().forEach(problem -> LOG.warn("Problem, reported to the station: {}.", problem.text()));
            report.note(each.folder(), seen);
            return Optional.empty();
        } catch (EngineException | CannotReportException e) {
            if (folders.size() == 1) {
                throw e;
            }
            report.notSeen(each.folder(), e);
            LOG.warn("{}", e.getMessage());
            return Optional.of(e);
        } finally {
            LogFolder.end();
        }
    }

    private static CannotReportException ofSome(List<IOException> failures, boolean written) {
        String first = String.valueOf(failures.get(0).getMessage());
        return new CannotReportException(
                written ? Reason.FOLDER_UNKNOWN : Reason.NO_HASH,
                Message.said(
                        written
                                ? "A report was written, but of some folder it only says that nothing is known: "
                                        + first
                                : first),
                failures.get(0));
    }

    private DeviceReport report(StateDirectory state, ReportGuard guard, ReportLock lock, Duration patience) {
        DeviceReportWriter writer = new DeviceReportWriter(
                state,
                new ReportSigner(settings.stateDirectory()),
                stores,
                clock,
                settings.heartbeat(),
                folders.get(0).engine()::announce,
                guard,
                lock,
                release);
        return new DeviceReport(
                settings.syncFolders(),
                writer,
                guard,
                this::endFor,
                new ReportTiming(settings.heartbeat(), clock, time, patience));
    }

    /**
     * What has ended a thread of this process that nobody else watches, one of a library's perhaps: said like any fault of
     * the agent. For any thread.
     */
    public ThreadFaults faults() {
        return faults;
    }

    /** Ends {@link #run}, also in the middle of a wait; returns at once. */
    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            running.interrupt();
        }
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
        if (closed || other.get() != null) {
            // The interrupt was ours and means nothing to the caller.
            Thread.interrupted();
        }
    }
}
