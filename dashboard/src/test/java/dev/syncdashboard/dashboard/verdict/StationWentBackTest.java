package dev.syncdashboard.dashboard.verdict;

import static dev.syncdashboard.dashboard.fixture.TestFacts.TUESDAY;
import static dev.syncdashboard.dashboard.fixture.TestFacts.inContact;
import static dev.syncdashboard.dashboard.fixture.TestFacts.outOfContact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.TestFacts;
import dev.syncdashboard.dashboard.fixture.Told;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Verdict;
import dev.syncdashboard.status.FolderHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The station had version b since Tuesday 08:00, had another from 12:00 for ten seconds, and has b again since then. */
class StationWentBackTest {

    private static final Instant LEFT = TUESDAY.plus(Duration.ofHours(4));
    private static final Instant BACK = LEFT.plusSeconds(10);
    private static final Instant REPORTED = TUESDAY.plusSeconds(60);

    private static final StationHistory STATION = TestFacts.STATION
            .seen(new FolderHash("c"), LEFT, Optional.of(LEFT.minusSeconds(1)))
            .seen(new FolderHash("b"), BACK, Optional.of(BACK.minusSeconds(1)));

    private final Judge judge = new Judge(Limits.STANDARD);

    @ParameterizedTest
    @CsvSource({"0, UPDATING", "119, UPDATING", "120, UP_TO_DATE"})
    void aTruckInContactMayBeOnItsWayToTheOtherVersionUntilItsAgentWouldHaveSaidSo(long seconds, PeerState expected) {
        assertThat(judge(inContact("b").received(REPORTED), BACK.plusSeconds(seconds))
                        .state())
                .isEqualTo(expected);
    }

    @Test
    void noLimitMakesAnAgentTellOfAChangeSooner() {
        Limits impatient = new Limits(
                Limits.STANDARD.settle(),
                Duration.ofSeconds(20),
                Limits.STANDARD.quiet(),
                Limits.STANDARD.clockTolerance(),
                Limits.STANDARD.reportIsOld(),
                Limits.STANDARD.cannotCheckAfter());
        TestFacts truck = inContact("b").received(REPORTED);

        assertThat(new Judge(impatient).judge(STATION, true, truck.build(), BACK.plusSeconds(60)))
                .map(Verdict::state)
                .get()
                .isNotEqualTo(PeerState.UP_TO_DATE);
    }

    @Test
    void aNewReportSettlesIt() {
        TestFacts truck = inContact("b").received(BACK.plusSeconds(2));

        assertThat(judge(truck, BACK.plusSeconds(3)).state()).isEqualTo(PeerState.UP_TO_DATE);
    }

    @Test
    void aReportThatWasOnItsWayWhenTheStationWentBackDoesNot() {
        TestFacts truck = inContact("b").received(BACK.plusSeconds(2)).written(LEFT.plusSeconds(1));

        assertThat(judge(truck, BACK.plusSeconds(3)).state()).isEqualTo(PeerState.UPDATING);
    }

    @Test
    void aClockThatIsSurelySlowTellsNothing() {
        TestFacts truck = inContact("b").received(BACK.plusSeconds(2)).written(TUESDAY.minusSeconds(3600));

        assertThat(judge(truck, BACK.plusSeconds(3)).state()).isEqualTo(PeerState.UP_TO_DATE);
    }

    @Test
    void aTruckThatLeftMeanwhileIsNotCalledUpToDate() {
        TestFacts truck = left(LEFT.plusSeconds(5));

        Verdict verdict = judge(truck, BACK.plus(Duration.ofDays(2)));

        assertThat(verdict)
                .extracting(Verdict::state, Verdict::reason, Told::label, found -> Told.detail(found, BACK))
                .containsExactly(
                        PeerState.BEHIND,
                        Optional.of(Reason.STATION_WENT_BACK),
                        "Was behind when last heard",
                        "The station has since changed these files and changed them back; the truck may have received some"
                                + " of the changes in between. May have caught up since.");
        assertThat(Detours.updateOf(STATION, truck.build(), Limits.STANDARD, BACK.plusSeconds(60)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2400, BEHIND", "2401, UP_TO_DATE"})
    void aTruckThatIsSilentForLongerThanAHeartbeatTakesWasWithNobody(long secondsBefore, PeerState expected) {
        TestFacts away = inContact("b").received(REPORTED).contact(contactUntil(LEFT.minusSeconds(1 + secondsBefore)));

        assertThat(judge(away, BACK.plusSeconds(1)).state()).isEqualTo(expected);
        assertThat(Detours.updateOf(STATION, away.build(), Limits.STANDARD, BACK.plusSeconds(1))
                        .isPresent())
                .isEqualTo(expected == PeerState.UP_TO_DATE);
    }

    @Test
    void aTruckThatStayedForLongAfterwardsIsTrusted() {
        TestFacts truck = left(BACK.plusSeconds(120));

        assertThat(judge(truck, BACK.plus(Duration.ofDays(2))).state()).isEqualTo(PeerState.UP_TO_DATE);
    }

    @Test
    void aTruckThatIsHeardThroughAnotherMayHaveGotItThere() {
        Contact endedLongAgo = contactUntil(TUESDAY.minusSeconds(3600));
        TestFacts heardOften = outOfContact("b").contact(endedLongAgo).received(LEFT.minusSeconds(600));
        TestFacts heardOnce = outOfContact("b").contact(endedLongAgo).received(REPORTED);

        assertThat(judge(heardOften, BACK.plusSeconds(1)).state()).isEqualTo(PeerState.BEHIND);
        assertThat(judge(heardOnce, BACK.plusSeconds(1)).state()).isEqualTo(PeerState.UP_TO_DATE);
    }

    @Test
    void anEarlierDetourIsNotForgottenForALaterOne() {
        StationHistory twice = STATION.seen(new FolderHash("d"), BACK.plusSeconds(60), Optional.empty())
                .seen(new FolderHash("b"), BACK.plusSeconds(70), Optional.empty());
        TestFacts truck = left(LEFT.plusSeconds(5));

        assertThat(judge.judge(twice, true, truck.build(), BACK.plus(Duration.ofDays(2)))
                        .map(Verdict::state))
                .contains(PeerState.BEHIND);
    }

    @Test
    void whoLacksFilesIsSaidToLackThem() {
        Verdict verdict = judge(left(LEFT.plusSeconds(5)).complete(false), BACK.plusSeconds(60));

        assertThat(Told.detail(verdict, BACK)).startsWith("Update #2 was not complete when contact was lost.");
    }

    private static TestFacts left(Instant at) {
        return inContact("b").received(REPORTED).contact(contactUntil(at));
    }

    private static Contact contactUntil(Instant end) {
        return Contact.NEVER.online(TUESDAY.minus(Duration.ofDays(1))).offline(end);
    }

    private Verdict judge(TestFacts truck, Instant now) {
        return judge.judge(STATION, true, truck.build(), now).orElseThrow();
    }
}
