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
 * @param hash hash of the Sync folder as this peer has it; of the first one if it has several, and so are {@code
 *     hashSince}, {@code complete}, {@code problems} and {@code content}
 * @param peerId the id that the peer gives itself; the file's name decides, not this
 * @param seq grows by one with every report of this agent, over restarts too
 * @param hashSince since when the peer has had this hash, on its own clock
 * @param complete whether every file is there with all its bytes; empty if the agent can't tell
 * @param heartbeat after this long another report comes even if nothing changes; zero: none is promised
 * @param agent name and version of the agent
 * @param problems what the agent noticed
 * @param content what it found when it compared its disk with the station's list
 * @param folder name of the folder that all this is about; empty if the peer has one folder, and no name for it
 * @param further what it says of its further folders, at most 20, each once and none of them {@code folder}
 * @param release what it says of its own release
 */
public record StatusReport(
        String name,
        Instant written,
        FolderHash hash,
        Optional<PeerId> peerId,
        OptionalLong seq,
        Optional<Instant> hashSince,
        Optional<Boolean> complete,
        Duration heartbeat,
        Optional<String> agent,
        List<Problem> problems,
        Optional<ContentCheck> content,
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
        problems = List.copyOf(problems);
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

    /** A report of an agent that says nothing of its release. */
    public StatusReport(
            String name,
            Instant written,
            FolderHash hash,
            Optional<PeerId> peerId,
            OptionalLong seq,
            Optional<Instant> hashSince,
            Optional<Boolean> complete,
            Duration heartbeat,
            Optional<String> agent,
            List<Problem> problems,
            Optional<ContentCheck> content,
            Optional<FolderName> folder,
            List<FolderReport> further) {
        this(
                name,
                written,
                hash,
                peerId,
                seq,
                hashSince,
                complete,
                heartbeat,
                agent,
                problems,
                content,
                folder,
                further,
                Optional.empty());
    }

    /** A report about one folder that has no name. */
    public StatusReport(
            String name,
            Instant written,
            FolderHash hash,
            Optional<PeerId> peerId,
            OptionalLong seq,
            Optional<Instant> hashSince,
            Optional<Boolean> complete,
            Duration heartbeat,
            Optional<String> agent,
            List<Problem> problems,
            Optional<ContentCheck> content) {
        this(
                name,
                written,
                hash,
                peerId,
                seq,
                hashSince,
                complete,
                heartbeat,
                agent,
                problems,
                content,
                Optional.empty(),
                List.of());
    }

    /** A report of an agent that does not compare its disk with a list. */
    public StatusReport(
            String name,
            Instant written,
            FolderHash hash,
            Optional<PeerId> peerId,
            OptionalLong seq,
            Optional<Instant> hashSince,
            Optional<Boolean> complete,
            Duration heartbeat,
            Optional<String> agent,
            List<Problem> problems) {
        this(name, written, hash, peerId, seq, hashSince, complete, heartbeat, agent, problems, Optional.empty());
    }

    /** A report with the original sample's three fields only. */
    public static StatusReport of(String name, Instant written, FolderHash hash) {
        return new StatusReport(
                name,
                written,
                hash,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                List.of());
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
            return Optional.of(about(hash, hashSince, complete, problems, content));
        }
        return further.stream()
                .filter(each -> each.name().equals(of))
                .findFirst()
                .map(each -> about(each.hash(), each.hashSince(), each.complete(), each.problems(), each.content()));
    }

    /**
     * What it says of the one folder of a station that has no name for it: what stands at the top, whatever the peer calls
     * that folder. Not for a station with several.
     */
    public StatusReport inTheOnlyFolder() {
        return about(hash, hashSince, complete, problems, content);
    }

    private StatusReport about(
            FolderHash otherHash,
            Optional<Instant> since,
            Optional<Boolean> whole,
            List<Problem> noticed,
            Optional<ContentCheck> check) {
        return new StatusReport(
                name,
                written,
                otherHash,
                peerId,
                seq,
                since,
                whole,
                heartbeat,
                agent,
                noticed,
                check,
                Optional.empty(),
                List.of(),
                release);
    }

    /** The same of an agent that stands so with its release. */
    public StatusReport withRelease(ReleaseStanding standing) {
        return new StatusReport(
                name,
                written,
                hash,
                peerId,
                seq,
                hashSince,
                complete,
                heartbeat,
                agent,
                problems,
                content,
                folder,
                further,
                Optional.of(standing));
    }

    /** The problems because of which its hash proves nothing of the files on its disk. */
    public List<Problem> problemsOfTheContent() {
        return problems.stream().filter(Problem::touchesContent).toList();
    }

    /** Whether the peer itself says that files or bytes are still missing. */
    public boolean saysIncomplete() {
        return complete.isPresent() && !complete.get();
    }
}
