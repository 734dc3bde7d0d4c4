package dev.syncdashboard.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a peer says of itself. The first three parts are those of the original sample and are always there; each of the
 * others is empty in a report of an agent that does not know it.
 *
 * @param name the device's name as its engine gives it; any text, trust nothing in it
 * @param written when the report was written, on the peer's own clock: a claim
 * @param hash hash of the Sync folder as this peer has it
 * @param peerId the id that the peer gives itself; the file's name decides, not this
 * @param seq grows by one with every report of this agent, over restarts too
 * @param hashSince since when the peer has had this hash, on its own clock
 * @param complete whether every file is there with all its bytes; empty if the agent can't tell
 * @param heartbeat after this long another report comes even if nothing changes; zero: none is promised
 * @param agent name and version of the agent
 * @param problems what the agent noticed
 * @param content what it found when it compared its disk with the station's list
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
        Optional<ContentCheck> content) {

    public StatusReport {
        if (heartbeat.isNegative()) {
            throw new IllegalArgumentException("heartbeat must not be negative: " + heartbeat);
        }
        problems = List.copyOf(problems);
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

    /** The problems because of which its hash proves nothing of the files on its disk. */
    public List<Problem> problemsOfTheContent() {
        return problems.stream().filter(Problem::touchesContent).toList();
    }

    /** Whether the peer itself says that files or bytes are still missing. */
    public boolean saysIncomplete() {
        return complete.isPresent() && !complete.get();
    }
}
