package dev.syncdashboard.dashboard.fleet;

import static dev.syncdashboard.dashboard.fleet.News.offline;
import static dev.syncdashboard.dashboard.fleet.News.online;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.Reports;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.fleet.FleetEvent.CheckFoundFaults;
import dev.syncdashboard.dashboard.fleet.FleetEvent.ClockSet;
import dev.syncdashboard.dashboard.fleet.FleetEvent.ContactBegan;
import dev.syncdashboard.dashboard.fleet.FleetEvent.ContactEnded;
import dev.syncdashboard.dashboard.fleet.FleetEvent.DeviceForgotten;
import dev.syncdashboard.dashboard.fleet.FleetEvent.DeviceKnown;
import dev.syncdashboard.dashboard.fleet.FleetEvent.FilesListed;
import dev.syncdashboard.dashboard.fleet.FleetEvent.ReportArrived;
import dev.syncdashboard.dashboard.fleet.FleetEvent.RosterChanged;
import dev.syncdashboard.dashboard.fleet.FleetEvent.StationWatched;
import dev.syncdashboard.dashboard.fleet.FleetEvent.UpdatePosted;
import dev.syncdashboard.dashboard.fleet.FleetEvent.UpdateReached;
import dev.syncdashboard.dashboard.fleet.FleetEvent.UpdateTitled;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VerdictFlipped;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VerdictsFrozen;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VerdictsResumed;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VersionSeen;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.station.StationListener.StationFailure;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.words.Message;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What happened from one state of knowledge to the next, each kind by the least that makes it happen. */
class FleetEventsTest {

    private static final Actor CHIEF = new Actor("the chief");
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final PeerId ENGINE_7 = new PeerId("ENGINE7");
    private static final Limits LIMITS = Limits.STANDARD;

    private final Computer clock = new Computer(START);
    private final News news = new News(clock);
    private final Boards snapshots = new Boards(new Judge(LIMITS), LIMITS);
    private StationMemory station = StationMemory.begin(START);
    private PeerMemories peers = PeerMemories.NONE;
    private Roster roster = Roster.EMPTY;
    private Listing files = Listing.NONE;
    private Board snapshot = OneFolder.board(1, START, false, status(), List.of(), List.of());
    private FleetKnowledge told = FleetKnowledge.of(OneFolder.FILES, KeptFleet.NOTHING);
    private final List<FleetEvent> all = new ArrayList<>();

    @Test
    void fromNothingToNothingNothingHappens() {
        assertThat(happens()).isEmpty();
    }

    @Test
    void theStationGetsAVersionWhichBecomesAnUpdate() {
        look("a");
        Sighting first = new Sighting(new FolderHash("a"), START, Optional.empty());
        assertThat(happens()).containsExactly(new VersionSeen(first), new StationWatched(START, START));

        clock.pass(Duration.ofMinutes(1));
        look("a");
        assertThat(happens()).containsExactly(new StationWatched(START, clock.instant()));

        clock.pass(Duration.ofMinutes(1));
        look("a");
        Update update = station.history().update(1).orElseThrow();
        assertThat(happens()).containsExactly(new UpdatePosted(update), new StationWatched(START, clock.instant()));
        assertThat(happens()).isEmpty();
    }

    @Test
    void watchingBeginsAnewAfterMoreThanAMinute() {
        look("a");
        happens();
        clock.pass(Duration.ofSeconds(60));
        look("a");
        assertThat(happens()).containsExactly(new StationWatched(START, clock.instant()));

        clock.pass(Duration.ofSeconds(61));
        look("a");

        assertThat(of(StationWatched.class)).containsExactly(new StationWatched(clock.instant(), clock.instant()));
    }

    @Test
    void aTitleIsGivenAndTakenAway() {
        post("a");

        station = station.titled(1, Optional.of("Mill Street"));
        assertThat(happens()).containsExactly(new UpdateTitled(1, Optional.of("Mill Street"), CHIEF));

        station = station.titled(1, Optional.empty());
        assertThat(happens()).containsExactly(new UpdateTitled(1, Optional.empty(), CHIEF));
    }

    @Test
    void filesAreListedAndComparedWithThoseOfTheUpdateJustBefore() {
        FileEntry map = StationFile.of("map.pdf", 1);
        FileEntry plan = StationFile.of("plan.pdf", 2);
        files = files.next(1, List.of(map));
        FileChanges first = new FileChanges(List.of(map), List.of(), List.of());
        assertThat(happens()).containsExactly(new FilesListed(1, true, first, Optional.empty()));

        files = files.next(2, List.of(plan));
        FileChanges second = new FileChanges(List.of(plan), List.of(), List.of(map));
        assertThat(happens()).containsExactly(new FilesListed(2, false, second, Optional.of(second)));

        files = files.next(4, List.of(plan, map));
        assertThat(happens()).containsExactly(new FilesListed(4, false, first, Optional.empty()));
    }

    /** Else what is kept of the files would be wrong from then on. */
    @Test
    void whatFilesDifferInIsSaidAgainstTheListThatWasTold() {
        FileEntry map = StationFile.of("map.pdf", 1);
        FileEntry plan = StationFile.of("plan.pdf", 2);
        files = files.next(1, List.of(map)).next(2, List.of(map, plan));

        FileChanges both = new FileChanges(List.of(map, plan), List.of(), List.of());
        assertThat(happens()).containsExactly(new FilesListed(2, true, both, Optional.empty()));
    }

    @Test
    void theStationCanNotBeCheckedAndCanAgain() {
        assertThat(happens()).as("before anybody asked").isEmpty();
        look("a");
        happens();

        station = station.failed(new StationFailure(clock.instant(), News.problem("The Sync folder is gone."), true));
        assertThat(happens()).containsExactly(new VerdictsFrozen(START, Message.said("The Sync folder is gone.")));
        assertThat(happens()).isEmpty();

        clock.pass(Duration.ofSeconds(30));
        look("a");
        assertThat(of(VerdictsResumed.class)).containsExactly(new VerdictsResumed(clock.instant()));
    }

    @Test
    void aRunThatBeginsWithAStationThatCanNotBeCheckedSaysSo() {
        station = station.failed(
                new StationFailure(clock.instant(), News.problem("The sync program does not answer."), false));

        assertThat(happens())
                .containsExactly(new VerdictsFrozen(START, Message.said("The sync program does not answer.")));
    }

    @Test
    void contactBeginsAndEnds() {
        look("a", online(ENGINE_7));
        assertThat(of(ContactBegan.class))
                .containsExactly(new ContactBegan(ENGINE_7, new Spell(START, Optional.empty())));

        clock.pass(Duration.ofSeconds(10));
        look("a", offline(ENGINE_7));
        assertThat(of(ContactEnded.class))
                .containsExactly(new ContactEnded(ENGINE_7, new Spell(START, Optional.of(START))));
    }

    @Test
    void contactThatIsOverWhenItIsFoundHasBegunAndEnded() {
        look("a", online(ENGINE_7));
        clock.pass(Duration.ofSeconds(10));
        look("a", offline(ENGINE_7));

        Spell spell = new Spell(START, Optional.of(START));
        assertThat(happens())
                .containsSubsequence(
                        new ContactBegan(ENGINE_7, new Spell(START, Optional.empty())),
                        new ContactEnded(ENGINE_7, spell));
    }

    @Test
    void aReportArrivesAndAVerdictFlips() {
        look("a", online(ENGINE_7));
        scan();
        assertThat(of(VerdictFlipped.class))
                .containsExactly(
                        new VerdictFlipped(new Flip(ENGINE_7, Optional.empty(), PeerState.NEVER_REPORTED, START)));

        clock.pass(Duration.ofSeconds(10));
        look("a", online(ENGINE_7));
        scan(news.report(ENGINE_7, "Engine 7", "a", 1));

        ReceivedReport report = peers.in(OneFolder.FILES).of(ENGINE_7).report().orElseThrow();
        assertThat(happens())
                .contains(
                        new ReportArrived(ENGINE_7, report),
                        new VerdictFlipped(new Flip(
                                ENGINE_7,
                                Optional.of(PeerState.NEVER_REPORTED),
                                PeerState.UP_TO_DATE,
                                clock.instant())));
    }

    @Test
    void whatIsKnownOfADeviceComesWithWhatIsSaidOfIt() {
        look("a", online(ENGINE_7));
        scan(news.report(ENGINE_7, "Engine 7", "a", 1));
        happens();

        assertThat(all)
                .filteredOn(DeviceKnown.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    assertThat(((DeviceKnown) event).peer().id()).isEqualTo(ENGINE_7);
                    assertThat(((DeviceKnown) event).peer().report()).isPresent();
                    assertThat(((DeviceKnown) event)
                                    .peer()
                                    .standing()
                                    .orElseThrow()
                                    .state())
                            .isEqualTo(PeerState.UP_TO_DATE);
                });
        assertThat(of(DeviceKnown.class)).isEmpty();
    }

    @Test
    void aTruckThatGetsALaterUpdateHasGotThoseBeforeItToo() {
        post("a", online(ENGINE_7));
        scan(news.report(ENGINE_7, "Engine 7", "a", 1));
        assertThat(of(UpdateReached.class))
                .extracting(reached -> reached.arrival().number())
                .containsExactly(1);
        post("b", online(ENGINE_7));
        post("c", online(ENGINE_7));
        scan(news.report(ENGINE_7, "Engine 7", "c", 2));

        assertThat(of(UpdateReached.class))
                .containsExactly(
                        new UpdateReached(new Arrival(ENGINE_7, 2, clock.instant(), true)),
                        new UpdateReached(new Arrival(ENGINE_7, 3, clock.instant(), true)));
    }

    @Test
    void aCheckThatFindsFaultsIsToldOnceUntilItFindsOthers() {
        look("a", online(ENGINE_7));
        scan(checked(1, "map.pdf"));
        assertThat(of(CheckFoundFaults.class))
                .extracting(CheckFoundFaults::peer)
                .containsExactly(ENGINE_7);

        clock.pass(Duration.ofSeconds(10));
        scan(checked(2, "map.pdf"));
        assertThat(of(CheckFoundFaults.class)).isEmpty();

        scan(checked(3, "plan.pdf"));
        assertThat(of(CheckFoundFaults.class)).hasSize(1);
    }

    @Test
    void aDeviceThatNobodyKnowsAnyMoreIsForgotten() {
        peers = peers.scanned(
                news.scan(news.report(ENGINE_7, "Engine 7", "a", 1)),
                Optional.empty(),
                Map.of(OneFolder.FILES, new FolderReports(OneFolder.FOLDER, station.history())),
                (folder, peer) -> false,
                rosterWith(ENGINE_7));
        happens();

        look("a", online(new PeerId("BRUSH12")));

        assertThat(of(DeviceForgotten.class)).containsExactly(new DeviceForgotten(ENGINE_7));
    }

    @Test
    void theRosterIsEditedOrDoubted() {
        roster = rosterWith(ENGINE_7);
        assertThat(happens()).containsExactly(new RosterChanged(roster, CHIEF));

        roster = roster.doubted(RosterDoubt.LOST);
        assertThat(happens()).containsExactly(new RosterChanged(roster, CHIEF));
    }

    @Test
    void onAClockThatIsSetContactBeginsAnewAndNothingElseHasHappened() {
        look("a", online(ENGINE_7));
        scan(news.report(ENGINE_7, "Engine 7", "a", 1));
        happens();

        Duration hour = Duration.ofHours(1);
        assertThat(set(hour))
                .hasSize(3)
                .startsWith(new ClockSet(hour))
                .contains(new ContactBegan(ENGINE_7, new Spell(START.plus(hour), Optional.empty())));
        assertThat(happens()).isEmpty();
    }

    /** What was kept is the past: of all that it tells nothing is new. */
    @Test
    void nothingIsToldTwiceAfterARestart() {
        post("a", online(ENGINE_7));
        scan(news.report(ENGINE_7, "Engine 7", "a", 1));
        roster = rosterWith(ENGINE_7);
        happens();
        KeptFolder ended = new KeptFolder(
                station.history(),
                List.of(peers.unwatchedSince(clock.instant())
                        .peer(OneFolder.FILES, ENGINE_7)
                        .orElseThrow()
                        .toKept(Optional.ofNullable(told.standings().get(ENGINE_7)))),
                told.reached(),
                List.of(),
                0,
                Optional.of(clock.instant()));
        KeptFleet kept = OneFolder.kept(ended).with(roster);

        told = FleetKnowledge.of(OneFolder.FILES, kept);
        station = StationMemory.begin(clock.instant()).precededBy(ended);
        peers = PeerMemories.NONE.precededBy(kept);
        snapshot = OneFolder.board(1, clock.instant(), false, status(), List.of(), List.of());
        assertThat(happens()).isEmpty();

        clock.pass(Duration.ofHours(2));
        look("a", online(ENGINE_7));
        scan(news.report(ENGINE_7, "Engine 7", "a", 1));
        assertThat(happens())
                .allMatch(event -> event instanceof StationWatched
                        || event instanceof ContactBegan
                        || event instanceof ReportArrived
                        || event instanceof DeviceKnown);
        assertThat(happens()).isEmpty();
    }

    @Test
    void noKindIsForgotten() {
        look("a", online(ENGINE_7));
        scan();
        happens();
        station = station.failed(new StationFailure(clock.instant(), News.problem("The Sync folder is gone."), true));
        happens();
        post("a", online(ENGINE_7));
        scan(news.report(ENGINE_7, "Engine 7", "a", 1));
        station = station.titled(1, Optional.of("Mill Street"));
        happens();
        clock.pass(Duration.ofSeconds(10));
        look("a", offline(ENGINE_7));
        scan(checked(2, "map.pdf"));
        files = files.next(1, List.of(StationFile.of("map.pdf", 1)));
        roster = rosterWith(ENGINE_7);
        happens();
        all.addAll(set(Duration.ofHours(1)));
        peers = PeerMemories.NONE;
        happens();

        Set<Class<?>> kinds = all.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(FleetEvent.class.getPermittedSubclasses());
        assertThat(methods().keySet()).isEqualTo(kinds);
        assertThat(methods().values()).allMatch(method -> Modifier.isAbstract(method.getModifiers()));
        for (FleetEvent event : all) {
            List<FleetEvent> heard = new ArrayList<>();
            event.tell(
                    Subscribers.quick((told, with) -> heard.add(told)),
                    new FleetNews(OneFolder.FILES, clock.instant(), snapshot, List.of(event)));
            assertThat(heard).containsExactly(event);
        }
    }

    private static Map<Class<?>, Method> methods() {
        return Arrays.stream(FleetSubscriber.class.getMethods())
                .filter(method -> method.getParameterCount() > 0)
                .collect(Collectors.toMap(method -> method.getParameterTypes()[0], Function.identity()));
    }

    private List<FleetEvent> happens() {
        snapshot = snapshots.next(
                snapshot,
                snapshot.version() + 1,
                status(),
                station.history(),
                TestKnown.of(peers, roster, clock.instant()),
                clock.instant());
        FleetKnowledge next = told.next(station, peers, files, snapshot, LIMITS);
        List<FleetEvent> events = FleetEvents.between(OneFolder.FOLDER, told, next, CHIEF);
        told = next;
        all.addAll(events);
        return events;
    }

    private <T extends FleetEvent> List<T> of(Class<T> kind) {
        return happens().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private List<FleetEvent> set(Duration by) {
        ClockMove move = new ClockMove(station.started(), by);
        clock.pass(by);
        station = station.moved(move);
        peers = peers.moved(move);
        snapshot = snapshot.moved(move);
        told = told.moved(station, peers, peers.in(OneFolder.FILES), move);
        return FleetEvents.clockSet(OneFolder.FOLDER, told, by);
    }

    private StationStatus status() {
        return station.status(clock.instant(), LIMITS, Optional.empty(), Optional.empty());
    }

    private void post(String hash, EnginePeer... linked) {
        for (int minute = 0; minute < 3; minute++) {
            clock.pass(Duration.ofMinutes(1));
            look(hash, linked);
        }
        happens();
    }

    private void look(String hash, EnginePeer... linked) {
        station = station.looked(news.look(hash, linked), LIMITS).settled(LIMITS);
        peers = peers.looked(OneFolder.FILES, news.look(hash, linked), LIMITS, roster);
    }

    private void scan(StatusFile... found) {
        peers = peers.scanned(
                news.scan(found),
                Optional.empty(),
                Map.of(OneFolder.FILES, new FolderReports(OneFolder.FOLDER, station.history())),
                (folder, peer) -> false,
                roster);
    }

    private static Roster rosterWith(PeerId device) {
        return Roster.of(
                List.of(new RosterTruck(1, "Engine 7", "", Optional.of(device), List.of(), Optional.empty())),
                Set.of());
    }

    private StatusFile checked(long seq, String missing) {
        FolderHash version = station.history().current().orElseThrow().hash();
        ContentCheck check = new ContentCheck(
                        clock.instant(),
                        Optional.empty(),
                        OptionalLong.of(1),
                        Optional.empty(),
                        Optional.of(false),
                        Optional.empty(),
                        new FileNames(1, List.of(missing)),
                        FileNames.NONE,
                        FileNames.NONE,
                        Optional.empty())
                .against(version, "its list");
        StatusReport report = Reports.of(
                "Engine 7", clock.instant(), version, Optional.of(ENGINE_7), OptionalLong.of(seq), Optional.of(check));
        return new StatusFile.Usable(ENGINE_7, report, clock.instant());
    }
}
