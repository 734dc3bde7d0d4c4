package dev.syncdashboard.dashboard.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.ChangedReport;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The updates are #40, #41 and #42. */
class EvidenceTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;

    @Test
    void aTruckThatNamesTheUpdateHasIt() {
        assertThat(of(FLEETS.upToDate("Engine 1"), 42)).isEqualTo(Evidence.THIS_UPDATE);
        assertThat(of(FLEETS.upToDateWhenLastHeard("Engine 1"), 42)).isEqualTo(Evidence.THIS_UPDATE);
        assertThat(of(FLEETS.behind("Engine 1", 1), 41)).isEqualTo(Evidence.THIS_UPDATE);
        assertThat(of(FLEETS.wasBehind("Engine 1", 1), 41)).isEqualTo(Evidence.THIS_UPDATE);
    }

    @Test
    void aTruckOnALaterUpdateHasTheOnesBeforeIt() {
        assertThat(of(FLEETS.upToDate("Engine 1"), 41)).isEqualTo(Evidence.LATER_UPDATE);
        assertThat(of(FLEETS.updating("Engine 1").has(FLEETS.update(41)), 40)).isEqualTo(Evidence.LATER_UPDATE);
    }

    @Test
    void aTruckThatHasGoneQuietStillHasWhatItReported() {
        assertThat(of(FLEETS.notReporting("Engine 7"), 41)).isEqualTo(Evidence.THIS_UPDATE);
        assertThat(of(FLEETS.notReporting("Engine 7"), 40)).isEqualTo(Evidence.LATER_UPDATE);
    }

    @Test
    void ofATruckThatHasGoneQuietNobodyKnowsWhetherItGotMore() {
        assertThat(of(FLEETS.notReporting("Engine 7"), 42)).isEqualTo(Evidence.NOT_REPORTING);
        assertThat(of(withoutNumber(PeerState.NOT_REPORTING), 42)).isEqualTo(Evidence.NOT_REPORTING);
        assertThat(of(withoutNumber(PeerState.NOT_REPORTING), 40)).isEqualTo(Evidence.NOT_REPORTING);
    }

    @Test
    void aTruckOnAnEarlierUpdateDoesNotHaveItByItsLastReport() {
        assertThat(of(FLEETS.behind("Ladder 3", 1), 42)).isEqualTo(Evidence.EARLIER_UPDATE);
        assertThat(of(FLEETS.wasBehind("Brush 12", 2), 42)).isEqualTo(Evidence.EARLIER_UPDATE);
        assertThat(of(FLEETS.updating("Engine 4"), 42)).isEqualTo(Evidence.EARLIER_UPDATE);
    }

    @Test
    void aTruckThatLacksBytesOfTheUpdateDoesNotHaveItYet() {
        assertThat(lacking(FLEETS.updating("Engine 4"), 40)).isEqualTo(Evidence.PART_OF_IT);
        assertThat(lacking(FLEETS.wasBehind("Brush 12", 1), 41)).isEqualTo(Evidence.PART_OF_IT);
        assertThat(lacking(FLEETS.wasBehind("Brush 12", 1), 42)).isEqualTo(Evidence.EARLIER_UPDATE);
        assertThat(lacking(FLEETS.notReporting("Engine 7"), 41)).isEqualTo(Evidence.NOT_REPORTING);
    }

    @Test
    void bytesThatAreLackingOfALaterUpdateMayBeThoseOfThisOne() {
        assertThat(lacking(FLEETS.updating("Engine 4"), 39)).isEqualTo(Evidence.PART_OF_LATER);
        assertThat(lacking(FLEETS.notReporting("Engine 7"), 40)).isEqualTo(Evidence.PART_OF_LATER);
    }

    @Test
    void whatTheStationHasNowIsNewerThanEveryUpdate() {
        Truck posting = withoutNumber(PeerState.UP_TO_DATE);
        Truck cameBack = FLEETS.upToDate("Engine 1").has(FLEETS.update(40));

        assertThat(of(posting, 42)).isEqualTo(Evidence.CURRENT_VERSION);
        assertThat(of(posting, 40)).isEqualTo(Evidence.CURRENT_VERSION);
        assertThat(of(cameBack, 42)).isEqualTo(Evidence.CURRENT_VERSION);
    }

    @Test
    void aTruckThatNeverReportedOrDoesNotMatchCannotBeTold() {
        assertThat(of(FLEETS.neverReported("Tender 9"), 42)).isEqualTo(Evidence.NEVER_REPORTED);
        assertThat(of(FLEETS.doesNotMatch("Rescue 2"), 42)).isEqualTo(Evidence.DOES_NOT_MATCH);
        assertThat(of(FLEETS.doesNotMatch("Rescue 2"), 40)).isEqualTo(Evidence.DOES_NOT_MATCH);
    }

    @Test
    void aTruckPartWayBetweenTwoUpdatesCannotBeTold() {
        assertThat(of(withoutNumber(PeerState.UPDATING), 42)).isEqualTo(Evidence.WITHOUT_NUMBER);
        assertThat(of(withoutNumber(PeerState.BEHIND).because(Reason.PART_WAY_WHEN_LOST), 42))
                .isEqualTo(Evidence.WITHOUT_NUMBER);
    }

    @Test
    void everyTruckInServiceIsCountedOnce() {
        for (int number = 40; number <= 42; number++) {
            assertThat(Tally.of(FLEETS.everything(), number).trucks()).isEqualTo(17);
        }
        assertThat(Tally.of(FLEETS.everything(), 42)).isEqualTo(new Tally(8, 3, 6));
        assertThat(Tally.of(FLEETS.of(FLEETS.upToDate("Engine 1").outOfService("sold")), 42))
                .isEqualTo(new Tally(0, 0, 0));
    }

    private static Truck withoutNumber(PeerState state) {
        return Truck.of("Engine 3", state, "", "").reported(Fleets.TUESDAY);
    }

    private static Evidence of(Truck truck, int number) {
        return Evidence.of(truck.status(), number);
    }

    private static Evidence lacking(Truck truck, int number) {
        PeerStatus lacking = ChangedReport.complete(truck.status(), Optional.of(false));
        return Evidence.of(lacking, number);
    }
}
