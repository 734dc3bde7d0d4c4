package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Engine 7 and a station whose update #1 (hash a) was posted on Monday at 08:00 and #2 (hash b) on Tuesday at 08:00.
 * Change what a test is about.
 */
record TestFacts(
        Contact contact,
        boolean inPeerList,
        String hash,
        Instant written,
        Instant received,
        Instant progressed,
        Duration heartbeat,
        Optional<Boolean> complete,
        boolean sentWhileUpdating,
        List<Problem> problems) {

    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

    static final StationHistory STATION = StationHistory.of(
            List.of(seen("a", MONDAY), seen("b1", TUESDAY.minusSeconds(30)), seen("b", TUESDAY)),
            List.of(update(1, "a", MONDAY), update(2, "b", TUESDAY)));

    /** A truck that is in contact since Monday and reported this hash long ago. */
    static TestFacts inContact(String hash) {
        Instant then = MONDAY.plusSeconds(60);
        return new TestFacts(
                Contact.NEVER.online(MONDAY.minusSeconds(60)),
                true,
                hash,
                then,
                then,
                then,
                Duration.ZERO,
                Optional.empty(),
                false,
                List.of());
    }

    /** The same, but contact ended an hour after its report. */
    static TestFacts outOfContact(String hash) {
        return inContact(hash).contact(inContact(hash).contact.offline(MONDAY.plus(Duration.ofHours(1))));
    }

    TestFacts contact(Contact other) {
        return new TestFacts(
                other,
                inPeerList,
                hash,
                written,
                received,
                progressed,
                heartbeat,
                complete,
                sentWhileUpdating,
                problems);
    }

    TestFacts received(Instant at) {
        return new TestFacts(
                contact, inPeerList, hash, at, at, progressed, heartbeat, complete, sentWhileUpdating, problems);
    }

    TestFacts progressed(Instant at) {
        return new TestFacts(
                contact, inPeerList, hash, written, received, at, heartbeat, complete, sentWhileUpdating, problems);
    }

    TestFacts written(Instant at) {
        return new TestFacts(
                contact, inPeerList, hash, at, received, progressed, heartbeat, complete, sentWhileUpdating, problems);
    }

    TestFacts heartbeat(Duration other) {
        return new TestFacts(
                contact, inPeerList, hash, written, received, progressed, other, complete, sentWhileUpdating, problems);
    }

    TestFacts complete(boolean other) {
        return new TestFacts(
                contact,
                inPeerList,
                hash,
                written,
                received,
                progressed,
                heartbeat,
                Optional.of(other),
                sentWhileUpdating,
                problems);
    }

    TestFacts notInPeerList() {
        return new TestFacts(
                contact, false, hash, written, received, progressed, heartbeat, complete, sentWhileUpdating, problems);
    }

    TestFacts problems(String... other) {
        return new TestFacts(
                contact,
                inPeerList,
                hash,
                written,
                received,
                progressed,
                heartbeat,
                complete,
                sentWhileUpdating,
                Stream.of(other).map(Problem::ofText).toList());
    }

    PeerFacts build() {
        StatusReport report = new StatusReport(
                "Engine 7",
                written,
                new FolderHash(hash),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                complete,
                heartbeat,
                Optional.empty(),
                problems);
        return facts(
                Optional.of(new ReceivedReport(report, received, progressed, sentWhileUpdating)), Optional.empty());
    }

    PeerFacts withoutReport(Optional<StatusFile.Defect> unreadable) {
        return facts(Optional.empty(), unreadable);
    }

    private PeerFacts facts(Optional<ReceivedReport> report, Optional<StatusFile.Defect> unreadable) {
        return new PeerFacts(
                new PeerId("TRUCK7"),
                "Engine 7",
                inPeerList,
                RosterPlace.NONE,
                contact,
                report,
                unreadable,
                false,
                false);
    }

    static Sighting seen(String hash, Instant since) {
        return new Sighting(new FolderHash(hash), since, Optional.of(since.minusSeconds(5)));
    }

    static Update update(int number, String hash, Instant posted) {
        return new Update(number, new FolderHash(hash), posted, Optional.empty());
    }
}
