package dev.syncdashboard.dashboard.delivery;

import static dev.syncdashboard.dashboard.delivery.Delays.atMost;
import static dev.syncdashboard.dashboard.delivery.Delays.took;
import static dev.syncdashboard.dashboard.delivery.Delays.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FleetNumbersTest {

    private static final Instant NOW = Fleets.TUESDAY;
    private static final Fleets FLEETS = Fleets.ON_TUESDAY;
    private static final Update FIRST = posted(1, 300);
    private static final Update SECOND = posted(2, 200);
    private static final Update THIRD = posted(3, 100);
    private static final List<Update> UPDATES = List.of(FIRST, SECOND, THIRD);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(300));
    private static final Truck ENGINE = truck("Engine 1");
    private static final Truck BRUSH = truck("Brush 12");

    @Test
    void aTruckTookFromWhenTheUpdateWasPosted() {
        assertThat(delays(ENGINE, arrived(ENGINE, 1, 5, true), arrived(ENGINE, 2, 9, false)))
                .containsOnly(entry(1, took(5)), entry(2, atMost(9)), entry(3, without(100)));
    }

    @Test
    void whoHasALaterUpdateHasTheEarlierOnesToo() {
        assertThat(delays(ENGINE, arrived(ENGINE, 3, 7, true)))
                .containsOnly(entry(1, atMost(207)), entry(2, atMost(107)), entry(3, took(7)));
    }

    @Test
    void theEarliestWordCountsEvenIfItIsOfALaterUpdate() {
        assertThat(delays(ENGINE, arrived(ENGINE, 1, 250, true), arrived(ENGINE, 2, 9, true)))
                .containsEntry(1, atMost(109));
    }

    @Test
    void updatesFromBeforeItsFirstReportDoNotCountForATruck() {
        DeliveryHistory past = DeliveryHistory.of(
                List.of(arrived(ENGINE, 2, 50, false), arrived(ENGINE, 3, 1, true)),
                Map.of(ENGINE.status().id(), SECOND.posted().plusSeconds(1)));

        assertThat(TruckDelays.of(ENGINE.status(), UPDATES, past, NOW)).containsOnly(entry(3, took(1)));
    }

    @Test
    void aTruckThatReportedAsTheUpdateWasPostedCounts() {
        DeliveryHistory past =
                DeliveryHistory.of(List.of(), Map.of(ENGINE.status().id(), SECOND.posted()));

        assertThat(TruckDelays.of(ENGINE.status(), UPDATES, past, NOW)).containsOnlyKeys(2, 3);
    }

    @Test
    void noUpdateCountsForATruckThatNeverReported() {
        Truck never = FLEETS.neverReported("Tender 9");

        assertThat(TruckDelays.of(never.status(), UPDATES, DeliveryHistory.NOTHING, NOW))
                .isEmpty();
    }

    @Test
    void whatAnEarlierDeviceOfTheTruckHadTheTruckHad() {
        PeerId old = new PeerId("OLD");
        Truck replaced = ENGINE.place(new RosterPlace(false, "", Optional.empty(), List.of(old)));
        DeliveryHistory past = DeliveryHistory.of(
                List.of(new Arrival(old, 1, FIRST.posted().plusSeconds(60), true), arrived(ENGINE, 1, 200, true)),
                Map.of(old, LONG_AGO, ENGINE.status().id(), THIRD.posted().plusSeconds(1)));

        assertThat(TruckDelays.of(replaced.status(), UPDATES, past, NOW))
                .containsOnly(entry(1, took(1)), entry(2, without(200)), entry(3, without(100)));
    }

    @Test
    void whatTheLastReportSaysCountsEvenIfTheHistoryMissedIt() {
        Truck has =
                ENGINE.has(SECOND).reported(SECOND.posted().plusSeconds(240)).outSince(SECOND.posted());

        assertThat(delays(has)).containsOnly(entry(1, atMost(104)), entry(2, atMost(4)), entry(3, without(100)));
        assertThat(delays(has.inContactSince(LONG_AGO)))
                .containsOnly(entry(1, took(104)), entry(2, took(4)), entry(3, without(100)));
    }

    @Test
    void whoHasTheVersionThatIsBeingPostedHasAllUpdates() {
        Truck newest = Truck.of("Engine 1", PeerState.UP_TO_DATE, "Up to date", "")
                .id(ENGINE.id())
                .reported(NOW.minusSeconds(60));

        assertThat(delays(newest)).containsOnly(entry(1, atMost(299)), entry(2, atMost(199)), entry(3, atMost(99)));
    }

    @Test
    void updatesFromBeforeTheWindowAndThoseThatNobodySawBeingPostedAreLeftOut() {
        Update old = posted(1, 30 * 24 * 60 + 1);
        Update edge = posted(2, 30 * 24 * 60);
        Update unseen = new Update(
                3,
                Fleets.hash(3),
                NOW.minusSeconds(500),
                Optional.of(NOW.minusSeconds(900)),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());

        FleetNumbers numbers =
                FleetNumbers.of(fleet(FLEETS.station(), List.of(old, edge, unseen), ENGINE), past(), NOW);

        assertThat(numbers.updates()).extracting(FleetNumbers.OfUpdate::update).containsExactly(edge);
        assertThat(numbers.leftOut()).containsExactly(unseen);
        assertThat(numbers.all().counted()).isEqualTo(1);
    }

    @Test
    void whileTheStationCannotBeCheckedNobodyWaitsOn() {
        StationStatus frozen = FLEETS.cannotCheck(THIRD.posted().plusSeconds(600));

        FleetNumbers numbers = FleetNumbers.of(fleet(frozen, UPDATES, ENGINE), past(), NOW);

        assertThat(numbers.trucks().get(0).delays().slowest()).contains(without(210));
        assertThat(numbers.until()).isEqualTo(THIRD.posted().plusSeconds(600));
    }

    @Test
    void lateIsWhatTookLongerThanNineTenthsOfAllAndTheWorstComesFirst() {
        Truck slow = truck("Engine 2");
        Truck never = FLEETS.neverReported("Aerial 9");
        List<Truck> quick = List.of(ENGINE, BRUSH, truck("Engine 3"), truck("Engine 4"));
        List<Arrival> arrivals = new ArrayList<>(List.of(arrived(slow, 1, 2, true), arrived(slow, 2, 9, true)));
        for (Truck truck : quick) {
            for (int number = 1; number <= 3; number++) {
                arrivals.add(arrived(truck, number, 3, true));
            }
        }
        Truck[] all = Stream.concat(
                        quick.stream(), Stream.of(slow, never, truck("Engine 5").outOfService("sold")))
                .toArray(Truck[]::new);

        FleetNumbers numbers =
                FleetNumbers.of(fleet(FLEETS.station(), UPDATES, all), past(arrivals.toArray(Arrival[]::new)), NOW);

        assertThat(numbers.all().counted()).isEqualTo(15);
        assertThat(numbers.all().ninety()).contains(new Quantile.Within(Duration.ofMinutes(9)));
        assertThat(numbers.trucks())
                .extracting(truck -> truck.name() + ": " + truck.late().orElse(-1))
                .containsExactly(
                        "Engine 2: 1", "Brush 12: 0", "Engine 1: 0", "Engine 3: 0", "Engine 4: 0", "Aerial 9: 0");
    }

    @Test
    void noTruckIsCalledLateAsLongAsNobodyKnowsWhatIsUsual() {
        FleetNumbers numbers = FleetNumbers.of(fleet(FLEETS.station(), UPDATES, ENGINE, BRUSH), past(), NOW);

        assertThat(numbers.all().ninety()).containsInstanceOf(Quantile.MoreThan.class);
        assertThat(numbers.trucks()).extracting(FleetNumbers.OfTruck::late).containsOnly(OptionalInt.empty());
    }

    @Test
    void eachUpdateHasItsOwnNumbersNewestFirst() {
        FleetNumbers numbers = FleetNumbers.of(
                fleet(FLEETS.station(), UPDATES, ENGINE, BRUSH),
                past(arrived(ENGINE, 1, 4, true), arrived(BRUSH, 2, 8, false)),
                NOW);

        assertThat(numbers.updates())
                .extracting(of -> of.update().number() + ": " + of.delays().over() + " of "
                        + of.delays().counted())
                .containsExactly("3: 0 of 2", "2: 1 of 2", "1: 2 of 2");
    }

    private static Map<Integer, Delay> delays(Truck truck, Arrival... arrivals) {
        return TruckDelays.of(truck.status(), UPDATES, past(arrivals), NOW);
    }

    /** Every truck has reported for long. */
    private static DeliveryHistory past(Arrival... arrivals) {
        return DeliveryHistory.of(
                List.of(arrivals),
                Stream.of("Engine 1", "Engine 2", "Engine 3", "Engine 4", "Engine 5", "Brush 12")
                        .collect(Collectors.toMap(name -> truck(name).status().id(), name -> LONG_AGO)));
    }

    private static Board fleet(StationStatus station, List<Update> updates, Truck... trucks) {
        Board fleet = FLEETS.of(1, station, trucks);
        return OneFolder.board(1, NOW, true, station, fleet.peers(), updates);
    }

    /** One whose last report names a version that the station never had. */
    private static Truck truck(String name) {
        return FLEETS.doesNotMatch(name);
    }

    private static Update posted(int number, int minutesAgo) {
        return new Update(number, Fleets.hash(number), NOW.minusSeconds(60L * minutesAgo), Optional.empty());
    }

    private static Arrival arrived(Truck truck, int number, int minutesLater, boolean exact) {
        Instant at = UPDATES.get(number - 1).posted().plusSeconds(60L * minutesLater);
        return new Arrival(truck.status().id(), number, at, exact);
    }
}
