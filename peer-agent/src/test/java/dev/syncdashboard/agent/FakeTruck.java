package dev.syncdashboard.agent;

import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.status.StatusReportCodec;
import dev.syncdashboard.threads.ThreadFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A truck with real directories, an engine and time that a test rules, and a record of every report. */
final class FakeTruck {

    record Written(Duration at, StatusReport report) {}

    final FakeTime time = new FakeTime();
    final Path syncDirectory;
    final Path statusDirectory;
    final Path stateDirectory;
    final FakeEngine engine;
    final List<Written> written = new ArrayList<>();
    final List<Duration> failedWrites = new ArrayList<>();
    Duration heartbeat = Duration.ofHours(1);
    Optional<IOException> statusFailure = Optional.empty();
    Optional<IOException> stateFailure = Optional.empty();
    /** What ends the making of each report that says something of the files. */
    Optional<Error> writingEnds = Optional.empty();

    List<Companion> companions = List.of();
    boolean diskFull;
    private Optional<PeerAgent> running = Optional.empty();
    DiskEvidence evidence = DiskEvidence.NONE;

    FakeTruck(Path directory) throws IOException {
        syncDirectory = Files.createDirectories(directory.resolve("Sync"));
        statusDirectory = Files.createDirectories(directory.resolve("Status"));
        stateDirectory = directory.resolve("state");
        engine = new FakeEngine(time, syncDirectory, statusDirectory);
    }

    /** Runs an agent for this long, as if it were killed then. */
    void runFor(Duration duration) {
        time.endAt(time.now().plus(duration));
        PeerAgent agent = agent();
        running = Optional.of(agent);
        agent.run();
        if (!Thread.interrupted()) {
            throw new AssertionError("the agent ended by itself");
        }
    }

    /** Of the agent that runs. */
    ThreadFaults faults() {
        return running.orElseThrow().faults();
    }

    PeerAgent agent() {
        AgentSettings settings = new AgentSettings("Sync", "Status", heartbeat, stateDirectory);
        return new PeerAgent(
                List.of(new AgentFolder(settings.syncFolders().get(0), engine, FolderContent.ofThisRun(time))),
                settings,
                time,
                companions,
                ReleaseNews.NONE,
                time,
                Store::new,
                () -> new DiskSpace() {
                    @Override
                    boolean isAlmostFull(Path directory) {
                        return diskFull;
                    }
                },
                (faults, standstills) -> DiskChecks.of(List.of(evidence)));
    }

    StatusReport lastReport() {
        return written.get(written.size() - 1).report();
    }

    List<String> hashes() {
        return written.stream().map(each -> each.report().hash().value()).toList();
    }

    List<Duration> times() {
        return written.stream().map(Written::at).toList();
    }

    /** Lets a planned action end as a real wait ends that is interrupted. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> void throwUnchecked(Throwable failure) throws E {
        throw (E) failure;
    }

    private final class Store implements ReportStore {

        private final Path directory;
        private final StatusFolderStore real;

        Store(Path directory) {
            this.directory = directory;
            this.real = new StatusFolderStore(new StatusFolder(directory, time), engine::temporaryFileName);
        }

        @Override
        public Optional<StatusFile.Usable> found(PeerId peer) {
            return real.found(peer);
        }

        @Override
        public void replace(PeerId peer, byte[] file) throws IOException {
            boolean state = directory.equals(stateDirectory);
            Optional<IOException> failure = state ? stateFailure : statusFailure;
            if (failure.isPresent()) {
                failedWrites.add(time.now());
                throw failure.get();
            }
            StatusReport report = ((StatusReportCodec.Decoded.Whole) StatusReportCodec.decode(file)).report();
            if (writingEnds.isPresent() && !state && report.hash().isKnown()) {
                throw writingEnds.get();
            }
            real.replace(peer, file);
            if (!state) {
                written.add(new Written(time.now(), report));
            }
        }
    }
}
