package dev.syncdashboard.dashboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.history.DatabaseHistoryStore;
import dev.syncdashboard.dashboard.history.FileHistory;
import dev.syncdashboard.dashboard.history.HistorySettings;
import dev.syncdashboard.dashboard.history.HistoryStore;
import dev.syncdashboard.dashboard.history.PeerPast;
import dev.syncdashboard.dashboard.history.Stretch;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station that posts updates, stops its dashboard for a night and starts it again. */
class FleetRestartTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final PeerId ENGINE_7 = new PeerId("ENGINE7");

    private final Computer clock = new Computer(START);
    private final News news = new News(clock);

    @TempDir
    private Path root;

    private Heard<Board> seen = new Heard<>();
    private HistoryStore store;
    private FleetMonitor fleet;

    @BeforeEach
    void start() {
        seen = new Heard<>();
        HistorySettings settings = FileHistory.in(root.resolve("data"), OneFolder.STORED);
        store = new DatabaseHistoryStore(settings, clock);
        fleet = Monitors.recording(store, clock);
        fleet.onChange(next -> seen.add(next.first()));
    }

    @AfterEach
    void stop() {
        fleet.close();
        store.close();
    }

    @Test
    void aTruckThatMissedUpdatesBeforeAndDuringTheStopIsBehindByAllOfThem() {
        post("a", file("a", 1));
        fleet.inbox(OneFolder.FILES).looked(look("a", true));
        report("a", clock.instant());
        await(PeerState.UP_TO_DATE);
        Instant lastLook = clock.instant();
        clock.pass(Duration.ofSeconds(30));
        fleet.inbox(OneFolder.FILES).looked(look("a", false));
        post("b", file("a", 2));
        post("c", file("a", 2), file("b", 1));
        Instant behindSince = await(s -> s.updates().size() == 3
                        && s.peer(ENGINE_7)
                                .filter(p -> p.verdict().behindBy().orElse(0) == 2)
                                .isPresent())
                .peer(ENGINE_7)
                .orElseThrow()
                .since();
        Instant stopped = clock.instant();
        stop();
        clock.pass(Duration.ofHours(12));

        start();
        Instant back = clock.instant().plus(Duration.ofMinutes(1));
        post("d", file("b", 1), file("c", 1));
        report("a", START);
        Board snapshot = await(s -> s.updates().size() == 4
                && s.updates().get(3).changes().isPresent()
                && s.peer(ENGINE_7).isPresent());

        PeerStatus truck = snapshot.peer(ENGINE_7).orElseThrow();
        assertThat(truck.verdict().behindBy()).hasValue(3);
        assertThat(truck.has()).map(Update::number).contains(1);
        assertThat(truck.since()).isEqualTo(behindSince);
        assertThat(truck.facts().report().orElseThrow().received()).isEqualTo(lastLook);
        assertThat(truck.facts().contact().spells()).containsExactly(new Spell(lastLook, Optional.of(lastLook)));
        assertThat(snapshot.updates()).extracting(Update::number).containsExactly(1, 2, 3, 4);
        Update overNight = snapshot.updates().get(3);
        assertThat(overNight.posted()).isEqualTo(back);
        assertThat(overNight.changes().orElseThrow().added())
                .extracting(FileEntry::path)
                .containsExactly("c");
        assertThat(overNight.changes().orElseThrow().removed())
                .extracting(FileEntry::path)
                .containsExactly("a");
        PeerPast past = pastAfterStop();
        assertThat(past.gaps()).containsExactly(new Stretch(stopped, back));
        assertThat(past.flips()).extracting(Flip::to).containsExactly(PeerState.UP_TO_DATE, PeerState.BEHIND);
        assertThat(past.reports()).hasSize(1);
    }

    @Test
    void whatAnUpdateChangedIsNotSaidWhereAnOlderVersionDidNotNoteWhatWasInTheFiles() throws Exception {
        post("a", file("a", 1), file("b", 1));
        stop();
        forgetContents();
        start();

        post("b", file("a", 1), file("b", 2), file("c", 1));
        post("c", file("a", 1), file("b", 3), file("c", 1));

        Board snapshot = await(
                s -> s.updates().size() == 3 && s.updates().get(2).changes().isPresent());
        assertThat(snapshot.updates().get(1).changes()).isEmpty();
        assertThat(snapshot.updates().get(2).changes().orElseThrow().changed())
                .extracting(FileEntry::path)
                .containsExactly("b");
    }

    @Test
    void aListThatIsReadAgainAfterARestartTellsTheContentThatWasNotNoted() throws Exception {
        post("a", file("a", 1));
        stop();
        forgetContents();
        start();
        fleet.inbox(OneFolder.FILES).looked(look("a", false));
        fleet.inbox(OneFolder.FILES).listed(new FolderHash("a"), StationFile.list(file("a", 1)));

        post("b", file("a", 1), file("b", 1));

        FileChanges changes = await(s ->
                        s.updates().size() == 2 && s.updates().get(1).changes().isPresent())
                .updates()
                .get(1)
                .changes()
                .orElseThrow();
        assertThat(changes.added()).extracting(FileEntry::path).containsExactly("b");
        assertThat(changes.changed()).isEmpty();
    }

    /** As if an older version had kept what is there. */
    private void forgetContents() throws Exception {
        String url = "jdbc:h2:file:" + root.resolve("data/history");
        try (Connection database = DriverManager.getConnection(url);
                Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE station_file SET sha256 = NULL"))
                    .isPositive();
        }
    }

    @Test
    void theRosterTitlesAndWhoGotWhatSurviveARestart() throws Exception {
        post("a", file("a", 1));
        fleet.inbox(OneFolder.FILES).looked(look("a", true));
        report("a", clock.instant());
        await(PeerState.UP_TO_DATE);
        post("b", file("a", 2));
        fleet.inbox(OneFolder.FILES).looked(look("b", true));
        Instant got = clock.instant();
        report("b", got);
        await(PeerState.UP_TO_DATE);
        assertThat(Editing.title(fleet, OneFolder.FILES, 2, Optional.of("Mill Street"))
                        .get())
                .matches(Editing::isKept);
        assertThat(Editing.title(fleet, OneFolder.FILES, 9, Optional.empty()).get())
                .matches(answer -> !Editing.refusal(answer).isEmpty());
        Editing.roster(fleet, roster -> roster.approve(ENGINE_7, "Engine seven", "North"))
                .get();
        Editing.roster(fleet, roster -> roster.add("Boat 1", "")).get();
        Board before = await(s -> s.peers().size() == 2);
        stop();

        start();
        fleet.inbox(OneFolder.FILES).looked(look("b", false));
        report("b", got);
        Board after = await(s -> s.peers().size() == 2 && s.update(2).isPresent());

        assertThat(after.roster()).isEqualTo(before.roster());
        assertThat(after.peer(ENGINE_7).map(PeerStatus::name)).contains("Engine seven");
        assertThat(after.update(2).flatMap(Update::title)).contains("Mill Street");
        assertThat(store.of(OneFolder.FILES).arrivals(1))
                .extracting(Arrival::peer)
                .containsExactly(ENGINE_7);
        assertThat(store.of(OneFolder.FILES).arrivals(2)).containsExactly(new Arrival(ENGINE_7, 2, got, false));
    }

    @Test
    void contactThatWentOnWhenTheDashboardStoppedEndsAtTheLastLook() {
        readEmptyFolder();
        fleet.inbox(OneFolder.FILES).looked(look("a", true));
        clock.pass(Duration.ofSeconds(20));
        Instant lastLook = clock.instant();
        fleet.inbox(OneFolder.FILES).looked(look("a", true));
        await(s -> s.peer(ENGINE_7).isPresent());
        stop();
        clock.pass(Duration.ofHours(1));

        start();
        readEmptyFolder();
        fleet.inbox(OneFolder.FILES).looked(look("a", true));

        assertThat(await(s -> s.peer(ENGINE_7).isPresent())
                        .peer(ENGINE_7)
                        .orElseThrow()
                        .facts()
                        .contact()
                        .spells())
                .containsExactly(new Spell(START, Optional.of(lastLook)), new Spell(clock.instant(), Optional.empty()));
    }

    @Test
    void aReportThatCameDuringTheStopIsAsOldAsItsFileAndDatesTheVerdict() {
        fleet.inbox(OneFolder.FILES).looked(look("a", false));
        report("zz", clock.instant());
        await(PeerState.DOES_NOT_MATCH);
        stop();
        Instant arrived = clock.instant().plus(Duration.ofHours(2));
        clock.pass(Duration.ofHours(5));

        start();
        fleet.inbox(OneFolder.FILES).looked(look("a", false));
        report("a", arrived);
        PeerStatus truck = await(PeerState.UP_TO_DATE);

        assertThat(truck.facts().report().orElseThrow().received()).isEqualTo(arrived);
        assertThat(truck.since()).isEqualTo(arrived);
        assertThat(pastAfterStop().flips())
                .last()
                .isEqualTo(new Flip(ENGINE_7, Optional.of(PeerState.DOES_NOT_MATCH), PeerState.UP_TO_DATE, arrived));
    }

    @Test
    void withoutItsDatabaseItWorksInMemoryAndJoinsTheTwoWhenTheDatabaseIsBack() throws IOException {
        post("a", file("a", 1));
        post("b", file("a", 2));
        await(s -> s.updates().size() == 2);
        stop();
        Path data = root.resolve("data");
        Path aside = Files.move(data, root.resolve("aside"));
        Files.writeString(data, "in the way");

        start();
        post("c", file("a", 3));
        Board without = fleet.snapshot().first();
        assertThat(StationWords.said(without.station().historyProblem().orElseThrow()))
                .contains("can't be opened");
        assertThat(without.station().update()).map(Update::number).contains(1);
        Files.delete(data);
        Files.move(aside, data);
        fleet.start();

        Board joined = await(s -> s.updates().size() == 3
                && s.updates().get(2).changes().isPresent()
                && s.station().historyProblem().isEmpty());

        assertThat(joined.updates()).extracting(update -> update.hash().value()).containsExactly("a", "b", "c");
        stop();
        start();
        fleet.inbox(OneFolder.FILES).looked(look("c", false));
        assertThat(await(s -> !s.updates().isEmpty()).updates()).isEqualTo(joined.updates());
    }

    @Test
    void whileWhatIsKeptCanNotBeReadNobodyCanChangeARosterThatIsNotThere() throws Exception {
        Editing.roster(fleet, roster -> roster.add("Boat 1", "")).get();
        stop();
        Path data = root.resolve("data");
        Path aside = Files.move(data, root.resolve("aside"));
        Files.writeString(data, "in the way");

        start();
        assertThat(Editing.roster(fleet, roster -> roster.add("Boat 2", "")).get())
                .extracting(Editing::refusal)
                .isEqualTo(
                        "What is kept has not been read yet, so nothing can be" + " changed. Try again in a moment.");
        assertThat(fleet.snapshot().first().roster().isUsed()).isFalse();
        Files.delete(data);
        Files.move(aside, data);
        fleet.start();

        assertThat(await(s -> s.roster().isUsed()).roster().trucks())
                .extracting(RosterTruck::name)
                .containsExactly("Boat 1");
        assertThat(Editing.roster(fleet, roster -> roster.add("Boat 2", "")).get())
                .matches(Editing::isKept);
    }

    /** Ends everything, so that all is written, and reads. */
    private PeerPast pastAfterStop() {
        stop();
        start();
        await(s -> s.station().hash().isPresent());
        return store.of(OneFolder.FILES).past(ENGINE_7, Instant.EPOCH);
    }

    private void post(String hash, FileEntry... now) {
        for (int i = 0; i < 6; i++) {
            clock.pass(Duration.ofSeconds(i == 0 ? 60 : 30));
            fleet.inbox(OneFolder.FILES).looked(look(hash, false));
        }
        await(s -> s.station()
                .update()
                .filter(update -> update.hash().value().equals(hash))
                .isPresent());
        fleet.inbox(OneFolder.FILES).listed(new FolderHash(hash), StationFile.list(now));
    }

    private void readEmptyFolder() {
        fleet.scanned(news.scan());
    }

    private void report(String hash, Instant arrived) {
        StatusReport report = StatusReport.of("Engine 7", START, new FolderHash(hash));
        fleet.scanned(news.scan(new StatusFile.Usable(ENGINE_7, report, arrived)));
    }

    private StationLook look(String hash, boolean online) {
        return news.look(hash, online ? News.online(ENGINE_7) : News.offline(ENGINE_7));
    }

    private static FileEntry file(String path, long size) {
        return StationFile.of(path, size);
    }

    private PeerStatus await(PeerState state) {
        return News.await(seen, ENGINE_7, state);
    }

    private Board await(Predicate<Board> condition) {
        return seen.next(condition);
    }
}
