package dev.syncdashboard.dashboard.fleet;

import static dev.syncdashboard.dashboard.fixture.TwoFolders.MAPS;
import static dev.syncdashboard.dashboard.fixture.TwoFolders.PROTOCOLS;
import static dev.syncdashboard.dashboard.fleet.News.offline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fixture.TwoFolders;
import dev.syncdashboard.dashboard.history.InMemoryHistoryStore;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.station.StationListener.StationFailure;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.FolderReport;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A station with two Sync folders: what is known of one must never be taken for the other. */
class SeveralFoldersTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final PeerId ENGINE_7 = new PeerId("ENGINE7");
    private static final PeerId BRUSH_12 = new PeerId("BRUSH12");

    private final Computer clock = new Computer(START);
    private final News news = new News(clock);
    private final Heard<FleetSnapshot> seen = new Heard<>();
    private final InMemoryHistoryStore store = TwoFolders.inMemory();
    private long seq;
    private FleetMonitor fleet = begin();

    private FleetMonitor begin() {
        return Monitors.recording(TwoFolders.FOLDERS, store, clock);
    }

    @BeforeEach
    void listen() {
        fleet.onChange(seen::add);
    }

    @AfterEach
    void end() {
        fleet.close();
    }

    @Test
    void eachFolderHasItsOwnVerdict() {
        look(MAPS, "a", ENGINE_7);
        look(PROTOCOLS, "b", ENGINE_7);
        fleet.scanned(news.scan(report(ENGINE_7, "a", of(PROTOCOLS, "older"))));

        FleetSnapshot now = await(PROTOCOLS, ENGINE_7, PeerState.UPDATING);
        assertThat(state(now, MAPS, ENGINE_7)).isEqualTo(PeerState.UP_TO_DATE);
        assertThat(board(now, MAPS).allUpToDate()).isTrue();
        assertThat(board(now, PROTOCOLS).allUpToDate()).isFalse();
        assertThat(now.boards()).extracting(Board::version).containsOnly(now.version());
    }

    /** The same hash in both would make a mix-up look right. */
    @Test
    void aReportOfOneFolderSaysNothingOfTheOther() {
        look(MAPS, "a", ENGINE_7);
        look(PROTOCOLS, "a", ENGINE_7);
        fleet.scanned(news.scan(report(ENGINE_7, "a")));

        FleetSnapshot now = await(MAPS, ENGINE_7, PeerState.UP_TO_DATE);
        assertThat(state(now, PROTOCOLS, ENGINE_7)).isEqualTo(PeerState.NEVER_REPORTED);
    }

    /** Its first folder is another than the station's first one. */
    @Test
    void aTruckThatHasOnlyTheSecondFolderIsJudgedByThatAlone() {
        look(MAPS, "a");
        look(PROTOCOLS, "b", ENGINE_7);
        fleet.scanned(news.scan(file(ENGINE_7, "b", Optional.of(PROTOCOLS))));

        FleetSnapshot now = await(PROTOCOLS, ENGINE_7, PeerState.UP_TO_DATE);
        assertThat(state(now, MAPS, ENGINE_7)).isEqualTo(PeerState.NEVER_REPORTED);
    }

    @Test
    void anAgentThatKnowsNoFoldersSpeaksOfTheFirst() {
        look(MAPS, "a", ENGINE_7);
        look(PROTOCOLS, "a", ENGINE_7);
        fleet.scanned(news.scan(file(ENGINE_7, "a", Optional.empty())));

        FleetSnapshot now = await(MAPS, ENGINE_7, PeerState.UP_TO_DATE);
        assertThat(state(now, PROTOCOLS, ENGINE_7)).isEqualTo(PeerState.NEVER_REPORTED);
    }

    @Test
    void aTruckThatNoLongerSpeaksOfAFolderIsNotTakenAtItsOldWord() {
        look(MAPS, "a", ENGINE_7);
        look(PROTOCOLS, "b", ENGINE_7);
        fleet.scanned(news.scan(report(ENGINE_7, "a", of(PROTOCOLS, "b"))));
        await(PROTOCOLS, ENGINE_7, PeerState.UP_TO_DATE);

        clock.pass(Duration.ofSeconds(10));
        fleet.scanned(news.scan(report(ENGINE_7, "a")));

        FleetSnapshot now = seen.next(next -> state(next, PROTOCOLS, ENGINE_7) != PeerState.UP_TO_DATE);
        assertThat(state(now, PROTOCOLS, ENGINE_7)).isEqualTo(PeerState.CANNOT_TELL);
        assertThat(state(now, MAPS, ENGINE_7)).isEqualTo(PeerState.UP_TO_DATE);

        clock.pass(Duration.ofSeconds(10));
        fleet.scanned(news.scan(report(ENGINE_7, "a", of(PROTOCOLS, "b"))));
        await(PROTOCOLS, ENGINE_7, PeerState.UP_TO_DATE);
    }

    @Test
    void aTruckThatIsHeardForOneFolderIsInContactForBoth() {
        look(MAPS, "a", ENGINE_7);
        fleet.inbox(PROTOCOLS).looked(news.look("b", offline(ENGINE_7)));
        fleet.scanned(news.scan(report(ENGINE_7, "a", of(PROTOCOLS, "b"))));

        FleetSnapshot now = await(PROTOCOLS, ENGINE_7, PeerState.UP_TO_DATE);
        assertThat(board(now, PROTOCOLS).peer(ENGINE_7).orElseThrow().inContact())
                .isTrue();

        clock.pass(Duration.ofSeconds(10));
        fleet.inbox(MAPS).looked(news.look("a", offline(ENGINE_7)));
        FleetSnapshot gone = seen.next(next ->
                board(next, MAPS).peer(ENGINE_7).filter(PeerStatus::inContact).isEmpty());
        assertThat(board(gone, PROTOCOLS).peer(ENGINE_7).orElseThrow().inContact())
                .isFalse();
    }

    /** What the sync program said of it before it was gone must not keep a truck in contact for ever. */
    @Test
    void whatNobodyLooksAtAnyMoreIsNoContact() {
        look(MAPS, "a", ENGINE_7);
        look(PROTOCOLS, "b", ENGINE_7);
        fleet.scanned(news.scan(report(ENGINE_7, "a", of(PROTOCOLS, "b"))));
        await(PROTOCOLS, ENGINE_7, PeerState.UP_TO_DATE);

        clock.pass(Limits.STANDARD.cannotCheckAfter().plusSeconds(1));
        fleet.inbox(PROTOCOLS).looked(news.look("b", offline(ENGINE_7)));

        seen.next(next -> board(next, PROTOCOLS)
                .peer(ENGINE_7)
                .filter(PeerStatus::inContact)
                .isEmpty());
    }

    @Test
    void oneFolderThatCanNotBeCheckedLeavesTheOtherAlone() {
        look(MAPS, "a", ENGINE_7);
        look(PROTOCOLS, "b", ENGINE_7);
        fleet.scanned(news.scan(report(ENGINE_7, "a", of(PROTOCOLS, "b"))));
        await(PROTOCOLS, ENGINE_7, PeerState.UP_TO_DATE);

        fleet.inbox(PROTOCOLS).failed(new StationFailure(clock.instant(), News.problem("The folder is gone."), true));

        FleetSnapshot now = seen.next(next -> !board(next, PROTOCOLS).station().canCheck());
        assertThat(board(now, MAPS).station().canCheck()).isTrue();
        assertThat(board(now, PROTOCOLS).station().allProblems().map(StationWords::said))
                .contains("The folder is gone.");
    }

    @Test
    void aTruckThatDoesNotNeedAFolderIsNeverBehindForIt() throws Exception {
        look(MAPS, "a", ENGINE_7, BRUSH_12);
        look(PROTOCOLS, "b", ENGINE_7);
        fleet.scanned(news.scan(report(ENGINE_7, "a", of(PROTOCOLS, "b")), report(BRUSH_12, "a")));
        FleetSnapshot before = await(PROTOCOLS, BRUSH_12, PeerState.NEVER_REPORTED);
        assertThat(board(before, PROTOCOLS).allUpToDate()).isFalse();

        Editing.roster(fleet, roster -> roster.approve(ENGINE_7, "Engine 7", "Command"))
                .get();
        Editing.roster(fleet, roster -> roster.approve(BRUSH_12, "Brush 12", "Crews"))
                .get();
        Editing.roster(fleet, roster -> roster.need("Crews", Optional.of(Set.of(MAPS))))
                .get();

        FleetSnapshot now =
                seen.next(next -> board(next, PROTOCOLS).peer(BRUSH_12).isEmpty());
        assertThat(board(now, PROTOCOLS).notNeeding())
                .extracting(PeerStatus::id)
                .containsExactly(BRUSH_12);
        assertThat(board(now, PROTOCOLS).allUpToDate()).isTrue();
        assertThat(state(now, MAPS, BRUSH_12)).isEqualTo(PeerState.UP_TO_DATE);

        Editing.roster(fleet, roster -> roster.need("crews", Optional.empty())).get();
        await(PROTOCOLS, BRUSH_12, PeerState.NEVER_REPORTED);
    }

    @Test
    void aGroupHasToNeedSomething() throws Exception {
        assertThat(Editing.roster(fleet, roster -> roster.need("Crews", Optional.of(Set.of())))
                        .get())
                .matches(answer -> !Editing.refusal(answer).isEmpty());
        assertThat(Editing.roster(fleet, roster -> roster.need("", Optional.of(Set.of(MAPS))))
                        .get())
                .matches(answer -> !Editing.refusal(answer).isEmpty());
    }

    @Test
    void eachFolderCountsItsOwnUpdatesAndKeepsThemOverARestart() throws Exception {
        post(MAPS, "a");
        post(MAPS, "b");
        post(PROTOCOLS, "a");
        seen.next(next -> board(next, PROTOCOLS).updates().size() == 1);
        assertThat(board(fleet.snapshot(), MAPS).updates()).hasSize(2);

        assertThat(Editing.title(fleet, PROTOCOLS, 1, Optional.of("Call signs")).get())
                .matches(Editing::isKept);
        fleet.close();
        fleet = begin();
        fleet.onChange(seen::add);
        look(MAPS, "b", ENGINE_7);
        look(PROTOCOLS, "a", ENGINE_7);

        FleetSnapshot again = seen.next(next -> board(next, PROTOCOLS).station().canCheck());
        assertThat(board(again, MAPS).updates())
                .hasSize(2)
                .noneMatch(update -> update.title().isPresent());
        assertThat(board(again, PROTOCOLS).updates())
                .singleElement()
                .satisfies(update -> assertThat(update.title()).contains("Call signs"));
    }

    private void post(FolderName folder, String hash) {
        look(folder, hash, ENGINE_7);
        for (int i = 0; i < 4; i++) {
            clock.pass(Duration.ofSeconds(50));
            look(folder, hash, ENGINE_7);
        }
    }

    private void look(FolderName folder, String hash, PeerId... peers) {
        fleet.inbox(folder)
                .looked(news.look(hash, Arrays.stream(peers).map(News::online).toArray(EnginePeer[]::new)));
    }

    private static FolderReport of(FolderName folder, String hash) {
        return new FolderReport(folder, FolderClaim.of(new FolderHash(hash)));
    }

    /** Of an agent whose first folder are the maps. */
    private StatusFile report(PeerId id, String maps, FolderReport... further) {
        return file(id, maps, Optional.of(MAPS), further);
    }

    private StatusFile file(PeerId id, String first, Optional<FolderName> name, FolderReport... further) {
        seq++;
        StatusReport report = new StatusReport(
                id.value(),
                clock.instant(),
                FolderClaim.of(new FolderHash(first)),
                Optional.of(id),
                OptionalLong.of(seq),
                Duration.ZERO,
                Optional.empty(),
                name,
                List.of(further),
                Optional.empty());
        return new StatusFile.Usable(id, report, clock.instant());
    }

    private FleetSnapshot await(FolderName folder, PeerId truck, PeerState wanted) {
        return seen.next(now -> state(now, folder, truck) == wanted);
    }

    private static PeerState state(FleetSnapshot now, FolderName folder, PeerId truck) {
        return board(now, folder)
                .peer(truck)
                .map(peer -> peer.verdict().state())
                .orElse(null);
    }

    private static Board board(FleetSnapshot now, FolderName folder) {
        return now.board(folder).orElseThrow();
    }
}
