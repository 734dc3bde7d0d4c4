package dev.syncdashboard.status;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a peer says of itself. The first three parts are those of the original sample and are always there; each of the
 * others is empty in a report of an agent that does not know it.
 *
 * @param name the device's name as its engine gives it; any text, trust nothing in it
 * @param written when the report was written, on the peer's own clock: a claim
 * @param top what it has of its Sync folder; of the first one if it has several
 * @param peerId the id that the peer gives itself; the file's name decides, not this
 * @param seq grows by one with every report of this agent, over restarts too
 * @param heartbeat after this long another report comes even if nothing changes; zero: none is promised
 * @param agent name and version of the agent
 * @param folder name of the folder that the top is about; empty if the peer has one folder, and no name for it
 * @param further what it says of its further folders, at most 20, each once and none of them {@code folder}
 * @param release what it says of its own release
 */
public record StatusReport(
        String name,
        Instant written,
        FolderClaim top,
        Optional<PeerId> peerId,
        OptionalLong seq,
        Duration heartbeat,
        Optional<String> agent,
        Optional<FolderName> folder,
        List<FolderReport> further,
        Optional<ReleaseStanding> release) {

    /** More of a peer's further folders are not written, and not read. */
    public static final int MOST_FURTHER = 20;

    /** @throws IllegalArgumentException if the heartbeat is negative, or a folder stands there twice, or there are too many */
    public StatusReport {
        if (heartbeat.isNegative()) {
            throw new IllegalArgumentException("heartbeat must not be negative: " + heartbeat);
        }
        further = List.copyOf(further);
        requireEachOnce(folder, further);
    }

    private static void requireEachOnce(Optional<FolderName> first, List<FolderReport> further) {
        Set<FolderName> names = new HashSet<>(first.stream().toList());
        boolean each = further.stream().map(FolderReport::name).allMatch(names::add);
        if (!each || further.size() > MOST_FURTHER) {
            throw new IllegalArgumentException("at most " + MOST_FURTHER + " further folders, each once: " + further);
        }
    }

    /** A report with the original sample's three fields only. */
    public static StatusReport of(String name, Instant written, FolderHash hash) {
        return new StatusReport(
                name,
                written,
                FolderClaim.of(hash),
                Optional.empty(),
                OptionalLong.empty(),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public FolderHash hash() {
        return top.hash();
    }

    public Optional<Instant> hashSince() {
        return top.hashSince();
    }

    public Optional<Boolean> complete() {
        return top.complete();
    }

    public List<Problem> problems() {
        return top.problems();
    }

    public Optional<ContentCheck> content() {
        return top.content();
    }

    /**
     * What it says of one of the station's folders, as a report about nothing else; empty if it says nothing of it. A
     * report that names no folder is about the station's first one.
     *
     * @param of a folder that the station has a name for
     * @param first whether it is the station's first one
     */
    public Optional<StatusReport> in(FolderName of, boolean first) {
        boolean atTheTop = folder.map(of::equals).orElse(first);
        if (atTheTop) {
            return Optional.of(about(top));
        }
        return further.stream()
                .filter(each -> each.name().equals(of))
                .findFirst()
                .map(each -> about(each.claim()));
    }

    /**
     * What it says of the one folder of a station that has no name for it: what stands at the top, whatever the peer calls
     * that folder. Not for a station with several.
     */
    public StatusReport inTheOnlyFolder() {
        return about(top);
    }

    private StatusReport about(FolderClaim claim) {
        return new StatusReport(
                name, written, claim, peerId, seq, heartbeat, agent, Optional.empty(), List.of(), release);
    }

    /** The same of an agent that stands so with its release. */
    public StatusReport withRelease(ReleaseStanding standing) {
        return new StatusReport(
                name, written, top, peerId, seq, heartbeat, agent, folder, further, Optional.of(standing));
    }

    /** The problems because of which its hash proves nothing of the files on its disk. */
    public List<Problem> problemsOfTheContent() {
        return problems().stream().filter(Problem::touchesContent).toList();
    }

    /** Whether the peer itself says that files or bytes are still missing. */
    public boolean saysIncomplete() {
        return complete().isPresent() && !complete().get();
    }
}
