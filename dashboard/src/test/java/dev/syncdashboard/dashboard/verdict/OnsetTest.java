package dev.syncdashboard.dashboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.TestFacts;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A state is dated when it began, however late it is noticed. */
class OnsetTest {

    private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NOTICED = EIGHT.plus(Duration.ofHours(6));
    private static final Duration HEARTBEAT = Duration.ofHours(1);

    private final Judge judge = new Judge(Limits.STANDARD);
    private final Onset onset = new Onset(judge, Limits.STANDARD);
    private final StationHistory station = StationHistory.of(
            List.of(sighting("a", -600), sighting("b", 0)), List.of(update(1, "a", -600), update(2, "b", 0)));

    @Test
    void upToDateSinceTheReportCame() {
        assertThat(began(PeerState.UP_TO_DATE, facts("b", 20, Contact.NEVER), EIGHT))
                .isEqualTo(at(20));
    }

    @Test
    void behindSinceTheStationHadANewerVersion() {
        assertThat(began(PeerState.BEHIND, facts("a", -100, Contact.NEVER), at(-100)))
                .isEqualTo(EIGHT);
    }

    @Test
    void updatingSinceContactBegan() {
        Contact contact = new Contact(List.of(new Spell(at(355), Optional.empty())));

        assertThat(began(PeerState.UPDATING, facts("a", -100, contact), EIGHT)).isEqualTo(at(355));
    }

    @Test
    void behindAgainSinceContactWasLost() {
        Contact contact = new Contact(List.of(new Spell(at(30), Optional.of(at(40)))));

        assertThat(began(PeerState.BEHIND, facts("a", -100, contact), at(30))).isEqualTo(at(40));
    }

    @Test
    void notReportingSinceTheTimeToCatchUpHadPassedInSeveralSpells() {
        Contact contact =
                new Contact(List.of(new Spell(at(30), Optional.of(at(40))), new Spell(at(100), Optional.empty())));

        assertThat(began(PeerState.NOT_REPORTING, facts("a", -100, contact), at(100)))
                .isEqualTo(at(105));
    }

    @Test
    void notReportingSinceTheHeartbeatWasTooLate() {
        Contact contact = new Contact(List.of(new Spell(at(5), Optional.empty())));

        assertThat(began(PeerState.NOT_REPORTING, facts("a", 25, contact), at(40)))
                .isEqualTo(at(25).plus(HEARTBEAT).plus(Limits.STANDARD.quiet()));
    }

    @Test
    void neverBeforeTheStateBeforeItBegan() {
        assertThat(began(PeerState.UP_TO_DATE, facts("b", 20, Contact.NEVER), at(50)))
                .isEqualTo(at(50));
    }

    @Test
    void sinceItWasNoticedWhereNoEarlierMomentCanBeShown() {
        assertThat(began(PeerState.NEVER_REPORTED, facts("b", 20, Contact.NEVER), EIGHT))
                .isEqualTo(NOTICED);
    }

    private Instant began(PeerState state, PeerFacts facts, Instant notBefore) {
        return onset.of(station, facts, state, notBefore, NOTICED);
    }

    private static PeerFacts facts(String hash, int received, Contact contact) {
        StatusReport report = new StatusReport(
                "Engine 7",
                at(received),
                FolderClaim.of(new FolderHash(hash)),
                Optional.empty(),
                OptionalLong.empty(),
                HEARTBEAT,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        ReceivedReport known = new ReceivedReport(report, at(received), at(Math.min(received, 0)), false);
        return TestFacts.peer(
                new PeerId("ENGINE7"),
                "Engine 7",
                true,
                RosterPlace.NONE,
                contact,
                Optional.of(known),
                Optional.empty());
    }

    private static Sighting sighting(String hash, int minute) {
        return new Sighting(new FolderHash(hash), at(minute), Optional.empty());
    }

    private static Update update(int number, String hash, int minute) {
        return new Update(number, new FolderHash(hash), at(minute), Optional.empty());
    }

    private static Instant at(int minute) {
        return EIGHT.plus(Duration.ofMinutes(minute));
    }
}
