package dev.syncdashboard.dashboard.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.fixture.Agents;
import dev.syncdashboard.dashboard.fixture.FakeFleet;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.ReleasingStation;
import dev.syncdashboard.dashboard.fixture.ScriptedEngine;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.joining.StationKey;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Deed;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.releases.Rollouts.Named;
import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.dashboard.rollout.RolloutCourse.Standing;
import dev.syncdashboard.dashboard.rollout.RolloutTarget;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.release.ReleaseFolder;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.release.RolloutFile;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseStanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk with real directories; each restart is a new one on what the last one left there. */
class RolloutDeskTest {

    private static final Actor JO = new Actor("Jo");
    private static final Clock CLOCK = Clock.fixed(Fleets.TUESDAY, ZoneOffset.UTC);

    @TempDir
    private Path root;

    private final FakeFleet fleet = new FakeFleet(board());
    private final List<Deed> deeds = new CopyOnWriteArrayList<>();
    private ReleaseShelf shelf;
    private RolloutDesk desk;
    private RolloutWatcher watcher;

    private static Board board() {
        Fleets fleets = Fleets.ON_TUESDAY;
        return Agents.running(
                "1.2.0",
                fleets.of(
                        fleets.upToDate("Engine 1"),
                        fleets.upToDate("Engine 2").inGroup("North"),
                        fleets.upToDate("Engine 3"),
                        fleets.upToDate("Engine 4")));
    }

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(status());
        ReleasingStation.put(sync(), "1.3.0", ReleasingStation.PROJECT);
        restart();
    }

    private Path sync() {
        return root.resolve("Maps");
    }

    private Path status() {
        return root.resolve("Status");
    }

    private Path data() {
        return root.resolve("data");
    }

    private Path given() {
        return status().resolve(RolloutFile.FILE);
    }

    private void restart() {
        shelf = new ReleaseShelf(Optional.of(ReleasingStation.PROJECT.verifyKey()), CLOCK);
        shelf.folderIs(sync());
        shelf.look();
        desk = new RolloutDesk(
                data(), shelf, Duration.ofMinutes(15), fleet, new Audit(deeds::add, fleet, CLOCK), CLOCK);
        EngineFolder folder =
                new EngineFolder("status", Optional.of("S"), "Status", status(), true, EngineFolder.State.ACTIVE);
        watcher = new RolloutWatcher(desk, new StationKey(data()), new ScriptedEngine(), () -> Optional.of(folder));
    }

    private RolloutTarget target() {
        return shelf.now().items().get(0).target().orElseThrow();
    }

    private Named named() {
        return new Named("1.3.0", target().manifest().toString());
    }

    private static PeerId id(String name) {
        return board().peers().stream()
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void begin(boolean automatic) {
        made(desk.begin(named(), id("Engine 1"), List.of("North"), automatic, JO));
        watcher.round();
    }

    private static RolloutCourse made(Attempt<RolloutCourse> attempt) {
        return attempt.either(course -> course, why -> {
            throw new AssertionError(why.why());
        });
    }

    private static String refused(Attempt<RolloutCourse> attempt) {
        return attempt.either(made -> "made", why -> why.why().code());
    }

    private void says(String name, long number, ReleaseStanding said) {
        fleet.show(Agents.says(fleet.snapshot().first(), name, number, said));
        watcher.round();
    }

    private Optional<Rollout> told() throws IOException {
        return Files.exists(given())
                ? Rollout.open(
                        Files.readAllBytes(given()),
                        new StationKey(data()).open().verifyKey())
                : Optional.empty();
    }

    private List<String> noted() {
        return deeds.stream()
                .map(deed -> deed.who() + ": " + deed.change().what())
                .toList();
    }

    private Standing standing() {
        return desk.now().course().orElseThrow().standing();
    }

    @Test
    void nothingIsToldBeforeAPersonBegins() throws IOException {
        watcher.round();

        assertThat(told()).isEmpty();
        assertThat(desk.now().problems()).isEmpty();
    }

    @Test
    void theCanaryIsToldAndNobodyElse() throws IOException {
        begin(false);

        Rollout told = told().orElseThrow();
        assertThat(told.devices()).containsExactly(id("Engine 1"));
        assertThat(told.all()).isFalse();
        assertThat(told.stopped()).isFalse();
        assertThat(told.within()).isEqualTo(Duration.ofMinutes(15));
        assertThat(told.manifest()).isEqualTo(target().manifest());
        assertThat(told.number()).isGreaterThanOrEqualTo(Fleets.TUESDAY.getEpochSecond());
        assertThat(desk.now().given()).isTrue();
        assertThat(noted()).containsExactly("Jo: rollout.begun");
    }

    @Test
    void stageByStageByPressesEachNotedAndNoPressCountsTwice() throws IOException {
        begin(false);
        assertThat(refused(desk.goOn(named(), 0, true, JO))).isEqualTo("release.refused.canary_first");
        says("Engine 1", 2, Agents.confirmed(target()));

        made(desk.goOn(named(), 0, false, JO));
        assertThat(refused(desk.goOn(named(), 0, false, JO))).isEqualTo("release.refused.changed");
        watcher.round();
        assertThat(told().orElseThrow().devices()).containsExactlyInAnyOrder(id("Engine 1"), id("Engine 2"));

        assertThat(refused(desk.goOn(named(), 1, false, JO))).isEqualTo("release.refused.unconfirmed");
        made(desk.goOn(named(), 1, true, JO));
        watcher.round();
        assertThat(told().orElseThrow().all()).isTrue();
        assertThat(told().orElseThrow().devices()).isEmpty();
        assertThat(noted()).containsExactly("Jo: rollout.begun", "Jo: rollout.went_on", "Jo: rollout.went_on");
    }

    @Test
    void byItselfWhereThatWasChosen() throws IOException {
        begin(true);
        says("Engine 1", 2, Agents.confirmed(target()));
        says("Engine 2", 2, Agents.confirmed(target()));

        assertThat(told().orElseThrow().all()).isTrue();
        assertThat(noted()).contains("the dashboard: rollout.went_on");
    }

    @Test
    void notByItselfWhileTheReleaseIsNotWholeInTheFolder() throws IOException {
        begin(true);
        Files.move(sync().resolve(ReleaseFolder.DIRECTORY), root.resolve("gone"));
        shelf.look();
        says("Engine 1", 2, Agents.confirmed(target(root)));

        assertThat(desk.now().isOnShelf()).isFalse();
        assertThat(desk.now().course().orElseThrow().reached()).isZero();
    }

    private RolloutTarget target(Path any) {
        return desk.now().course().orElseThrow().target();
    }

    @Test
    void threeFailuresStopItAndThatIsTold() throws IOException {
        begin(false);
        for (String name : List.of("Engine 2", "Engine 3", "Engine 4")) {
            says(name, 2, Agents.wentBack("1.2.0", target()));
        }

        assertThat(standing()).isEqualTo(Standing.FAILED);
        assertThat(told().orElseThrow().stopped()).isTrue();
        assertThat(told().orElseThrow().devices()).isEmpty();
        assertThat(noted()).contains("the dashboard: rollout.failed");
        assertThat(desk.now().needsAPerson()).isTrue();
    }

    @Test
    void aStopAndAResumeAreToldWithGrowingNumbers() throws IOException {
        begin(false);
        long begun = told().orElseThrow().number();
        made(desk.stop(named(), JO));
        watcher.round();
        assertThat(told().orElseThrow().stopped()).isTrue();
        assertThat(told().orElseThrow().number()).isEqualTo(begun + 1);

        made(desk.resume(named(), JO));
        watcher.round();
        assertThat(told().orElseThrow().stopped()).isFalse();
        assertThat(told().orElseThrow().number()).isEqualTo(begun + 2);
    }

    @Test
    void whatWasWithdrawnStaysSoAndANewerReleaseTakesItsPlace() throws IOException {
        begin(false);
        assertThat(refused(desk.begin(named(), id("Engine 3"), List.of(), false, JO)))
                .isEqualTo("release.refused.in_the_way");
        made(desk.withdraw(named(), JO));
        watcher.round();
        assertThat(told().orElseThrow().stopped()).isTrue();
        assertThat(refused(desk.resume(named(), JO))).isEqualTo("release.refused.over");

        made(desk.begin(named(), id("Engine 3"), List.of(), false, JO));
        ReleasingStation.put(sync(), "1.10.0", ReleasingStation.PROJECT);
        shelf.look();
        made(desk.begin(new Named("1.10.0", target().manifest().toString()), id("Engine 3"), List.of(), false, JO));
        watcher.round();
        assertThat(told().orElseThrow().version().value()).isEqualTo("1.10.0");
    }

    @Test
    void onlyWhatIsTrustedNowCanBeBegunAndOnlyWithATruckThatTellsSomething() throws IOException {
        Named other = new Named("1.3.0", "0".repeat(64));
        assertThat(refused(desk.begin(other, id("Engine 1"), List.of(), false, JO)))
                .isEqualTo("release.refused.not_trusted");
        assertThat(refused(desk.begin(named(), new PeerId("NOBODY"), List.of(), false, JO)))
                .isEqualTo("release.refused.canary_unknown");
        assertThat(refused(desk.begin(named(), id("Engine 1"), List.of("West"), false, JO)))
                .isEqualTo("release.refused.group");
        says("Engine 2", 2, Agents.confirmed(target()));
        assertThat(refused(desk.begin(named(), id("Engine 2"), List.of(), false, JO)))
                .isEqualTo("release.refused.canary_has_it");
        says("Engine 3", 2, Agents.wentBack("1.2.0", target()));
        assertThat(refused(desk.begin(named(), id("Engine 3"), List.of(), false, JO)))
                .isEqualTo("release.refused.canary_failed");
        fleet.show(Agents.unsigned(fleet.snapshot().first(), "Engine 4"));
        assertThat(refused(desk.begin(named(), id("Engine 4"), List.of(), false, JO)))
                .isEqualTo("release.refused.canary_not_signed");
        assertThat(told()).isEmpty();
    }

    @Test
    void aRestartGoesOnWithWhatWasAndWritesNothing() throws IOException {
        begin(false);
        says("Engine 1", 2, Agents.confirmed(target()));
        byte[] before = Files.readAllBytes(given());
        RolloutCourse course = desk.now().course().orElseThrow();

        restart();
        watcher.round();

        assertThat(desk.now().course()).contains(course);
        assertThat(Files.readAllBytes(given())).isEqualTo(before);
    }

    @Test
    void whatIsDeletedOrForgedInTheStatusFolderIsPutBackWithAHigherNumber() throws IOException {
        begin(false);
        long number = told().orElseThrow().number();
        Files.delete(given());
        watcher.round();
        assertThat(told().orElseThrow().number()).isEqualTo(number + 1);

        Rollout forged = RolloutPublisher.numbered(Long.MAX_VALUE, told().orElseThrow());
        Files.write(given(), forged.sign(SigningKey.generate()));
        watcher.round();
        assertThat(told().orElseThrow().number()).isEqualTo(number + 2);

        Files.write(given(), new byte[5 << 20]);
        watcher.round();
        assertThat(told().orElseThrow().number()).isEqualTo(number + 3);
    }

    @Test
    void anOlderOneOfItsOwnThatComesAgainIsReplaced() throws IOException {
        begin(false);
        byte[] going = Files.readAllBytes(given());
        made(desk.stop(named(), JO));
        watcher.round();
        long stopped = told().orElseThrow().number();

        Files.write(given(), going);
        watcher.round();

        assertThat(told().orElseThrow().stopped()).isTrue();
        assertThat(told().orElseThrow().number()).isEqualTo(stopped + 1);
        assertThat(standing()).isEqualTo(Standing.STOPPED);
    }

    @Test
    void aBackupThatIsPutBackStopsWhatWasGoingThen() throws IOException {
        begin(false);
        byte[] backup = Files.readAllBytes(data().resolve(CourseFile.NAME));
        made(desk.withdraw(named(), JO));
        watcher.round();
        long withdrawn = told().orElseThrow().number();

        Files.write(data().resolve(CourseFile.NAME), backup);
        restart();
        watcher.round();

        assertThat(standing()).isEqualTo(Standing.OUTDATED);
        assertThat(told().orElseThrow().stopped()).isTrue();
        assertThat(told().orElseThrow().number()).isGreaterThanOrEqualTo(withdrawn);
        assertThat(noted()).contains("the dashboard: rollout.outdated");
        made(desk.resume(named(), JO));
        watcher.round();
        assertThat(told().orElseThrow().number()).isGreaterThan(withdrawn);
    }

    @Test
    void aRolloutOfWhichNothingIsKeptIsStopped() throws IOException {
        begin(false);
        long number = told().orElseThrow().number();
        Files.delete(data().resolve(CourseFile.NAME));
        restart();
        watcher.round();

        assertThat(told().orElseThrow().stopped()).isTrue();
        assertThat(told().orElseThrow().number()).isGreaterThan(number);
        assertThat(desk.now().problems())
                .extracting(message -> message.code())
                .containsExactly("release.problem.forgotten");
        begin(false);
        assertThat(told().orElseThrow().stopped()).isFalse();
        assertThat(told().orElseThrow().number()).isGreaterThan(number + 1);
    }

    @Test
    void anotherStationsKeyBeginsAnewAboveTheTime() throws IOException {
        begin(false);
        Files.delete(data().resolve("station.key"));
        restart();
        watcher.round();

        assertThat(told().orElseThrow().devices()).containsExactly(id("Engine 1"));
    }

    @Test
    void aFileThatIsCutAnywhereIsNeverTakenForAnother() throws IOException {
        begin(false);
        Path file = data().resolve(CourseFile.NAME);
        byte[] whole = Files.readAllBytes(file);
        byte[] before = Files.readAllBytes(given());
        for (int length = 0; length < whole.length - 2; length += 7) {
            assertThat(CourseJson.decode(Arrays.copyOf(whole, length))).isEmpty();
        }
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        restart();
        watcher.round();

        assertThat(desk.now().problems()).extracting(message -> message.code()).containsExactly("release.problem.file");
        assertThat(Files.readAllBytes(given())).isEqualTo(before);
        assertThat(refused(desk.begin(named(), id("Engine 1"), List.of(), false, JO)))
                .isEqualTo("release.problem.file");
    }

    @Test
    void aKillBetweenKeepingTheNumberAndGivingItLeavesNoNumberTwice() throws IOException {
        begin(false);
        byte[] old = Files.readAllBytes(given());
        made(desk.stop(named(), JO));
        watcher.round();
        long number = told().orElseThrow().number();
        // As it was before the file was put in place: its number is kept already.
        Files.write(given(), old);
        restart();
        watcher.round();

        assertThat(told().orElseThrow().stopped()).isTrue();
        assertThat(told().orElseThrow().number()).isGreaterThan(number);
    }

    @Test
    void aStatusFolderThatCannotBeWrittenIsSaidAndTriedAgain() throws IOException {
        Path inTheWay = Files.createDirectories(status().resolve("~" + RolloutFile.FILE + ".part/inside"));
        begin(false);

        assertThat(told()).isEmpty();
        assertThat(desk.now().given()).isFalse();
        assertThat(desk.now().problems())
                .extracting(message -> message.code())
                .containsExactly("release.problem.not_given");

        Files.delete(inTheWay);
        watcher.round();
        assertThat(told()).isPresent();
        assertThat(desk.now().problems()).isEmpty();
        assertThat(desk.now().given()).isTrue();
    }

    @Test
    void whatCannotBeKeptIsNotDoneButAStopIs() throws IOException {
        begin(false);
        says("Engine 1", 2, Agents.confirmed(target()));
        Path inTheWay = Files.createDirectories(data().resolve(CourseFile.NAME + ".new/inside"));
        assertThat(refused(desk.goOn(named(), 0, false, JO))).isEqualTo("release.refused.not_written");
        assertThat(desk.now().course().orElseThrow().reached()).isZero();

        made(desk.stop(named(), JO));
        watcher.round();
        assertThat(told().orElseThrow().stopped()).isTrue();

        Files.delete(inTheWay);
        restart();
        watcher.round();
        assertThat(standing()).isEqualTo(Standing.OUTDATED);
        assertThat(told().orElseThrow().stopped()).isTrue();
    }

    @Test
    void whileNobodyKnowsWhichTrucksThereAreNothingNewIsTold() throws IOException {
        begin(false);
        long number = told().orElseThrow().number();
        Board known = fleet.snapshot().first();
        fleet.show(Fleets.ON_TUESDAY.notKnownYet(Fleets.ON_TUESDAY.notReached()));
        watcher.round();

        assertThat(told().orElseThrow().devices()).containsExactly(id("Engine 1"));
        assertThat(told().orElseThrow().number()).isEqualTo(number);
        assertThat(refused(desk.goOn(named(), 0, true, JO))).isEqualTo("release.refused.fleet_unknown");
        made(desk.stop(named(), JO));
        watcher.round();
        assertThat(told().orElseThrow().stopped()).isTrue();
        fleet.show(known);
    }

    /** As after a backup was put back, whose roster nobody has looked through yet. */
    @Test
    void whatWaitsUntilTheTrucksAreKnownIsNotSaidToBeTold() throws IOException {
        begin(false);
        Board known = fleet.snapshot().first();
        fleet.show(Fleets.ON_TUESDAY.notKnownYet(Fleets.ON_TUESDAY.notReached()));
        restart();
        watcher.round();
        assertThat(desk.now().given()).isTrue();
        made(desk.stop(named(), JO));
        watcher.round();
        made(desk.resume(named(), JO));
        watcher.round();

        assertThat(told().orElseThrow().stopped()).isTrue();
        assertThat(desk.now().given()).isFalse();

        fleet.show(known);
        watcher.round();
        assertThat(told().orElseThrow().stopped()).isFalse();
        assertThat(desk.now().given()).isTrue();
    }

    @Test
    void whatIsKeptComesBackAsItWas() {
        begin(true);
        says("Engine 1", 2, Agents.waiting("1.2.0", target(), "battery"));
        says("Engine 3", 2, Agents.wentBack("1.2.0", target()));
        RolloutCourse course = desk.now().course().orElseThrow();
        KeptCourse kept = new KeptCourse(17, Optional.of(course));

        assertThat(CourseJson.decode(CourseJson.encode(kept))).contains(kept);
        assertThat(CourseJson.decode(CourseJson.encode(KeptCourse.NONE))).contains(KeptCourse.NONE);
        assertThat(course.failed()).isEqualTo(Set.of(id("Engine 3")));
        assertThat(course.begun()).isEqualTo(Instant.from(Fleets.TUESDAY));
    }

    @Test
    void nobodyPressesWhatHeDidNotSee() {
        begin(false);
        Named other = new Named("1.2.9", target().manifest().toString());

        assertThat(List.of(
                        refused(desk.stop(other, JO)),
                        refused(desk.withdraw(other, JO)),
                        refused(desk.resume(other, JO)),
                        refused(desk.automatic(other, true, JO)),
                        refused(desk.goOn(other, 0, true, JO))))
                .containsOnly("release.refused.changed");
        assertThat(desk.automatic(named(), true, JO).either(RolloutCourse::automatic, (Refusal why) -> false))
                .isTrue();
    }
}
