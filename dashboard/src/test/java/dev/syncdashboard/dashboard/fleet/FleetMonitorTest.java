package dev.syncdashboard.dashboard.fleet;

import static dev.syncdashboard.dashboard.fleet.News.STATION;
import static dev.syncdashboard.dashboard.fleet.News.offline;
import static dev.syncdashboard.dashboard.fleet.News.online;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.fixture.Told;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.station.StationListener.StationFailure;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page sees when the watchers bring their news. */
class FleetMonitorTest extends OneFolderFleetTest {

    private static final PeerId ENGINE_7 = new PeerId("ENGINE7");
    private static final PeerId BRUSH_12 = new PeerId("BRUSH12");

    private Optional<String> advice = Optional.empty();

    @BeforeEach
    void listen() {
        fleet.onChange(next -> seen.add(next.first()));
    }

    @Test
    void beforeTheFirstAnswerNothingIsClaimed() {
        StationStatus station = fleet.snapshot().first().station();

        assertThat(station.canCheck()).isFalse();
        assertThat(station.allProblems().map(StationWords::said))
                .contains("The sync program has not been reached yet.");
        assertThat(fleet.snapshot().first().peers()).isEmpty();
        assertThat(fleet.snapshot().first().known()).isFalse();
    }

    @Test
    void whatTheEngineFindsWrongIsSaidThoughTheStationCanBeChecked() {
        advice = Optional.of("The station's Sync folder has 2 files too many.");
        fleet.inbox(OneFolder.FILES).looked(look("a"));

        assertThat(await(s -> s.station().canCheck()).station().allProblems().map(StationWords::said))
                .isEqualTo(advice);

        advice = Optional.empty();
        fleet.inbox(OneFolder.FILES).looked(look("a"));

        await(s -> s.station().canCheck() && s.station().problem().isEmpty());
    }

    @Test
    void settingsThatShouldBeOtherwiseAreKeptWhileTheEngineDoesNotAnswer() {
        fleet.inbox(OneFolder.FILES)
                .looked(News.toldOf(look("a"), "The Status folder keeps every old report. Change it."));
        StationStatus told = await(s -> s.station().canCheck()).station();
        assertThat(told.settings().stream().map(StationWords::said))
                .containsExactly("The Status folder keeps every old report. Change it.");
        assertThat(told.problem()).isEmpty();
        assertThat(told.reportsProblem()).isEmpty();

        fleet.inbox(OneFolder.FILES).failed(new StationFailure(clock.instant(), News.problem("no such folder"), true));
        assertThat(await(s -> !s.station().canCheck()).station().settings()).isEqualTo(told.settings());

        fleet.inbox(OneFolder.FILES).looked(look("a"));
        await(s -> s.station().settings().isEmpty());
    }

    @Test
    void thatThereAreNoTrucksIsKnownOnceBothSidesWereRead() {
        fleet.inbox(OneFolder.FILES).looked(look("a"));
        assertThat(await(s -> s.station().canCheck()).known()).isFalse();

        fleet.scanned(scan());
        assertThat(await(Board::known).peers()).isEmpty();
    }

    @Test
    void beforeTheStatusFolderWasReadNoTruckIsSaidToHaveNeverReported() {
        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7)));
        assertThat(await(s -> s.station().canCheck()).peers()).isEmpty();

        fleet.scanned(scan());
        await(ENGINE_7, PeerState.NEVER_REPORTED);
    }

    @Test
    void aTruckWithTheStationsHashIsUpToDate() {
        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7)));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "a", 1)));

        PeerStatus truck = await(ENGINE_7, PeerState.UP_TO_DATE);

        assertThat(truck.name()).isEqualTo("Engine 7");
        assertThat(truck.inContact()).isTrue();
    }

    @Test
    void aVersionThatTheStationWentBackToIsNotKnownFromAnOldReport() {
        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7)));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "a", 1)));
        await(ENGINE_7, PeerState.UP_TO_DATE);

        for (String hash : List.of("b", "a")) {
            clock.pass(Duration.ofSeconds(5));
            fleet.inbox(OneFolder.FILES).looked(look(hash, online(ENGINE_7)));
        }
        PeerStatus truck = await(s -> s.station().hash().equals(Optional.of(new FolderHash("a")))
                        && s.peer(ENGINE_7).orElseThrow().verdict().state() == PeerState.UPDATING)
                .peer(ENGINE_7)
                .orElseThrow();
        assertThat(truck.has()).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "a", 2)));
        await(ENGINE_7, PeerState.UP_TO_DATE);
    }

    @Test
    void updatesAreNumberedAndTheirFilesListed() {
        lookForThreeMinutes("a");
        await(s -> s.station().update().isPresent());
        fleet.inbox(OneFolder.FILES).listed(new FolderHash("a"), StationFile.list(StationFile.of("map.pdf", 1)));
        lookForThreeMinutes("b");
        await(s -> s.updates().size() == 2);
        fleet.inbox(OneFolder.FILES)
                .listed(
                        new FolderHash("b"),
                        StationFile.list(StationFile.of("map.pdf", 2), StationFile.of("plan.pdf", 1)));

        Board snapshot =
                await(s -> s.station().update().flatMap(Update::changes).isPresent());

        assertThat(snapshot.updates()).extracting(Update::number).containsExactly(1, 2);
        assertThat(snapshot.station().update().flatMap(Update::changes).orElseThrow())
                .satisfies(changes ->
                        assertThat(changes.added()).extracting(FileEntry::path).containsExactly("plan.pdf"))
                .satisfies(changes -> assertThat(changes.changed())
                        .extracting(FileEntry::path)
                        .containsExactly("map.pdf"));
        assertThat(snapshot.updates().get(0).changes()).isEmpty();
    }

    @Test
    void worstComesFirstAndNamesSortAsPeopleSort() {
        fleet.inbox(OneFolder.FILES)
                .looked(look("a", online(ENGINE_7), online(BRUSH_12), offline(new PeerId("LADDER"))));
        fleet.scanned(scan(
                report(ENGINE_7, "Engine 10", "a", 1),
                report(BRUSH_12, "Engine 9", "a", 1),
                report(new PeerId("LADDER"), "Ladder 2", "zz", 1)));

        Board snapshot = await(s -> s.peers().size() == 3);

        assertThat(snapshot.peers()).extracting(PeerStatus::name).containsExactly("Ladder 2", "Engine 9", "Engine 10");
        assertThat(snapshot.counts()).containsEntry(PeerState.UP_TO_DATE, 2).containsEntry(PeerState.BEHIND, 0);
    }

    @Test
    void aStationThatIsSilentFreezesEveryVerdictAfterAMinute() {
        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7)));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "a", 1)));
        await(ENGINE_7, PeerState.UP_TO_DATE);

        clock.pass(Duration.ofSeconds(60));
        fleet.inbox(OneFolder.FILES)
                .failed(new StationFailure(clock.instant(), News.problem("the sync engine does not answer"), false));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "zz", 2)));
        await(ENGINE_7, PeerState.UPDATING);
        clock.pass(Duration.ofSeconds(1));
        fleet.inbox(OneFolder.FILES)
                .failed(new StationFailure(clock.instant(), News.problem("the sync engine does not answer"), false));

        Board frozen = await(s -> !s.station().canCheck());
        assertThat(frozen.station().since()).isEqualTo(START);
        assertThat(frozen.station().allProblems().map(StationWords::said)).contains("the sync engine does not answer");
        assertThat(frozen.peer(ENGINE_7).orElseThrow().verdict().state()).isEqualTo(PeerState.UPDATING);

        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7)));
        assertThat(await(s -> s.station().canCheck()).station().since()).isEqualTo(clock.instant());
    }

    @Test
    void aPausedOrMissingFolderFreezesAtOnce() {
        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7)));
        await(s -> s.station().canCheck());

        fleet.inbox(OneFolder.FILES).looked(news.look(EngineFolder.State.PAUSED, "a"));
        assertThat(await(s -> !s.station().canCheck()).station().allProblems().map(StationWords::said))
                .contains("The station's Sync folder is paused.");
        fleet.inbox(OneFolder.FILES).looked(look("a"));
        await(s -> s.station().canCheck());

        fleet.inbox(OneFolder.FILES).failed(new StationFailure(clock.instant(), News.problem("no such folder"), true));
        await(s -> !s.station().canCheck());
    }

    @Test
    void oneBadFileHurtsNobodyAndTheLastGoodReportStays() {
        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7), online(BRUSH_12)));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "a", 1), report(BRUSH_12, "Brush 12", "a", 1)));
        await(BRUSH_12, PeerState.UP_TO_DATE);

        fleet.scanned(scan(
                new StatusFile.Unusable(ENGINE_7, StatusFile.Defect.NOT_JSON), report(BRUSH_12, "Brush 12", "a", 1)));

        Board snapshot = await(s -> s.peer(ENGINE_7).orElseThrow().verdict().has(Mark.Kind.UNREADABLE));
        assertThat(snapshot.peer(ENGINE_7).orElseThrow().verdict().state()).isEqualTo(PeerState.UP_TO_DATE);
        assertThat(snapshot.peer(BRUSH_12).orElseThrow().verdict().has(Mark.Kind.UNREADABLE))
                .isFalse();

        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "a", 2)));
        await(s -> !s.peer(ENGINE_7).orElseThrow().verdict().has(Mark.Kind.UNREADABLE));
    }

    @Test
    void aReportThatStoodThereBeforeTheDashboardStartedIsAsOldAsItsFile() {
        Instant longAgo = START.minus(Duration.ofDays(9));
        StatusReport report = StatusReport.of("Engine 7", longAgo, new FolderHash("a"));
        fleet.inbox(OneFolder.FILES).looked(look("a", offline(ENGINE_7)));
        fleet.scanned(new ReportsScan(
                START, List.of(new StatusFile.Usable(ENGINE_7, report, longAgo)), Duration.ofSeconds(10)));

        PeerStatus truck = await(ENGINE_7, PeerState.UP_TO_DATE);

        assertThat(truck.verdict().has(Mark.Kind.OLD_REPORT)).isTrue();
        assertThat(truck.verdict().has(Mark.Kind.CLOCK_SLOW)).isFalse();
    }

    @Test
    void aTruckThatLeavesPartWayThroughAnUpdateIsBehindAndNotAStranger() {
        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7)));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "a", 1)));
        clock.pass(Duration.ofSeconds(10));
        fleet.inbox(OneFolder.FILES).looked(look("b", online(ENGINE_7)));
        await(ENGINE_7, PeerState.UPDATING);
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "half", 2)));
        clock.pass(Duration.ofSeconds(10));
        fleet.inbox(OneFolder.FILES).looked(look("b", offline(ENGINE_7)));

        PeerStatus truck = await(ENGINE_7, PeerState.BEHIND);

        assertThat(Told.detail(truck.verdict(), START)).startsWith("Contact was lost part-way through an update.");
        assertThat(truck.facts().contact().since()).contains(START.plusSeconds(10));
    }

    @Test
    void contactDuringAGapInWatchingIsNotClaimed() {
        fleet.scanned(scan());
        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7)));
        clock.pass(Duration.ofHours(1));
        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7)));

        Board snapshot = await(s -> s.peer(ENGINE_7)
                .filter(peer -> peer.facts().contact().spells().size() == 2)
                .isPresent());

        assertThat(snapshot.peer(ENGINE_7).orElseThrow().facts().contact().sum(START, clock.instant()))
                .isZero();
    }

    @Test
    void twoTrucksOfOneNameAndTwoAgentsOfOneTruckAreMarked() {
        fleet.inbox(OneFolder.FILES).looked(look("a", offline(ENGINE_7), offline(BRUSH_12)));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "a", 10), report(BRUSH_12, "ENGINE 7", "a", 1)));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "a", 3)));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "a", 11)));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "a", 4)));

        Board snapshot = await(s -> s.peer(ENGINE_7)
                .filter(p -> p.verdict().has(Mark.Kind.TWO_AGENTS))
                .isPresent());

        assertThat(snapshot.peers()).allMatch(peer -> peer.verdict().has(Mark.Kind.DUPLICATE_NAME));
        assertThat(snapshot.peer(BRUSH_12).orElseThrow().verdict().has(Mark.Kind.TWO_AGENTS))
                .isFalse();
    }

    @Test
    void theStationItselfIsNoTruck() {
        fleet.inbox(OneFolder.FILES).looked(look("a", online(STATION), online(ENGINE_7)));
        fleet.scanned(scan(report(STATION, "Station 4", "a", 1), report(ENGINE_7, "Engine 7", "a", 1)));

        assertThat(await(s -> s.peer(ENGINE_7)
                                .filter(p -> p.verdict().state() == PeerState.UP_TO_DATE)
                                .isPresent())
                        .peers())
                .extracting(PeerStatus::id)
                .containsExactly(ENGINE_7);
    }

    @Test
    void newsThatChangeNothingMakeNoNewSnapshot() {
        fleet.scanned(scan());
        fleet.inbox(OneFolder.FILES).looked(look("a", named(ENGINE_7), named(BRUSH_12)));
        Board first = await(s -> !s.peers().isEmpty());

        fleet.inbox(OneFolder.FILES).looked(look("a", named(ENGINE_7), named(BRUSH_12)));
        fleet.scanned(scan(report(BRUSH_12, "Brush 12", "a", 1)));

        Board next = await(s -> s.version() > first.version());
        assertThat(next.version()).isEqualTo(first.version() + 1);
        assertThat(next.peer(ENGINE_7).orElseThrow())
                .isSameAs(first.peer(ENGINE_7).orElseThrow());
        assertThat(next.peer(BRUSH_12).orElseThrow().changedIn()).isEqualTo(next.version());
    }

    @ParameterizedTest
    @CsvSource({"900, BEHIND", "901, DOES_NOT_MATCH"})
    void whetherAReportCameWhileItsTruckWasUpdatingIsNotReadFromAFrozenVerdict(long seconds, PeerState expected) {
        fleet.inbox(OneFolder.FILES).looked(look("b", online(ENGINE_7)));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "yy", 1)));
        await(ENGINE_7, PeerState.UPDATING);
        fleet.inbox(OneFolder.FILES).failed(new StationFailure(clock.instant(), News.problem("no such folder"), true));
        await(s -> !s.station().canCheck());

        clock.pass(Duration.ofSeconds(seconds));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "zz", 2)));
        fleet.inbox(OneFolder.FILES).looked(look("b", offline(ENGINE_7)));

        await(ENGINE_7, expected);
    }

    @Test
    void timeAloneChangesAVerdict() {
        fleet.start();
        fleet.inbox(OneFolder.FILES).looked(look("b", online(ENGINE_7)));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "zz", 1)));
        await(ENGINE_7, PeerState.UPDATING);

        clock.pass(Duration.ofSeconds(61));

        await(s -> !s.station().canCheck());
    }

    @Test
    void anUnreadableStatusFolderIsSaidAndNothingIsLost() {
        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7)));
        fleet.scanned(scan(report(ENGINE_7, "Engine 7", "a", 1)));
        fleet.unreadable(clock.instant(), Message.said("the Status folder can't be read"));

        Board snapshot = await(s -> s.station().reportsProblem().isPresent());

        assertThat(snapshot.peer(ENGINE_7).orElseThrow().verdict().state()).isEqualTo(PeerState.UP_TO_DATE);
    }

    @Test
    void aStatusFolderThatIsNotReadForLongIsSaidEvenIfNobodyComplains() {
        fleet.inbox(OneFolder.FILES).looked(look("a"));
        fleet.scanned(scan());
        await(s -> s.station().canCheck());

        clock.pass(Duration.ofSeconds(91));
        fleet.inbox(OneFolder.FILES).looked(look("a"));

        assertThat(await(s -> s.station().reportsProblem().isPresent())
                        .station()
                        .reportsProblem())
                .map(StationWords::said)
                .contains("The Status folder has not been read for 1 min.");
    }

    @Test
    void aReportThatCameWhileTheFolderCouldNotBeReadIsAsOldAsItsFile() {
        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7)));
        fleet.scanned(scan());
        await(ENGINE_7, PeerState.NEVER_REPORTED);
        Instant came = START.plusSeconds(600);
        StatusReport report = StatusReport.of("Engine 7", came, new FolderHash("a"));

        clock.pass(Duration.ofHours(5));
        fleet.inbox(OneFolder.FILES).looked(look("a", online(ENGINE_7)));
        fleet.scanned(scan(new StatusFile.Usable(ENGINE_7, report, came)));

        assertThat(await(ENGINE_7, PeerState.UP_TO_DATE)
                        .facts()
                        .report()
                        .orElseThrow()
                        .received())
                .isEqualTo(came);
    }

    @Test
    void aFileThatWasAMistakeLeavesNoTruckBehind() {
        fleet.inbox(OneFolder.FILES).looked(look("a"));
        fleet.scanned(scan(new StatusFile.Unusable(BRUSH_12, StatusFile.Defect.EMPTY)));
        assertThat(await(s -> s.strangers().files().count() == 1).peers()).isEmpty();

        fleet.scanned(scan());

        assertThat(await(s -> s.strangers().files().count() == 0).peers()).isEmpty();
    }

    private static EnginePeer named(PeerId id) {
        return new EnginePeer(id, Optional.of(id.value()), false);
    }

    private void lookForThreeMinutes(String hash) {
        for (int minute = 0; minute < 3; minute++) {
            clock.pass(Duration.ofMinutes(1));
            fleet.inbox(OneFolder.FILES).looked(look(hash));
        }
    }

    private StationLook look(String hash, EnginePeer... peers) {
        return news.look(EngineFolder.State.ACTIVE, hash, advice, List.of(peers));
    }

    private ReportsScan scan(StatusFile... found) {
        return news.scan(found);
    }

    private StatusFile report(PeerId id, String name, String hash, long seq) {
        return news.report(id, name, hash, seq);
    }

    private PeerStatus await(PeerId id, PeerState state) {
        return News.await(seen, id, state);
    }

    private Board await(Predicate<Board> condition) {
        return seen.next(condition);
    }
}
