package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fixture.Knowing;
import dev.syncdashboard.dashboard.fixture.TestFacts;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A truck with another last report; each method gives a changed copy. */
record ReportedPeer(PeerStatus peer) {

    ReportedPeer calling(String name) {
        StatusReport report = report();
        return with(name, report.written(), report.complete(), peer.facts().contact());
    }

    ReportedPeer complete(Optional<Boolean> complete) {
        StatusReport report = report();
        return with(report.name(), report.written(), complete, peer.facts().contact());
    }

    /** By its clock, so long after it came; negative: before. */
    ReportedPeer writtenAfterItCame(Duration ahead) {
        StatusReport report = report();
        return with(
                report.name(),
                received().plus(ahead),
                report.complete(),
                peer.facts().contact());
    }

    ReportedPeer contact(Contact contact) {
        StatusReport report = report();
        return with(report.name(), report.written(), report.complete(), contact);
    }

    Instant received() {
        return peer.facts().report().orElseThrow().received();
    }

    private StatusReport report() {
        return peer.facts().report().orElseThrow().report();
    }

    private ReportedPeer with(String name, Instant written, Optional<Boolean> complete, Contact contact) {
        PeerFacts facts = peer.facts();
        ReceivedReport received = facts.report().orElseThrow();
        StatusReport report = received.report();
        StatusReport changed = new StatusReport(
                name,
                written,
                new FolderClaim(report.hash(), report.hashSince(), complete, report.problems(), Optional.empty()),
                report.peerId(),
                report.seq(),
                report.heartbeat(),
                report.agent(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        ReceivedReport changedReceived =
                new ReceivedReport(changed, received.received(), received.progressed(), received.sentWhileUpdating());
        PeerFacts changedFacts = TestFacts.peer(
                facts.id(),
                facts.name(),
                facts.inPeerList(),
                facts.place(),
                contact,
                Optional.of(changedReceived),
                facts.unreadable());
        return new ReportedPeer(new PeerStatus(
                changedFacts,
                peer.verdict(),
                peer.has(),
                Knowing.of(changedFacts, peer.has()),
                peer.since(),
                peer.changedIn()));
    }
}
