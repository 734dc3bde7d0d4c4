package dev.syncdashboard.dashboard.fleet;

import static dev.syncdashboard.dashboard.fleet.News.offline;
import static dev.syncdashboard.dashboard.fleet.News.online;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.Told;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.station.StationListener.StationFailure;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the roster does to the trucks that a page sees. */
class RosterInFleetTest extends OneFolderFleetTest {

    private static final PeerId LAPTOP_1 = new PeerId("LAPTOP1");
    private static final PeerId LAPTOP_2 = new PeerId("LAPTOP2");

    @Test
    void withoutARosterNothingIsNew() {
        begin();

        PeerStatus laptop = fleet.snapshot().first().peer(LAPTOP_1).orElseThrow();

        assertThat(laptop.facts().place().isNew()).isFalse();
        assertThat(laptop.verdict().has(Mark.Kind.NEW_DEVICE)).isFalse();
    }

    @Test
    void anEmptyHistoryBesideAListOfAnEarlierUpdateIsNoNewStation() {
        fleet.inbox(OneFolder.FILES).listedBefore(3);
        begin();

        assertThat(fleet.snapshot().first().roster().doubt()).contains(RosterDoubt.NOT_KEPT);
        assertThat(change(roster -> roster.add("Boat 1", "")).roster().doubt()).isPresent();
        assertThat(change(Roster::confirmed).roster().doubt()).isEmpty();
    }

    @Test
    void anExpectedTruckWithoutADeviceHasNeverReported() {
        begin();

        Board snapshot = change(roster -> roster.add("Boat 1", "Lake"));

        PeerStatus boat = named("Boat 1", snapshot);
        assertThat(boat.verdict().state()).isEqualTo(PeerState.NEVER_REPORTED);
        assertThat(Told.detail(boat.verdict(), START)).isEqualTo("Not linked yet.");
        assertThat(boat.facts().place().group()).isEqualTo("Lake");
        assertThat(snapshot.counts()).containsEntry(PeerState.NEVER_REPORTED, 1);
    }

    @Test
    void aDeviceThatIsNotOnTheRosterIsMarkedAndCounts() {
        begin();

        Board snapshot = change(roster -> roster.approve(LAPTOP_1, "Engine 7", "North"));

        assertThat(named("Engine 7", snapshot).verdict().has(Mark.Kind.NEW_DEVICE))
                .isFalse();
        assertThat(Told.marks(named("Laptop 2", snapshot).verdict(), START)).contains("new, not on the roster");
        assertThat(snapshot.inService()).hasSize(2);
        assertThat(snapshot.counts()).containsEntry(PeerState.UP_TO_DATE, 2);
    }

    @Test
    void anIgnoredDeviceIsNeitherCountedNorListed() {
        begin();
        change(roster -> roster.approve(LAPTOP_1, "Engine 7", ""));

        Board snapshot = change(roster -> roster.ignore(LAPTOP_2));

        assertThat(snapshot.peers()).extracting(PeerStatus::name).containsExactly("Engine 7");
        assertThat(snapshot.apart()).extracting(PeerStatus::id).containsExactly(LAPTOP_2);
        assertThat(snapshot.counts()).containsEntry(PeerState.UP_TO_DATE, 1);
        assertThat(change(roster -> roster.stopIgnoring(LAPTOP_2)).inService()).hasSize(2);
    }

    @Test
    void aDeviceThatTookAnothersNameSharesItWithNobodyOnceThatOneIsApart() {
        begin();
        fleet.scanned(news.scan(news.report(LAPTOP_1, "Engine 7", "a", 1), news.report(LAPTOP_2, "ENGINE 7", "a", 1)));
        assertThat(seen.next(s -> s.peers().stream()
                                .anyMatch(peer -> peer.verdict().has(Mark.Kind.DUPLICATE_NAME)))
                        .peers())
                .allMatch(peer -> peer.verdict().has(Mark.Kind.DUPLICATE_NAME));

        change(roster -> roster.approve(LAPTOP_1, "Engine 7", "North"));
        Board snapshot = change(roster -> roster.replaceDevice(1, LAPTOP_2));

        assertThat(snapshot.peers())
                .singleElement()
                .satisfies(truck -> assertThat(truck.verdict().has(Mark.Kind.DUPLICATE_NAME))
                        .isFalse());
    }

    @Test
    void aReplacedDeviceIsApartAndTheTruckKeepsItsNameGroupAndService() {
        begin();
        change(roster -> roster.approve(LAPTOP_1, "Engine 7", "North"));
        change(roster -> roster.outOfService(1, away(Optional.empty())));

        Board snapshot = change(roster -> roster.replaceDevice(1, LAPTOP_2));

        PeerStatus truck = snapshot.peer(LAPTOP_2).orElseThrow();
        assertThat(truck.name()).isEqualTo("Engine 7");
        assertThat(truck.facts().place().group()).isEqualTo("North");
        assertThat(truck.facts().place().earlierDevices()).containsExactly(LAPTOP_1);
        assertThat(snapshot.outOfService()).containsExactly(truck);
        assertThat(snapshot.peers()).containsExactly(truck);
        assertThat(snapshot.apart()).extracting(PeerStatus::id).containsExactly(LAPTOP_1);
    }

    @Test
    void outOfServiceEndsByItselfAtItsTime() {
        begin();
        fleet.start();
        change(roster -> roster.approve(LAPTOP_1, "Engine 7", ""));
        Board away = change(roster -> roster.outOfService(1, away(Optional.of(START.plus(Duration.ofSeconds(30))))));
        assertThat(Told.marks(named("Engine 7", away).verdict(), START))
                .contains("out of service until Mon 08:00: new pump");
        assertThat(away.inService()).extracting(PeerStatus::name).containsExactly("Laptop 2");

        clock.pass(Duration.ofSeconds(30));

        Board back = seen.next(s -> s.outOfService().isEmpty());
        assertThat(named("Engine 7", back).verdict().has(Mark.Kind.OUT_OF_SERVICE))
                .isFalse();
        assertThat(back.inService()).hasSize(2);
    }

    @Test
    void editsWhileTheStationCanNotBeCheckedAreNotLost() {
        begin();
        change(roster -> roster.approve(LAPTOP_1, "Engine 7", ""));
        clock.pass(Duration.ofSeconds(61));
        fleet.inbox(OneFolder.FILES)
                .failed(new StationFailure(clock.instant(), News.problem("the sync engine does not answer"), false));
        Board frozen = seen.next(s -> !s.station().canCheck());

        Board edited = change(roster -> roster.replaceDevice(1, LAPTOP_2));
        assertThat(edited.roster().truckWith(LAPTOP_2)).map(RosterTruck::name).contains("Engine 7");
        assertThat(edited.peers()).isEqualTo(frozen.peers());
        assertThat(edited.version()).isGreaterThan(frozen.version());

        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(LAPTOP_1), offline(LAPTOP_2)));
        Board thawed = seen.next(s -> s.station().canCheck());
        assertThat(thawed.peers()).extracting(PeerStatus::id).containsExactly(LAPTOP_2);
        assertThat(thawed.roster()).isEqualTo(edited.roster());
    }

    @Test
    void noFileInTheStatusFolderCanTakeThePlaceOfAnExpectedTruck() {
        begin();
        PeerStatus boat = named("Boat 1", change(roster -> roster.add("Boat 1", "")));

        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(boat.id())));
        fleet.scanned(news.scan(
                news.report(LAPTOP_1, "Laptop 1", "zz", 2),
                news.report(boat.id(), "Not a boat", "a", 1),
                news.report(new PeerId("roster-1"), "Not the boat either", "a", 1)));

        Board snapshot = seen.next(s -> s.strangers().files().count() == 2);
        assertThat(named("Boat 1", snapshot)).isEqualTo(boat);
        assertThat(snapshot.peers()).hasSize(3);
    }

    @Test
    void aFileThatStandsInForADeviceIsNoMoreReadThanAnyOtherStrangeFile() {
        PeerId standIn = new PeerId("roster=1");
        begin();
        fleet.scanned(news.scan(
                new StatusFile.Unusable(standIn, StatusFile.Defect.EMPTY), news.report(LAPTOP_1, "Renamed", "a", 2)));

        assertThat(seen.next(s -> s.peer(LAPTOP_1).orElseThrow().name().equals("Renamed"))
                        .peer(standIn))
                .isEmpty();
    }

    @Test
    void ofATruckThatIsOnlyExpectedNothingIsRecorded() {
        begin();
        PeerStatus boat = named("Boat 1", change(roster -> roster.add("Boat 1", "")));

        assertThat(store.of(OneFolder.FILES).past(boat.id(), Instant.EPOCH).flips())
                .isEmpty();
        assertThat(store.of(OneFolder.FILES).past(LAPTOP_1, Instant.EPOCH).flips())
                .isNotEmpty();
    }

    @Test
    void anEditThatIsRefusedSaysWhyAndChangesNothing() {
        begin();
        Board before = change(roster -> roster.add("Boat 1", ""));

        assertThat(Editing.roster(fleet, roster -> roster.add("BOAT 1", "")).join())
                .extracting(Editing::refusal)
                .isEqualTo("There is already a truck named “Boat 1”.");
        assertThat(fleet.snapshot().first()).isSameAs(before);
    }

    /** Two laptops that report, and no roster. */
    private void begin() {
        fleet.onChange(next -> seen.add(next.first()));
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(LAPTOP_1), offline(LAPTOP_2)));
        fleet.scanned(news.scan(news.report(LAPTOP_1, "Laptop 1", "a", 1), news.report(LAPTOP_2, "Laptop 2", "a", 1)));
        seen.next(s -> s.peers().size() == 2);
    }

    private Board change(Function<Roster, Attempt<Roster>> change) {
        assertThat(Editing.roster(fleet, change).join()).matches(Editing::isKept);
        return fleet.snapshot().first();
    }

    private static PeerStatus named(String name, Board snapshot) {
        return snapshot.peers().stream()
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private OutOfService away(Optional<Instant> until) {
        return new OutOfService(clock.instant(), until, "new pump");
    }
}
