package dev.syncdashboard.dashboard.fleet;

import static dev.syncdashboard.dashboard.fleet.News.online;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.Reports;
import dev.syncdashboard.dashboard.fixture.Told;
import dev.syncdashboard.dashboard.history.InMemoryHistoryStore;
import dev.syncdashboard.dashboard.history.Recorder;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said of trucks whose clocks are right while the station's is set this way and that. */
class ClockInFleetTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration HOURS = Duration.ofHours(2);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final PeerId ENGINE_7 = new PeerId("ENGINE7");
    private static final Instant DEAD_BATTERY = Instant.parse("1970-01-01T00:00:10Z");

    private final InMemoryHistoryStore store = OneFolder.inMemory();
    private Computer computer = new Computer(START);
    private Duration wrongBy = Duration.ZERO;
    private News news = new News(computer);
    private Heard<Board> seen = new Heard<>();
    private FleetMonitor fleet = open();
    private long seq;

    @AfterEach
    void end() {
        fleet.close();
    }

    @Test
    void limitsGoOnAfterTheClockWasSetBack() {
        setClock(HOURS);
        haveTruckBehind();
        setClock(HOURS.negated());

        passInContact(20);

        Board after = await(s -> state(s) == PeerState.BEHIND);
        assertThat(Told.detail(after.peer(ENGINE_7).orElseThrow().verdict(), after.at()))
                .contains("no new files for 16 min")
                .doesNotContain(" 0 s");
    }

    @Test
    void noTruckIsBlamedForAClockThatWasSetOn() {
        haveTruckBehind();
        passInContact(5);
        await(s -> state(s) == PeerState.UPDATING);

        setClock(HOURS);
        passInContact(2);

        Board after =
                await(s -> s.at().isAfter(START.plus(HOURS)) && s.peer(ENGINE_7).isPresent());
        assertThat(state(after)).isEqualTo(PeerState.UPDATING);
        assertThat(after.station().canCheck()).isTrue();
    }

    @Test
    void trucksWithRightClocksAreNotToldToSetThem() {
        setClock(HOURS);
        post("a");
        report("a");
        setClock(HOURS.negated());
        passInContact(3);
        report("a");
        Board right = await(s -> s.station().own().clock().isPresent() && state(s) == PeerState.UP_TO_DATE);
        assertThat(clockMarks(right)).isEmpty();

        setClock(HOURS);
        post("b");
        report("b");
        Board wrong = await(s -> s.at().isAfter(START.plus(HOURS)) && has(s, "b") && state(s) == PeerState.UP_TO_DATE);
        assertThat(clockMarks(wrong)).isEmpty();
    }

    @Test
    void aTruckWhoseClockIsWrongByBothTimesIsStillTold() {
        setClock(HOURS);
        post("a");
        setClock(HOURS.negated());
        passInContact(1);
        report("a", Duration.ofHours(9));

        assertThat(clockMarks(await(s -> has(s, "a")))).containsExactly(Mark.Kind.CLOCK_FAST);
    }

    @Test
    void aStepOfTheClockIsSaidForADay() {
        post("a");
        setClock(HOURS.negated());
        fleet.inbox(OneFolder.FILES).looked(look("a"));

        assertThat(await(s -> s.station().own().clock().isPresent())
                        .station()
                        .own()
                        .clock()
                        .map(StationTime.of(computer)::say))
                .contains("This computer's clock was set back by 2 h at Mon 08:03: times between Mon 08:03 and"
                        + " Mon 10:03 can't be trusted.");

        pass(Duration.ofDays(1));
        fleet.inbox(OneFolder.FILES).looked(look("a"));
        await(s -> s.station().own().clock().isEmpty());
    }

    @Test
    void anEngineThatIsGoneIsNoticedThoughTheClockWasSetBack() {
        fleet.start();
        post("a");
        await(s -> s.station().canCheck());
        setClock(HOURS.negated());

        pass(Duration.ofSeconds(90));

        await(s -> !s.station().canCheck());
    }

    @Test
    void newsFromTheClockAsItWasAreNotUsed() {
        post("a");
        await(s -> s.station().canCheck());
        var before = look("a");
        setClock(HOURS.negated());
        fleet.inbox(OneFolder.FILES).looked(before);
        untilDone();
        assertThat(fleet.snapshot().first().station().canCheck())
                .as("what was known before stands")
                .isTrue();

        pass(Duration.ofSeconds(90));
        fleet.scanned(news.scan());

        await(s -> !s.station().canCheck());
    }

    @Test
    void theTimeThatTheComputerSleptIsNoContactAndNoWrongClock() {
        haveTruckBehind();
        untilDone();
        computer.sleep(Duration.ofHours(8));
        passInContact(2);

        Board after = await(s ->
                s.at().isAfter(START.plus(Duration.ofHours(8))) && s.station().canCheck());
        assertThat(state(after)).isEqualTo(PeerState.UPDATING);
        assertThat(after.station().own()).isEqualTo(OwnSide.WELL);
        assertThat(after.peer(ENGINE_7).orElseThrow().facts().contact().spells())
                .hasSize(2);
        assertThat(store.of(OneFolder.FILES).gaps(START)).hasSize(1);
    }

    @Test
    void momentsThatWereKeptFromTheFutureAreNone() {
        setClock(HOURS);
        haveTruckBehind();
        passInContact(1);
        await(s -> state(s) == PeerState.UPDATING);
        restartAt(computer.instant().minus(HOURS));
        fleet.inbox(OneFolder.FILES).looked(look("b"));
        fleet.scanned(news.scan());

        Board early = await(
                s -> s.station().own().clock().isPresent() && s.peer(ENGINE_7).isPresent());
        assertThat(StationTime.of(computer).say(early.station().own().clock().orElseThrow()))
                .contains("2 h after the time of this computer's clock: it was wrong then, or is now.");
        passInContact(20);

        assertThat(await(s -> state(s) == PeerState.BEHIND).updates())
                .allSatisfy(update -> assertThat(update.posted()).isBeforeOrEqualTo(computer.instant()));
    }

    @Test
    void aClockThatIsFarWrongAtTheStartIsWaitedForAndHeals() {
        post("a");
        Instant received = report("a");
        await(s -> state(s) == PeerState.UP_TO_DATE);
        Instant now = computer.instant().plus(Duration.ofHours(1));
        restartAt(DEAD_BATTERY);
        fleet.inbox(OneFolder.FILES).looked(look("a"));
        fleet.scanned(news.scan());

        Board waiting = await(s ->
                s.station().allProblems().map(StationWords::said).orElse("").contains("1 Jan 1970"));
        assertThat(waiting.station().canCheck()).isFalse();
        assertThat(waiting.known()).isFalse();
        setClock(Duration.between(computer.instant(), now));
        fleet.inbox(OneFolder.FILES).looked(look("a"));
        fleet.scanned(news.scan());

        Board healed = await(s -> state(s) == PeerState.UP_TO_DATE);
        assertThat(healed.peer(ENGINE_7)
                        .orElseThrow()
                        .facts()
                        .report()
                        .orElseThrow()
                        .received())
                .isEqualTo(received);
        assertThat(StationTime.of(computer).say(healed.station().own().clock().orElseThrow()))
                .contains("was set forward");
        assertThat(healed.updates()).hasSize(1);
    }

    @Test
    void aClockThatStaysFarWrongIsNotWaitedForForLong() {
        post("a");
        report("a");
        await(s -> state(s) == PeerState.UP_TO_DATE);
        restartAt(DEAD_BATTERY);
        passInContact(6);
        fleet.scanned(news.scan());

        Board after = await(s -> s.station().canCheck() && s.peer(ENGINE_7).isPresent());

        assertThat(after.station().own().clock()).isPresent();
        assertThat(after.updates()).hasSize(1);
    }

    private FleetMonitor open() {
        FleetMonitor opened = Monitors.on(computer, store, List.of(new Recorder(store)));
        opened.onChange(next -> seen.add(next.first()));
        return opened;
    }

    private void restartAt(Instant clock) {
        fleet.close();
        computer = new Computer(clock);
        news = new News(computer);
        seen = new Heard<>();
        fleet = open();
    }

    private void setClock(Duration by) {
        untilDone();
        computer.set(by);
        untilDone();
        wrongBy = wrongBy.plus(by);
    }

    /** The monitor has its own thread, and must not find that the clock has run away from what it was told. */
    private void untilDone() {
        Editing.roster(fleet, Attempt::made).join();
    }

    private void pass(Duration time) {
        untilDone();
        computer.pass(time);
    }

    private dev.syncdashboard.dashboard.station.StationLook look(String hash) {
        return news.look(hash, online(ENGINE_7));
    }

    private String hash = "a";

    private void post(String version) {
        hash = version;
        passInContact(3);
    }

    private void passInContact(int minutes) {
        fleet.inbox(OneFolder.FILES).looked(look(hash));
        for (int minute = 0; minute < minutes; minute++) {
            pass(MINUTE);
            fleet.inbox(OneFolder.FILES).looked(look(hash));
        }
    }

    private void haveTruckBehind() {
        post("a");
        report("a");
        post("b");
    }

    private Instant report(String version) {
        return report(version, Duration.ZERO);
    }

    /** The truck's clock is right, or fast by so much. */
    private Instant report(String version, Duration fast) {
        Instant now = computer.instant();
        StatusReport report = Reports.of(
                "Engine 7",
                now.minus(wrongBy).plus(fast),
                new FolderHash(version),
                Optional.of(ENGINE_7),
                OptionalLong.of(++seq),
                Optional.empty());
        fleet.scanned(news.scan(new StatusFile.Usable(ENGINE_7, report, now)));
        return now;
    }

    private static boolean has(Board fleet, String version) {
        return fleet.peer(ENGINE_7)
                .flatMap(peer -> peer.facts().report())
                .filter(report -> report.report().hash().value().equals(version))
                .isPresent();
    }

    private static PeerState state(Board fleet) {
        return fleet.peer(ENGINE_7).map(peer -> peer.verdict().state()).orElse(PeerState.NEVER_REPORTED);
    }

    private static List<Mark.Kind> clockMarks(Board fleet) {
        return fleet.peer(ENGINE_7).orElseThrow().verdict().marks().stream()
                .map(Mark::kind)
                .filter(kind -> kind == Mark.Kind.CLOCK_FAST || kind == Mark.Kind.CLOCK_SLOW)
                .toList();
    }

    private Board await(Predicate<Board> condition) {
        return seen.next(condition);
    }
}
