package dev.syncdashboard.dashboard.model;

import static dev.syncdashboard.dashboard.fixture.TestFacts.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.TestFacts;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
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

/** How it is known what a truck has; its clock is two hours fast. */
class AssuranceTest {

    private static final Duration FAST = Duration.ofHours(2);
    private static final Instant RECEIVED = TUESDAY.plusSeconds(600);

    @Test
    void aHashIsTheEnginesWordOrAFingerprint() {
        assertThat(assurance(facts("b", Optional.empty()), 2))
                .isEqualTo(new Assurance(Assurance.Kind.ENGINE_HASH, RECEIVED));
        assertThat(assurance(facts("fp1-00", Optional.empty()), 2))
                .isEqualTo(new Assurance(Assurance.Kind.FINGERPRINT, RECEIVED));
    }

    @Test
    void aCheckOfTheSameUpdateCountsFromWhenItWasMadeByOurClock() {
        ContentCheck check = check(2, true, 300, Optional.empty());

        assertThat(assurance(facts("b", Optional.of(check)), 2))
                .isEqualTo(new Assurance(Assurance.Kind.CHECKED, RECEIVED.minusSeconds(300)));
    }

    @Test
    void everyByteWasReadOnlyIfThatWasAfterTheFilesCame() {
        assertThat(assurance(facts("b", Optional.of(check(2, true, 300, Optional.of(400L)))), 2))
                .isEqualTo(new Assurance(Assurance.Kind.CHECKED_EVERY_BYTE, RECEIVED.minusSeconds(400)));
        assertThat(assurance(facts("b", Optional.of(check(2, true, 300, Optional.of(501L)))), 2)
                        .kind())
                .isEqualTo(Assurance.Kind.CHECKED);
    }

    @Test
    void onlyACheckOfThisVersionAgainstTheStationsOwnListIsOne() {
        ContentCheck own = check(2, true, 300, Optional.empty());
        for (ContentCheck check : List.of(
                unnamed(own),
                own.against(new FolderHash("a"), "list-2"),
                own.against(new FolderHash("b"), "another"))) {
            assertThat(assurance(facts("b", Optional.of(check)), 2).kind()).isEqualTo(Assurance.Kind.ENGINE_HASH);
        }
    }

    @Test
    void whatItsOwnCheckSpeaksAgainstIsNotAssured() {
        PeerFacts peer = facts("b", Optional.of(check(2, false, 300, Optional.empty())));

        assertThat(Knowledge.of(TestFacts.STATION, peer).assurance()).isEmpty();
        assertThat(Knowledge.of(TestFacts.STATION, peer).fault()).isPresent();
    }

    @Test
    void aTruckWhoseCheckOfTheStationsVersionFoundSomethingIsNotUpToDate() {
        Judge judge = new Judge(Limits.STANDARD);
        Instant later = TUESDAY.plus(Duration.ofHours(1));

        assertThat(judge.judge(
                                TestFacts.STATION,
                                true,
                                facts("b", Optional.of(check(2, false, 9, Optional.empty()))),
                                later)
                        .orElseThrow()
                        .state())
                .isEqualTo(PeerState.BEHIND);
        assertThat(judge.judge(
                                TestFacts.STATION,
                                true,
                                facts("b", Optional.of(check(1, false, 9, Optional.empty()))),
                                later)
                        .orElseThrow()
                        .state())
                .isEqualTo(PeerState.UP_TO_DATE);
    }

    @Test
    void aCheckAgainstAListThatIsNotTheStationsIsMarkedAndNoOtherIs() {
        ContentCheck own = check(2, true, 300, Optional.empty());

        assertThat(isMarkedForeign(own.against(new FolderHash("b"), "another"))).isTrue();
        assertThat(isMarkedForeign(own)).isFalse();
        assertThat(isMarkedForeign(unnamed(own))).isFalse();
        assertThat(isMarkedForeign(own.against(new FolderHash("a"), "list-1")))
                .as("of a version of which the station has given out no list since its start")
                .isFalse();
    }

    @Test
    void aCheckAgainstAForeignListThatFoundFilesMissingAccusesNobody() {
        ContentCheck foreign = check(2, false, 300, Optional.empty()).against(new FolderHash("b"), "another");
        PeerFacts peer = facts("b", Optional.of(foreign));

        assertThat(new Judge(Limits.STANDARD)
                        .judge(station(2), true, peer, RECEIVED)
                        .orElseThrow()
                        .state())
                .isEqualTo(PeerState.UP_TO_DATE);
        assertThat(Knowledge.of(station(2), peer).fault()).isEmpty();
    }

    private static boolean isMarkedForeign(ContentCheck check) {
        return new Judge(Limits.STANDARD)
                .judge(station(2), true, facts("b", Optional.of(check)), RECEIVED)
                .orElseThrow()
                .has(Mark.Kind.FOREIGN_LIST);
    }

    private static Assurance assurance(PeerFacts peer, int update) {
        return Knowledge.of(station(update), peer).assurance().orElseThrow();
    }

    private static StationHistory station(int update) {
        return StationHistory.of(List.of(TestFacts.seen("b", TUESDAY)), List.of(TestFacts.update(update, "b", TUESDAY)))
                .withList(new FolderHash("b"), update, "list-2");
    }

    /** @param fullCheck so many seconds before the report */
    private static ContentCheck check(int update, boolean complete, long secondsBefore, Optional<Long> fullCheck) {
        return new ContentCheck(
                        written().minusSeconds(secondsBefore),
                        fullCheck.map(seconds -> written().minusSeconds(seconds)),
                        OptionalLong.of(update),
                        Optional.empty(),
                        Optional.of(complete),
                        Optional.empty(),
                        complete ? FileNames.NONE : new FileNames(1, List.of("map.pdf")),
                        FileNames.NONE,
                        FileNames.NONE,
                        Optional.empty())
                .against(new FolderHash(update == 2 ? "b" : "a"), "list-" + update);
    }

    /** As an agent of before says it. */
    private static ContentCheck unnamed(ContentCheck check) {
        return new ContentCheck(
                check.checked(),
                check.fullCheck(),
                check.update(),
                check.posted(),
                check.complete(),
                check.matched(),
                check.missing(),
                check.different(),
                check.extra(),
                check.reason());
    }

    private static Instant written() {
        return RECEIVED.plus(FAST);
    }

    private static PeerFacts facts(String hash, Optional<ContentCheck> check) {
        StatusReport report = new StatusReport(
                "Engine 7",
                written(),
                new FolderClaim(
                        new FolderHash(hash),
                        Optional.of(written().minusSeconds(500)),
                        Optional.empty(),
                        List.of(),
                        check),
                Optional.empty(),
                OptionalLong.empty(),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return TestFacts.peer(
                new PeerId("TRUCK7"),
                "Engine 7",
                true,
                RosterPlace.NONE,
                Contact.NEVER.online(TestFacts.MONDAY),
                Optional.of(new ReceivedReport(report, RECEIVED, RECEIVED, false)),
                Optional.empty());
    }
}
