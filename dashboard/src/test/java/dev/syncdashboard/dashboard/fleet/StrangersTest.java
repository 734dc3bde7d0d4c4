package dev.syncdashboard.dashboard.fleet;

import static dev.syncdashboard.dashboard.fleet.News.offline;
import static dev.syncdashboard.dashboard.fleet.News.online;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.history.HistoryStore;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.pages.Headline;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StrangerFile;
import dev.syncdashboard.status.StrangerFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who counts, and who does not, however many files anybody puts into the Status folder. */
class StrangersTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final PeerId ENGINE_1 = new PeerId("ENGINE1");
    private static final PeerId ENGINE_9 = new PeerId("ENGINE9");
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Computer clock = new Computer(START);
    private final News news = new News(clock);
    private final HistoryStore store = OneFolder.inMemory();
    private Heard<Board> seen = new Heard<>();
    private FleetMonitor fleet = begin();

    @AfterEach
    void end() {
        fleet.close();
    }

    @Test
    void aDeviceThatNobodySharesTheFolderWithAndNobodyAcceptedCountsInNothing() {
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
        fleet.scanned(news.scan(report(ENGINE_1, "Engine 1"), report(ENGINE_9, "Engine 9")));

        Board snapshot = seen.next(s -> s.strangers().files().count() == 1);

        assertThat(snapshot.peers()).extracting(PeerStatus::id).containsExactly(ENGINE_1);
        assertThat(snapshot.device(ENGINE_9)).isEmpty();
        assertThat(snapshot.strangers().files().first())
                .extracting(StrangerFile::name)
                .containsExactly(Optional.of("Engine 9"));
        assertThat(store.of(OneFolder.FILES).past(ENGINE_9, Instant.EPOCH).reports())
                .isEmpty();
    }

    @Test
    void aTruckLinkedOnlyWithAnotherTruckCountsOnceAPersonAcceptedIt() {
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
        fleet.scanned(news.scan(report(ENGINE_1, "Engine 1"), report(ENGINE_9, "Engine 9")));
        seen.next(s -> s.strangers().files().count() == 1);

        change(roster -> roster.accept(Set.of(ENGINE_9)));
        fleet.scanned(news.scan(report(ENGINE_1, "Engine 1"), report(ENGINE_9, "Engine 9")));

        Board snapshot = seen.next(s -> s.peer(ENGINE_9).isPresent());
        PeerStatus truck = snapshot.peer(ENGINE_9).orElseThrow();
        assertThat(truck.verdict().state()).isEqualTo(PeerState.UP_TO_DATE);
        assertThat(truck.verdict().has(Mark.Kind.HEARD_THROUGH_OTHER)).isTrue();
        assertThat(snapshot.strangers().files().count()).isZero();
        assertThat(snapshot.allUpToDate()).isTrue();
    }

    @Test
    void whatWasAcceptedAndOfWhomNoFileWasReadYetIsNeitherJudgedNorForgotten() {
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
        scanned(Set.of(ENGINE_1), List.of(ENGINE_9), report(ENGINE_1, "Engine 1"));
        assertThat(seen.next(s -> s.strangers().files().count() == 1).allUpToDate())
                .isTrue();

        change(roster -> roster.accept(Set.of(ENGINE_9)));
        Board between = seen.next(s -> s.strangers().awaited());
        assertThat(between.peers()).extracting(PeerStatus::id).containsExactly(ENGINE_1);
        assertThat(between.allUpToDate()).isFalse();
        assertThat(sentence(between)).isEqualTo("1 of 1 truck has the current files.");

        scanned(Set.of(ENGINE_1, ENGINE_9), List.of(), report(ENGINE_1, "Engine 1"), report(ENGINE_9, "Engine 9"));
        assertThat(seen.next(s -> s.peer(ENGINE_9).isPresent()).allUpToDate()).isTrue();
    }

    @Test
    void anAcceptedTruckWithoutAFileHasNeverReported() {
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
        scanned(Set.of(ENGINE_1), List.of(), report(ENGINE_1, "Engine 1"));
        seen.next(s -> s.peer(ENGINE_1).isPresent());

        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1), online(ENGINE_9)));
        scanned(Set.of(ENGINE_1, ENGINE_9), List.of(), report(ENGINE_1, "Engine 1"));

        News.await(seen, ENGINE_9, PeerState.NEVER_REPORTED);
    }

    @Test
    void aStrangerThatIsIgnoredIsNotEvenALine() {
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
        fleet.scanned(news.scan(report(ENGINE_1, "Engine 1"), report(ENGINE_9, "Engine 9")));
        seen.next(s -> s.strangers().files().count() == 1);

        Board snapshot = change(roster -> roster.ignore(Set.of(ENGINE_9)));

        assertThat(snapshot.strangers().files().count()).isZero();
        assertThat(snapshot.peers()).hasSize(1);
        assertThat(snapshot.apart()).isEmpty();
    }

    @Test
    void aFloodIsCountedNotRecordedAndGoneWithItsFiles() {
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
        StatusFile[] files = Stream.concat(
                        Stream.of(report(ENGINE_1, "Engine 1")),
                        IntStream.range(0, 2_000).mapToObj(i -> report(new PeerId("FLOOD" + i), "Engine 1")))
                .toArray(StatusFile[]::new);
        fleet.scanned(news.scan(files));

        Board flooded = seen.next(s -> s.strangers().files().count() == 2_000);
        assertThat(flooded.peers()).hasSize(1);
        assertThat(flooded.strangers().files().first()).hasSize(StrangerFiles.MOST);
        assertThat(flooded.peers().get(0).verdict().has(Mark.Kind.DUPLICATE_NAME))
                .isFalse();

        fleet.scanned(news.scan(report(ENGINE_1, "Engine 1")));
        assertThat(seen.next(s -> s.strangers().files().count() == 0).peers()).hasSize(1);
        assertThat(store.of(OneFolder.FILES).firstReports()).containsOnlyKeys(ENGINE_1);
    }

    @Test
    void aTruckThatTheEngineNoLongerListsStaysAlsoOverARestart() {
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1), offline(ENGINE_9)));
        fleet.scanned(news.scan(report(ENGINE_1, "Engine 1"), report(ENGINE_9, "Engine 9")));
        seen.next(s -> s.peers().size() == 2);

        restart();
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
        fleet.scanned(news.scan(report(ENGINE_1, "Engine 1")));

        Board snapshot = seen.next(s -> s.peer(ENGINE_1).isPresent());
        assertThat(snapshot.peers()).extracting(PeerStatus::id).containsExactlyInAnyOrder(ENGINE_1, ENGINE_9);
    }

    @Test
    void whileTheEngineListsNobodyNoneIsDroppedAndNothingIsAll() {
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
        change(roster -> roster.accept(Set.of(ENGINE_9)));
        fleet.scanned(news.scan(report(ENGINE_1, "Engine 1"), report(ENGINE_9, "Engine 9")));
        assertThat(seen.next(s -> s.peers().size() == 2).allUpToDate()).isTrue();

        restart();
        fleet.inbox(OneFolder.FILES).looked(news.look("a"));
        fleet.scanned(news.scan(report(ENGINE_1, "Engine 1"), report(ENGINE_9, "Engine 9")));

        Board snapshot = seen.next(s -> s.counts().get(PeerState.UP_TO_DATE) == 2);
        assertThat(snapshot.allUpToDate()).isFalse();
        assertThat(sentence(snapshot)).isEqualTo("2 of 2 trucks have the current files.");
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
        assertThat(seen.next(Board::allUpToDate).peers()).hasSize(2);
    }

    @Test
    void aTruckThatAPersonRemovedLeavesTheCountsAndItIsSaidIfItComesBack() {
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1), offline(ENGINE_9)));
        fleet.scanned(news.scan(report(ENGINE_1, "Engine 1"), report(ENGINE_9, "Engine 9")));
        seen.next(s -> s.peers().size() == 2);

        Board removed = change(roster -> roster.removeDevice(ENGINE_9, clock.instant()));
        assertThat(removed.inService()).extracting(PeerStatus::id).containsExactly(ENGINE_1);
        assertThat(removed.strangers().files().count()).isZero();
        assertThat(removed.returned()).isEmpty();

        clock.pass(LATER);
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
        fleet.scanned(news.scan(report(ENGINE_1, "Engine 1"), news.report(ENGINE_9, "Engine 9", "a", 2)));
        Board back = seen.next(s -> !s.returned().isEmpty());
        assertThat(back.returned()).extracting(PeerStatus::name).containsExactly("Engine 9");
        assertThat(back.inService()).extracting(PeerStatus::id).containsExactly(ENGINE_1);
    }

    @Test
    void aDeviceThatReportsWithoutEndFillsNoHistory() {
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
        for (int seq = 1; seq <= 500; seq++) {
            clock.pass(Duration.ofSeconds(1));
            fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
            fleet.scanned(news.scan(news.report(ENGINE_1, "Engine 1", seq % 2 == 0 ? "a" : "b", seq)));
        }

        Board after = seen.next(s -> s.reportsNotKept() >= 430);
        assertThat(store.of(OneFolder.FILES).past(ENGINE_1, Instant.EPOCH).reports())
                .hasSizeLessThanOrEqualTo(60);
        assertThat(store.of(OneFolder.FILES).past(ENGINE_1, Instant.EPOCH).flips())
                .hasSizeLessThanOrEqualTo(60);
        assertThat(after.peer(ENGINE_1)
                        .orElseThrow()
                        .facts()
                        .report()
                        .orElseThrow()
                        .report()
                        .seq()
                        .orElse(0))
                .isGreaterThan(400);
        Instant newest = clock.instant();
        clock.pass(Duration.ofHours(1));
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1)));
        change(roster -> roster.add("Boat", ""));
        assertThat(store.of(OneFolder.FILES).reports(ENGINE_1, 1))
                .singleElement()
                .satisfies(report -> assertThat(report.received()).isEqualTo(newest));
    }

    @Test
    void aNameWithALetterOfAnotherScriptIsMarkedAsADouble() {
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_1), online(ENGINE_9)));
        fleet.scanned(news.scan(report(ENGINE_1, "Engine 2"), report(ENGINE_9, "\u0415ngine 2")));

        assertThat(seen.next(s -> s.peers().size() == 2).peers())
                .allMatch(peer -> peer.verdict().has(Mark.Kind.DUPLICATE_NAME));
    }

    private void restart() {
        fleet.close();
        seen = new Heard<>();
        fleet = begin();
    }

    private FleetMonitor begin() {
        FleetMonitor begun = Monitors.recording(store, clock);
        begun.onChange(next -> seen.add(next.first()));
        return begun;
    }

    private StatusFile report(PeerId id, String name) {
        return news.report(id, name, "a", 1);
    }

    private void scanned(Set<PeerId> known, List<PeerId> strangers, StatusFile... files) {
        StrangerFiles others = StrangerFiles.NONE.with(strangers.stream()
                .map(id -> new StrangerFile(id, Optional.empty(), clock.instant()))
                .toList());
        fleet.scanned(
                new ReportsScan(clock.instant(), List.of(files), others, Optional.of(known), Duration.ofSeconds(10)));
    }

    private Board change(Function<Roster, Attempt<Roster>> change) {
        assertThat(Editing.roster(fleet, change).join()).matches(Editing::isKept);
        return fleet.snapshot().first();
    }

    private String sentence(Board snapshot) {
        return Headline.of(snapshot, StationTime.of(clock)).sentence();
    }
}
