package dev.syncdashboard.dashboard.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.delivery.Holder.Got;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoldersTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;
    private static final Update UPDATE = FLEETS.update(41);
    private static final Truck TRUCK = FLEETS.upToDate("Engine 1");

    @Test
    void whatWasWrittenDownDatesATruckThatHasALaterUpdate() {
        assertThat(got(TRUCK, arrival(TRUCK.id(), 9, true))).contains(new Got(after(9), true, false));
        assertThat(got(TRUCK, arrival(TRUCK.id(), 9, false))).contains(new Got(after(9), false, false));
    }

    @Test
    void aTruckOfWhichNothingWasWrittenDownHadItWithTheLaterUpdateAtTheLatest() {
        Instant reported = TRUCK.reported().orElseThrow();

        assertThat(got(TRUCK)).contains(new Got(reported, false, true));
    }

    @Test
    void aTruckThatNamesTheUpdateSaysItselfWhenItCame() {
        Truck truck =
                FLEETS.behind("Ladder 3", 1).inContactSince(UPDATE.posted().minusSeconds(60));
        Got said = new Got(after(120), true, false);

        assertThat(got(truck)).contains(said);
        assertThat(Holders.of(FLEETS.of(truck), UPDATE, Optional.empty()).inService())
                .extracting(Holder::got)
                .containsExactly(Optional.of(said));
    }

    @Test
    void withoutTheHistoryNothingIsSaidOfTrucksThatMovedOn() {
        assertThat(Holders.of(FLEETS.of(TRUCK), UPDATE, Optional.empty()).with(Answer.YES))
                .extracting(Holder::got)
                .containsExactly(Optional.empty());
    }

    @Test
    void theEarliestArrivalOverAllDevicesOfATruckCounts() {
        Truck replaced = TRUCK.place(
                new RosterPlace(false, "", Optional.empty(), List.of(new PeerId("OLD1"), new PeerId("OLD2"))));

        assertThat(got(replaced, arrival("OLD2", 9, true), arrival(TRUCK.id(), 500, false)))
                .contains(new Got(after(9), true, false));
        assertThat(got(replaced, arrival("OTHER", 1, true), arrival("OLD1", 500, false), arrival("OLD2", 9, false)))
                .contains(new Got(after(9), false, false));
    }

    @Test
    void aTruckThatHasSomethingElseNowOnceHadIt() {
        Truck changed = FLEETS.doesNotMatch("Rescue 2");
        Holder holder = holder(changed, arrival(changed.id(), 9, true));

        assertThat(holder.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(holder.got()).contains(new Got(after(9), true, false));
        assertThat(got(FLEETS.wasBehind("Brush 12", 2))).isEmpty();
    }

    @Test
    void theVersionBeingPostedIsDatedByTheTrucksLastChangeOrByNow() {
        Instant now = Fleets.TUESDAY;
        Truck posting = Truck.of("Engine 1", PeerState.UP_TO_DATE, "", "").reported(now.minusSeconds(30));
        Truck cameBack = FLEETS.upToDate("Engine 1").has(FLEETS.update(40)).reported(after(-60));

        assertThat(got(posting)).contains(new Got(now.minusSeconds(30), false, true));
        assertThat(got(cameBack)).contains(new Got(now, false, true));
    }

    @Test
    void thoseThatHaveItStandInTheOrderInWhichTheyGotItAndTheOthersWorstFirst() {
        Board fleet = FLEETS.of(
                FLEETS.upToDate("late").id("LATE"),
                FLEETS.upToDate("early").id("EARLY"),
                FLEETS.neverReported("never").id("NEVER"),
                FLEETS.doesNotMatch("other").id("OTHER"),
                FLEETS.wasBehind("behind", 2).id("BEHIND"),
                FLEETS.upToDate("away").id("AWAY").outOfService("sold"));
        Holders holders =
                Holders.of(fleet, UPDATE, Optional.of(List.of(arrival("EARLY", 1, true), arrival("LATE", 2, true))));

        assertThat(names(holders.with(Answer.YES))).containsExactly("early", "late");
        assertThat(names(holders.with(Answer.NO))).containsExactly("behind");
        assertThat(names(holders.with(Answer.UNKNOWN))).containsExactly("other", "never");
        assertThat(names(holders.outOfService())).containsExactly("away");
        assertThat(Tally.of(fleet, UPDATE.number())).isEqualTo(new Tally(2, 1, 2));
    }

    @Test
    void everyTruckThatHasItIsInTheCurve() {
        Board fleet = FLEETS.everything();
        for (Update update : fleet.updates()) {
            Holders holders = Holders.of(fleet, update, Optional.of(List.of()));
            Spread spread = Spread.of(update.posted(), holders.inService());

            assertThat(spread.trucks()).isEqualTo(fleet.inService().size());
            assertThat(spread.arrivals())
                    .hasSize(Tally.of(fleet, update.number()).yes());
        }
    }

    private static Optional<Got> got(Truck truck, Arrival... arrivals) {
        return holder(truck, arrivals).got();
    }

    private static Holder holder(Truck truck, Arrival... arrivals) {
        return Holders.of(FLEETS.of(truck), UPDATE, Optional.of(List.of(arrivals)))
                .inService()
                .get(0);
    }

    private static Arrival arrival(String device, int minutes, boolean exact) {
        return new Arrival(new PeerId(device), UPDATE.number(), after(minutes), exact);
    }

    private static Instant after(int minutes) {
        return UPDATE.posted().plusSeconds(60L * minutes);
    }

    private static List<String> names(List<Holder> holders) {
        return holders.stream().map(Holder::peer).map(PeerStatus::name).toList();
    }
}
