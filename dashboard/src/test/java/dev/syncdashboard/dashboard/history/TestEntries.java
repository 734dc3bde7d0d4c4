package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.verdict.Contact;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Things to keep. */
final class TestEntries {

    private TestEntries() {}

    static FolderHash hash(String text) {
        return new FolderHash(text);
    }

    static ReceivedReport report(String name, String hash, long seq, Instant received) {
        StatusReport report = new StatusReport(
                name,
                received.minusSeconds(3).truncatedTo(ChronoUnit.MILLIS),
                hash(hash),
                Optional.empty(),
                OptionalLong.of(seq),
                Optional.empty(),
                Optional.of(true),
                Duration.ofHours(1),
                Optional.of("agent 1"),
                List.of("a \u0000 problem"));
        return new ReceivedReport(report, received, received, true);
    }

    static Entry known(PeerId peer, Optional<ReceivedReport> report, Optional<KeptPeer.Standing> standing) {
        return new Entry.PeerKnown(new KeptPeer(peer, Optional.of("engine\u20097"), report, Contact.NEVER, standing));
    }
}
