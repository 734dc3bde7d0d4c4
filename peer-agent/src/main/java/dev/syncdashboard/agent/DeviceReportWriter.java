package dev.syncdashboard.agent;

import dev.syncdashboard.agent.CannotReportException.Reason;
import dev.syncdashboard.agent.Observations.OfFolder;
import dev.syncdashboard.agent.TroubleLog.Place;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.joining.JoinName;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.FolderReport;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Numbers the reports, has them signed, and puts them into the Status folder, each remembered in the state directory before. */
final class DeviceReportWriter {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceReportWriter.class);

    /** A number above this is no count of reports but damage; JSON readers lose digits there. */
    private static final long LARGEST_SEQ = 1L << 53;

    private final StateDirectory state;
    private final ReportSigner signer;
    private final ReportStore.Factory stores;
    private final Clock clock;
    private final Duration heartbeat;
    private final BiConsumer<EngineFolder, String> announce;
    private final ReportGuard guard;
    private final ReportLock lock;
    private final ReleaseNews release;
    private final TroubleLog troubles = new TroubleLog("The state directory can be written again.");
    private Optional<StatusReport> last = Optional.empty();
    // What the next report goes on from, of the device with this id.
    private Optional<PeerId> numbered = Optional.empty();
    private List<StatusReport> before = List.of();
    // Of a report under this device's name that somebody else wrote: only its number counts.
    private long highest;

    /**
     * Of one device.
     *
     * @param lock held while this writes
     * @param announce told of the folder and the name of each report that was put in place
     */
    DeviceReportWriter(
            StateDirectory state,
            ReportSigner signer,
            ReportStore.Factory stores,
            Clock clock,
            Duration heartbeat,
            BiConsumer<EngineFolder, String> announce,
            ReportGuard guard,
            ReportLock lock,
            ReleaseNews release) {
        this.state = state;
        this.signer = signer;
        this.stores = stores;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.announce = announce;
        this.guard = guard;
        this.lock = lock;
        this.release = release;
    }

    /**
     * Writes a report.
     *
     * @throws CannotReportException if the report could not be put in place; the one before still stands there whole
     * @throws AnotherAgentException if another agent on this computer writes it
     */
    void write(Observations observed) throws CannotReportException {
        Observation top = observed.top().seen();
        PeerId peer = top.identity().peerId();
        ReportStore folder = stores.in(top.statusDirectory());
        lock.hold(top.statusDirectory(), peer);
        recall(peer, folder);
        if (guard.countReplaced()) {
            folder.found(peer).ifPresent(this::replacedBy);
        }
        Observations seen = observed.with(guard.problem());
        StatusReport withoutRelease = next(seen);
        StatusReport report =
                release.standing().map(withoutRelease::withRelease).orElse(withoutRelease);
        remember(peer, report);
        byte[] file = signer.file(peer, report);
        try {
            folder.replace(peer, file);
        } catch (IOException e) {
            throw cannotWrite(top, e);
        }
        guard.placed(top.statusDirectory().resolve(peer.statusFileName()), file);
        announce.accept(top.statusFolder(), peer.statusFileName());
        last = Optional.of(report);
        before = List.of(report);
        release.reported(report);
        LOG.info("Report {} of '{}' written: {}.", seq(report), report.name(), words(seen));
    }

    /** An old file that an engine brought back has an old number; who counts on is an agent. */
    private void replacedBy(StatusFile.Usable foreign) {
        long seq = seq(foreign.report());
        if (last.filter(own -> seq >= seq(own)).isPresent()) {
            boolean sameKey = foreign.signer().isPresent() && foreign.signer().equals(signer.known());
            guard.replacedBy(sameKey ? ReportGuard.Writer.WITH_OWN_KEY : ReportGuard.Writer.WITHOUT_OWN_KEY);
        }
        highest = Math.max(highest, seq);
    }

    /** Whether the last report says the same of the agent's own release as it would say now. */
    boolean saidOfRelease() {
        Optional<ReleaseStanding> now = release.standing();
        Optional<ReleaseStanding> said = last.flatMap(StatusReport::release);
        return now.isEmpty()
                ? said.isEmpty()
                : said.filter(now.get()::saysTheSameAs).isPresent();
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
            highest = before.isEmpty() ? state.beyond(peer) : 0;
        }
    }

    private StatusReport next(Observations seen) {
        Instant now = clock.instant();
        long seq = before.stream().mapToLong(DeviceReportWriter::seq).reduce(highest, Math::max);
        OfFolder top = seen.top();
        EngineIdentity identity = top.seen().identity();
        return new StatusReport(
                JoinName.withoutRequest(identity.peerId(), identity.deviceName()),
                now,
                claim(top, true, now),
                Optional.of(identity.peerId()),
                OptionalLong.of(seq + 1),
                heartbeat,
                Optional.of(AgentVersion.nameAndVersion()),
                name(top.folder()),
                seen.further().stream()
                        .map(each -> new FolderReport(each.folder().name(), claim(each, false, now)))
                        .toList(),
                Optional.empty());
    }

    private FolderClaim claim(OfFolder each, boolean first, Instant now) {
        return new FolderClaim(
                each.seen().hash(),
                Optional.of(since(each, first, now)),
                complete(each.seen().completeness()),
                each.seen().problems(),
                each.seen().content());
    }

    /** Since when the folder has had its hash, by the reports before. */
    private Instant since(OfFolder each, boolean first, Instant now) {
        return before.stream()
                .flatMap(report -> said(report, each.folder(), first).stream())
                .filter(report -> report.hash().equals(each.seen().hash()))
                .map(report -> report.hashSince().orElse(report.written()))
                .reduce(now, DeviceReportWriter::earlier);
    }

    private static Optional<StatusReport> said(StatusReport report, SyncFolder folder, boolean first) {
        return folder.named() ? report.in(folder.name(), first) : Optional.of(report.inTheOnlyFolder());
    }

    private static Optional<FolderName> name(SyncFolder folder) {
        return Optional.of(folder).filter(SyncFolder::named).map(SyncFolder::name);
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

    private static String words(Observations seen) {
        return seen.folders().stream()
                .map(each -> name(each.folder()).map(name -> name + ": ").orElse("") + "hash "
                        + each.seen().hash() + ", " + words(each.seen().completeness()))
                .collect(Collectors.joining("; "));
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
                Message.of(
                        "trouble.cannot_write",
                        seen.identity().peerId().statusFileName(),
                        seen.statusDirectory().toString(),
                        Reasons.said(e)),
                e);
    }
}
