package dev.syncdashboard.agent;

import dev.syncdashboard.agent.CannotReportException.Reason;
import dev.syncdashboard.agent.TroubleLog.Place;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.status.StatusReportCodec;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Numbers the reports and puts them into the Status folder, each remembered in the state directory before. */
final class ReportWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ReportWriter.class);

    /** A number above this is no count of reports but damage; JSON readers lose digits there. */
    private static final long LARGEST_SEQ = 1L << 53;

    private final StateDirectory state;
    private final ReportStore.Factory stores;
    private final Clock clock;
    private final Duration heartbeat;
    private final BiConsumer<EngineFolder, String> announce;
    private final ReportGuard guard;
    private final TroubleLog troubles = new TroubleLog("The state directory can be written again.");
    private Optional<StatusReport> last = Optional.empty();
    // What the next report goes on from, of the device with this id.
    private Optional<PeerId> numbered = Optional.empty();
    private List<StatusReport> before = List.of();
    // Of a report under this device's name that somebody else wrote: only its number counts.
    private long highest;

    /** @param announce told of the folder and the name of each report that was put in place */
    ReportWriter(
            StateDirectory state,
            ReportStore.Factory stores,
            Clock clock,
            Duration heartbeat,
            BiConsumer<EngineFolder, String> announce,
            ReportGuard guard) {
        this.state = state;
        this.stores = stores;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.announce = announce;
        this.guard = guard;
    }

    /** @throws CannotReportException if the report could not be put in place; the one before still stands there whole */
    void write(Observation observed) throws CannotReportException {
        PeerId peer = observed.identity().peerId();
        ReportStore folder = stores.in(observed.statusDirectory());
        recall(peer, folder);
        if (guard.countReplaced()) {
            folder.read(peer).ifPresent(foreign -> highest = Math.max(highest, seq(foreign)));
        }
        Observation seen = observed.with(guard.problem());
        StatusReport report = next(seen);
        remember(peer, report);
        try {
            folder.replace(peer, report);
        } catch (IOException e) {
            throw cannotWrite(seen, e);
        }
        guard.placed(seen.statusDirectory().resolve(peer.statusFileName()), StatusReportCodec.encode(report));
        announce.accept(seen.statusFolder(), peer.statusFileName());
        last = Optional.of(report);
        before = List.of(report);
        LOG.info(
                "Report {} of '{}' written: hash {}, {}.",
                seq(report),
                report.name(),
                report.hash(),
                words(seen.completeness()));
    }

    /** When the clock says that the last report was written, or empty before the first. */
    Optional<Instant> lastWritten() {
        return last.map(StatusReport::written);
    }

    private void recall(PeerId peer, ReportStore folder) {
        if (numbered.filter(peer::equals).isEmpty()) {
            before = Stream.of(state.last(peer), folder.read(peer))
                    .flatMap(Optional::stream)
                    .toList();
            numbered = Optional.of(peer);
            highest = 0;
        }
    }

    private StatusReport next(Observation seen) {
        Instant now = clock.instant();
        long seq = before.stream().mapToLong(ReportWriter::seq).reduce(highest, Math::max);
        Instant since = before.stream()
                .filter(report -> report.hash().equals(seen.hash()))
                .map(report -> report.hashSince().orElse(report.written()))
                .reduce(now, ReportWriter::earlier);
        return report(seen, now, seq + 1, since);
    }

    private StatusReport report(Observation seen, Instant now, long seq, Instant since) {
        return new StatusReport(
                seen.identity().deviceName(),
                now,
                seen.hash(),
                Optional.of(seen.identity().peerId()),
                OptionalLong.of(seq),
                Optional.of(since),
                complete(seen.completeness()),
                heartbeat,
                Optional.of(AgentVersion.nameAndVersion()),
                seen.problems(),
                seen.content());
    }

    private void remember(PeerId peer, StatusReport report) {
        try {
            state.remember(peer, report);
            troubles.over(Place.STATE);
        } catch (IOException e) {
            troubles.begin(Place.STATE, e);
        }
    }

    private static long seq(StatusReport report) {
        long seq = report.seq().orElse(0);
        return seq > 0 && seq < LARGEST_SEQ ? seq : 0;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<Boolean> complete(Completeness completeness) {
        return switch (completeness) {
            case COMPLETE -> Optional.of(true);
            case INCOMPLETE -> Optional.of(false);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static String words(Completeness completeness) {
        return switch (completeness) {
            case COMPLETE -> "all files complete";
            case INCOMPLETE -> "files still arriving";
            case UNKNOWN -> "completeness not known";
        };
    }

    private static CannotReportException cannotWrite(Observation seen, IOException e) {
        return new CannotReportException(
                Reason.WRITE_FAILED,
                "The report " + seen.identity().peerId().statusFileName() + " can't be written in the Status folder "
                        + seen.statusDirectory() + ": " + Reasons.of(e)
                        + ". Check that the directory exists, that the agent's user may write there, and that the disk"
                        + " has room.",
                e);
    }
}
