package dev.syncdashboard.agent;

import dev.syncdashboard.agent.Observations.OfFolder;
import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one report of a device, made of what was last seen of each of its folders. Whoever has looked at a folder brings it
 * here, and the report is written if it says anything new. Of a folder that can't be looked at it says that its hash is not
 * known: neither does it keep silent for that folder's sake, nor repeat what was seen long ago. For many threads.
 */
final class DeviceReport {

    /** So long after a start, or after nothing could be looked at, a report waits for the folders that are still missing. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** How soon to see whether it must wait no longer. */
    private static final Duration WAITING = Duration.ofSeconds(5);

    private final Map<SyncFolder, LatestLook> looks = new LinkedHashMap<>();
    private final DeviceReportWriter writer;
    private final ReportGuard guard;
    private final Consumer<AnotherAgentException> other;
    private final ReportTiming timing;
    private final Duration heartbeat;
    private final PassingTime time;
    private Duration lastReport;
    private Duration worksSince;
    private boolean waits;
    private @Nullable Observations reported;
    // Which device this is and where its reports go, however long ago it was seen.
    private @Nullable Observation lastSeen;
    private @Nullable Duration saidNothingAt;

    /** @param other told that another agent writes this report */
    DeviceReport(
            List<SyncFolder> folders,
            DeviceReportWriter writer,
            ReportGuard guard,
            Consumer<AnotherAgentException> other,
            ReportTiming timing) {
        folders.forEach(folder -> looks.put(folder, new LatestLook()));
        this.writer = writer;
        this.guard = guard;
        this.other = other;
        this.timing = timing;
        this.heartbeat = timing.heartbeat();
        this.time = timing.time();
        this.lastReport = time.now();
        this.worksSince = time.now();
    }

    // By passing time, so that a clock set back delays no report; and by the clock too, since passing time stands still
    // while a computer sleeps.
    synchronized boolean heartbeatDue() {
        if (heartbeat.isZero() || reported == null) {
            return false;
        }
        Instant now = timing.clock().instant();
        return time.now().minus(lastReport).compareTo(heartbeat) >= 0
                || writer.lastWritten()
                        .filter(written -> !now.isBefore(written.plus(heartbeat)))
                        .isPresent();
    }

    /** How long until a folder should be looked at for the report's sake; empty if there is no such time. */
    synchronized Optional<Duration> untilDue() {
        if (waits) {
            return Optional.of(WAITING);
        }
        return heartbeat.isZero()
                ? Optional.empty()
                : Optional.of(heartbeat.minus(time.now().minus(lastReport)));
    }

    /**
     * A folder was looked at.
     *
     * @param forHeartbeat whether a heartbeat was due before the look
     * @return whether a report was written
     */
    synchronized boolean seen(SyncFolder folder, Observation seen, boolean forHeartbeat) throws CannotReportException {
        note(folder, seen);
        return report(forHeartbeat);
    }

    /** A folder was looked at, and others will be before there is a report. */
    synchronized void note(SyncFolder folder, Observation seen) {
        Duration now = time.now();
        if (looks.values().stream().allMatch(look -> look.at(now).isEmpty())) {
            worksSince = now;
        }
        look(folder).seen(seen, now);
        lastSeen = seen;
    }

    /** Writes a report if there is something new to say, and says whether it did. */
    synchronized boolean report(boolean forHeartbeat) throws CannotReportException {
        for (LatestLook each : looks.values()) {
            if (each.forbidsReports().isPresent()) {
                throw each.forbidsReports().get();
            }
        }
        Optional<Observations> all = together(time.now());
        waits = all.isEmpty();
        Optional<Observations> said = all.or(this::afterFault);
        return said.isPresent() && reportIfNew(said.get(), forHeartbeat);
    }

    /** A folder could not be looked at. */
    synchronized void notSeen(SyncFolder folder, Throwable why) {
        look(folder).failed(why);
    }

    private LatestLook look(SyncFolder folder) {
        return looks.computeIfAbsent(folder, unknown -> new LatestLook());
    }

    private boolean reportIfNew(Observations all, boolean forHeartbeat) throws CannotReportException {
        // Another folder's look may have brought the heartbeat meanwhile.
        boolean heartbeatDue = forHeartbeat && heartbeatDue();
        boolean nothingNew = reported != null
                && all.saysTheSameAs(reported)
                && writer.saidOfRelease()
                && !heartbeatDue
                && !guard.isToBeRestored();
        if (nothingNew) {
            return false;
        }
        // Should it fail, it is not out, whatever was before.
        reported = null;
        try {
            writer.write(all);
        } catch (AnotherAgentException e) {
            other.accept(e);
            throw e;
        } catch (RuntimeException | Error e) {
            sayNothingIsKnown(all, e);
            throw e;
        }
        reported = all;
        saidNothingAt = null;
        lastReport = time.now();
        return true;
    }

    /**
     * What dies while a report is made may be in what the report says; then the last one, which may say that all is there,
     * must not stand. Tried anew after a heartbeat, and not each time.
     */
    private void sayNothingIsKnown(Observations all, Throwable fault) {
        Duration now = time.now();
        boolean said = saidNothingAt != null
                && (heartbeat.isZero() || now.minus(saidNothingAt).compareTo(heartbeat) < 0);
        if (said) {
            return;
        }
        try {
            writer.write(all.notKnown(LatestLook.whyNotKnown(fault)));
            saidNothingAt = now;
        } catch (CannotReportException | RuntimeException | Error e) {
            fault.addSuppressed(e);
        }
    }

    /** A device whose agent can't look any more for a fault of its own; one whose engine is silent says nothing new. */
    private Optional<Observations> afterFault() {
        Duration now = time.now();
        boolean fault = looks.values().stream().noneMatch(look -> look.at(now).isPresent())
                && looks.values().stream().anyMatch(LatestLook::endsInFault);
        return Optional.ofNullable(lastSeen)
                .filter(seen -> fault)
                .map(seen -> new Observations(looks.entrySet().stream()
                        .map(each -> new OfFolder(
                                each.getKey(), seen.notKnown(each.getValue().whyNotKnown())))
                        .toList()));
    }

    /** What can be said of all folders; empty while one is waited for. */
    private Optional<Observations> together(Duration now) {
        Optional<Observation> known =
                looks.values().stream().flatMap(look -> look.at(now).stream()).findFirst();
        boolean waitsForOthers = now.minus(worksSince).compareTo(timing.patience()) < 0;
        Map<String, SyncFolder> ids = new HashMap<>();
        List<OfFolder> all = new ArrayList<>();
        for (Map.Entry<SyncFolder, LatestLook> each : looks.entrySet()) {
            Optional<Observation> seen = each.getValue().at(now).filter(look -> isOnDeviceOf(look, known));
            if (known.isEmpty() || (seen.isEmpty() && waitsForOthers)) {
                return Optional.empty();
            }
            Observation said = seen.map(look -> look.onDeviceOf(known.get()))
                    .orElseGet(() -> known.get().notKnown(each.getValue().whyNotKnown()));
            SyncFolder other = said.folderId().isEmpty() ? null : ids.putIfAbsent(said.folderId(), each.getKey());
            all.add(new OfFolder(each.getKey(), other == null ? said : said.notKnown(isTheSame(each.getKey(), other))));
        }
        return Optional.of(new Observations(all));
    }

    private static boolean isOnDeviceOf(Observation look, Optional<Observation> known) {
        return known.filter(other ->
                        other.identity().peerId().equals(look.identity().peerId()))
                .isPresent();
    }

    /** A truck that shows one folder as two has none of the second. */
    private static Hindrance isTheSame(SyncFolder folder, SyncFolder other) {
        String setting = SyncFolders.settingOf(folder);
        return Hindrance.of(
                ProblemCode.SYNC_NOT_LOOKED_AT,
                Message.of("report.of.look", Message.of("report.look.same", setting, SyncFolders.settingOf(other))),
                Message.of("remedy.same", setting));
    }
}
