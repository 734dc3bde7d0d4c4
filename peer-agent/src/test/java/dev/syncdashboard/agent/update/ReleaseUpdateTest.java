package dev.syncdashboard.agent.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.FakePassingTime;
import dev.syncdashboard.agent.power.Power;
import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.release.Release;
import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseFolder;
import dev.syncdashboard.release.ReleaseManifest;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.release.RolloutFile;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.start.FailedRelease;
import dev.syncdashboard.start.GivenUp;
import dev.syncdashboard.start.ReleaseStore;
import dev.syncdashboard.start.StartDisk;
import dev.syncdashboard.start.StartedProgram;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseState;
import dev.syncdashboard.status.ReleaseVersion;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseUpdateTest {

    private static final PeerId TRUCK = new PeerId("ENGINE-7");
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final String INSTALLED = "1".repeat(64);

    private final SigningKey project = SigningKey.generate();
    private final SigningKey station = SigningKey.generate();
    private final FakePassingTime time = new FakePassingTime();

    @TempDir
    Path directory;

    private Path sync;
    private Path status;
    private Path state;
    private Power power = new Power.Mains();
    private int restarts;
    private long number;

    @BeforeEach
    void folders() throws IOException {
        sync = Files.createDirectories(directory.resolve("Sync"));
        status = Files.createDirectories(directory.resolve("Status"));
        state = Files.createDirectories(directory.resolve("state"));
    }

    private UpdateSettings settings(String running, Optional<String> manifest) {
        return new UpdateSettings(
                new ReleaseVersion(running),
                true,
                Optional.of(project.verifyKey()),
                Optional.of(station.verifyKey()),
                Optional.of(new StartedProgram(
                        state.resolve(ReleaseStore.DIRECTORY), manifest, Optional.of(INSTALLED), Optional.empty())));
    }

    private ReleaseUpdate agent() {
        return agent(settings("1.0.0", Optional.empty()));
    }

    private ReleaseUpdate agent(UpdateSettings settings) {
        return new ReleaseUpdate(
                settings,
                state,
                () -> new DevicePlaces(TRUCK, sync, status),
                () -> power,
                Clock.fixed(NOW, ZoneOffset.UTC),
                time,
                () -> restarts++);
    }

    private static StatusReport report(Optional<Boolean> complete) {
        return new StatusReport(
                "Engine 7",
                NOW,
                new FolderClaim(new FolderHash("H"), Optional.empty(), complete, List.of(), Optional.empty()),
                Optional.of(TRUCK),
                OptionalLong.of(1),
                Duration.ofHours(1),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private byte[] release(String version, SigningKey by, int java) throws IOException {
        byte[] jar = ("jar of " + version).getBytes(StandardCharsets.UTF_8);
        byte[] manifest = ReleaseManifest.sign(
                new Release(
                        new ReleaseVersion(version),
                        NOW,
                        java,
                        List.of(new ReleaseFile(ReleaseFile.JAR, jar.length, Sha256.of(jar)))),
                by);
        Path folder =
                Files.createDirectories(sync.resolve(ReleaseFolder.DIRECTORY).resolve(version));
        Files.write(folder.resolve(ReleaseFile.JAR), jar);
        Files.write(folder.resolve(ReleaseManifest.FILE), manifest);
        return manifest;
    }

    private Path file(String version, String name) {
        return sync.resolve(ReleaseFolder.DIRECTORY).resolve(version).resolve(name);
    }

    private void rollout(String version, byte[] manifest, Set<PeerId> devices, boolean stopped) throws IOException {
        Files.write(
                status.resolve(RolloutFile.FILE),
                new Rollout(
                                ++number,
                                new ReleaseVersion(version),
                                Sha256.of(manifest),
                                devices,
                                false,
                                stopped,
                                Duration.ofMinutes(10),
                                30)
                        .sign(station));
    }

    private ReleaseStore store() {
        return new ReleaseStore(state.resolve(ReleaseStore.DIRECTORY), new StartDisk());
    }

    private static void assertSays(ReleaseUpdate agent, ReleaseState expected, ReleaseReason... why) throws Exception {
        agent.look();
        ReleaseStanding now = agent.standing().orElseThrow();
        assertThat(now.state()).isEqualTo(expected);
        assertThat(now.reason()).isEqualTo(List.of(why).stream().findFirst());
    }

    /** All that is needed is there. */
    private ReleaseUpdate agentWithRelease() throws IOException {
        rollout("1.1.0", release("1.1.0", project, 17), Set.of(TRUCK), false);
        ReleaseUpdate agent = agent();
        agent.reported(report(Optional.of(true)));
        return agent;
    }

    @Test
    void installsWhatTheStationWantsAndTheProjectSigned() throws Exception {
        agentWithRelease().look();

        assertThat(restarts).isEqualTo(1);
        assertThat(Files.readString(store().jar("1.1.0"))).isEqualTo("jar of 1.1.0");
        assertThat(store().current().orElseThrow().before()).isEmpty();
        assertThat(store().trial().orElseThrow().within()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void looksSeldomUntilSomethingIsWantedAndOftenUntilItIsHere() throws Exception {
        ReleaseUpdate agent = agent();
        assertThat(agent.look()).as("nothing is wanted").isEqualTo(Duration.ofSeconds(15));

        byte[] manifest = release("1.1.0", project, 17);
        rollout("1.1.0", manifest, Set.of(TRUCK), false);
        Files.delete(file("1.1.0", ReleaseFile.JAR));
        assertThat(agent.look()).as("it is arriving").isEqualTo(Duration.ofSeconds(5));

        ReleaseUpdate updated =
                agent(settings("1.1.0", Optional.of(Sha256.of(manifest).toString())));
        assertThat(updated.look()).as("it runs").isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void asksAgainAfterTenMinutesWhereTheFoldersAre() throws Exception {
        ReleaseUpdate agent = agent();
        assertSays(agent, ReleaseState.CURRENT);
        status = Files.createDirectories(directory.resolve("Status elsewhere"));
        rollout("1.1.0", release("1.1.0", project, 17), Set.of(TRUCK), false);

        time.pass(Duration.ofMinutes(10).minusSeconds(1));
        agent.look();
        assertThat(agent.standing().orElseThrow().wanted()).isEmpty();
        time.pass(Duration.ofSeconds(1));
        agent.look();
        assertThat(agent.standing().orElseThrow().wanted()).contains(new ReleaseVersion("1.1.0"));
    }

    @Test
    void anEndThatDoesNotComeIsAskedForAgainAndNothingIsInstalledTwice() throws Exception {
        ReleaseUpdate agent = agentWithRelease();
        agent.look();
        Files.delete(file("1.1.0", ReleaseFile.JAR));

        agent.look();

        assertThat(restarts).isEqualTo(2);
    }

    /** A full disk: the starter could not note its start, so it was not started. To end again and again would mend nothing. */
    @Test
    void aReleaseThatTheStarterCouldNotStartIsNoCauseToEnd() throws Exception {
        agentWithRelease().look();
        Files.delete(file("1.1.0", ReleaseFile.JAR));
        ReleaseUpdate startedInstead = agent();

        startedInstead.look();

        assertThat(restarts).isEqualTo(1);
        release("1.1.0", project, 17);
        startedInstead.reported(report(Optional.of(true)));
        startedInstead.look();
        assertThat(restarts).as("it is installed anew, and that can be started").isEqualTo(2);
        startedInstead.look();
        assertThat(restarts).as("an end that does not come").isEqualTo(3);
    }

    @Test
    void aReleaseThatCallsItselfOtherwiseIsNotInstalledAgainAndAgain() throws Exception {
        byte[] manifest = release("1.1.0", project, 17);
        rollout("1.1.0", manifest, Set.of(TRUCK), false);
        ReleaseUpdate agent =
                agent(settings("1.0.0", Optional.of(Sha256.of(manifest).toString())));
        agent.reported(report(Optional.of(true)));

        assertSays(agent, ReleaseState.REFUSED, ReleaseReason.OTHER_CONTENT);
        assertThat(restarts).isZero();
    }

    @Test
    void whatWasGivenUpIsClearedAway() throws Exception {
        agentWithRelease().look();
        GivenUp.current(store());
        assertThat(store().jar("1.1.0")).exists();

        agent().look();

        assertThat(store().jar("1.1.0").getParent()).doesNotExist();
        assertThat(store().failed()).hasSize(1);
    }

    @Test
    void nothingIsClearedAwayThatMayBeNeeded() throws Exception {
        agentWithRelease().look();
        Path note = state.resolve(ReleaseStore.DIRECTORY).resolve("current");
        byte[] whole = Files.readAllBytes(note);
        Files.write(note, new byte[whole.length]);
        Files.delete(file("1.1.0", ReleaseFile.JAR));

        agent().look();
        assertThat(store().jar("1.1.0"))
                .as("nobody can tell what the note says")
                .exists();

        Files.write(note, whole);
        agent().look();
        assertThat(store().jar("1.1.0")).exists();
    }

    @Test
    void aCopyThatTurnsOutToBeAnotherLeavesNothing() throws Exception {
        ReleaseUpdate agent = agentWithRelease();
        agent.reported(report(Optional.empty()));
        agent.look();
        // With the size and time that it had when it was verified.
        FileTime time = Files.getLastModifiedTime(file("1.1.0", ReleaseFile.JAR));
        Files.writeString(file("1.1.0", ReleaseFile.JAR), "jar of 9.9.9", StandardOpenOption.WRITE);
        Files.setLastModifiedTime(file("1.1.0", ReleaseFile.JAR), time);
        agent.reported(report(Optional.of(true)));

        assertSays(agent, ReleaseState.WAITING, ReleaseReason.ARRIVING);

        assertThat(restarts).isZero();
        assertThat(store().jar("1.1.0").getParent()).isEmptyDirectory();
    }

    @Test
    void withoutARolloutItIsCurrent() throws Exception {
        assertSays(agent(), ReleaseState.CURRENT);
    }

    @Test
    void whatItSaysIsSaidToThePeopleHereAndKeptForTheCommandStatus() throws Exception {
        ReleaseUpdate agent = agent();
        agent.look();
        assertThat(agent.says()).isEqualTo(ReleaseSays.in(state)).hasSize(1);
        List<Message> before = agent.says();

        rollout("1.1.0", release("1.1.0", project, 17), Set.of(new PeerId("ENGINE-8")), false);
        agent.look();

        assertThat(agent.says()).isEqualTo(ReleaseSays.in(state)).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void anotherDevicesTurnIsWaitedFor() throws Exception {
        rollout("1.1.0", release("1.1.0", project, 17), Set.of(new PeerId("ENGINE-8")), false);

        assertSays(agent(), ReleaseState.WAITING, ReleaseReason.NOT_ITS_TURN);
    }

    @Test
    void aRolloutThatIsStoppedWhileItWaitsIsNotInstalled() throws Exception {
        ReleaseUpdate agent = agentWithRelease();
        power = new Power.Battery(10);
        assertSays(agent, ReleaseState.WAITING, ReleaseReason.BATTERY);
        power = new Power.Mains();
        rollout("1.1.0", Files.readAllBytes(file("1.1.0", ReleaseManifest.FILE)), Set.of(TRUCK), true);

        assertSays(agent, ReleaseState.WAITING, ReleaseReason.STOPPED);
        assertThat(restarts).isZero();
    }

    @Test
    void waitsForPowerFromOutsideOrAFullerBattery() throws Exception {
        ReleaseUpdate agent = agentWithRelease();
        power = new Power.Battery(29);
        assertSays(agent, ReleaseState.WAITING, ReleaseReason.BATTERY);
        power = new Power.Unknown();
        assertSays(agent, ReleaseState.WAITING, ReleaseReason.BATTERY_UNKNOWN);
        power = new Power.Battery(30);
        agent.look();

        assertThat(restarts).isEqualTo(1);
    }

    @Test
    void waitsUntilAllFilesAreHere() throws Exception {
        ReleaseUpdate agent = agentWithRelease();
        agent.reported(report(Optional.of(false)));
        assertSays(agent, ReleaseState.WAITING, ReleaseReason.FILES_ARRIVING);
        agent.reported(report(Optional.empty()));
        assertSays(agent, ReleaseState.WAITING, ReleaseReason.COMPLETENESS_UNKNOWN);

        assertThat(restarts).isZero();
    }

    @Test
    void aReleaseThatIsHalfHereIsArrivingUntilTheFolderHasLongBeenComplete() throws Exception {
        ReleaseUpdate agent = agentWithRelease();
        Files.writeString(file("1.1.0", ReleaseFile.JAR), "jar");
        agent.reported(report(Optional.of(false)));
        assertSays(agent, ReleaseState.WAITING, ReleaseReason.ARRIVING);
        time.pass(Duration.ofHours(1));
        assertSays(agent, ReleaseState.WAITING, ReleaseReason.ARRIVING);

        agent.reported(report(Optional.of(true)));
        assertSays(agent, ReleaseState.WAITING, ReleaseReason.ARRIVING);
        time.pass(Duration.ofSeconds(119));
        assertSays(agent, ReleaseState.WAITING, ReleaseReason.ARRIVING);
        time.pass(Duration.ofSeconds(1));
        assertSays(agent, ReleaseState.REFUSED, ReleaseReason.OTHER_CONTENT);

        Files.writeString(file("1.1.0", ReleaseFile.JAR), "jar of 1.1.0");
        agent.look();
        assertThat(restarts).isEqualTo(1);
    }

    @Test
    void aReleaseThatIsNotHereYetIsArriving() throws Exception {
        rollout("1.1.0", new byte[1], Set.of(TRUCK), false);
        ReleaseUpdate agent = agent();
        agent.reported(report(Optional.of(true)));
        agent.look();
        time.pass(Duration.ofDays(1));

        assertSays(agent, ReleaseState.WAITING, ReleaseReason.ARRIVING);
    }

    private void assertRefusedInTime(ReleaseReason why) throws Exception {
        ReleaseUpdate agent = agent();
        agent.reported(report(Optional.of(true)));
        agent.look();
        time.pass(Duration.ofMinutes(2));

        assertSays(agent, ReleaseState.REFUSED, why);
        assertThat(agent.standing().orElseThrow().manifest()).isPresent();
        assertThat(restarts).isZero();
    }

    @Test
    void refusesWhatAnotherHasSigned() throws Exception {
        rollout("1.1.0", release("1.1.0", SigningKey.generate(), 17), Set.of(TRUCK), false);

        assertRefusedInTime(ReleaseReason.FORGED);
    }

    @Test
    void refusesAnotherReleaseOfTheSameVersion() throws Exception {
        release("1.1.0", project, 17);
        rollout("1.1.0", new byte[1], Set.of(TRUCK), false);

        assertRefusedInTime(ReleaseReason.OTHER_CONTENT);
    }

    @Test
    void refusesAReleaseUnderTheNameOfAnotherVersion() throws Exception {
        byte[] manifest = release("1.1.0", project, 17);
        Files.move(file("1.1.0", ""), file("1.2.0", ""));
        rollout("1.2.0", manifest, Set.of(TRUCK), false);

        assertRefusedInTime(ReleaseReason.OTHER_CONTENT);
    }

    @Test
    void refusesAReleaseForANewerJava() throws Exception {
        rollout("1.1.0", release("1.1.0", project, 999), Set.of(TRUCK), false);

        assertRefusedInTime(ReleaseReason.NEEDS_JAVA);
    }

    @Test
    void refusesAnOlderVersion() throws Exception {
        rollout("0.9.0", release("0.9.0", project, 17), Set.of(TRUCK), false);

        assertSays(agent(), ReleaseState.REFUSED, ReleaseReason.DOWNGRADE);
    }

    @Test
    void doesNotTryAgainWhatItWentBackFrom() throws Exception {
        ReleaseUpdate agent = agentWithRelease();
        agent.look();
        GivenUp.current(store());
        assertThat(store().failed()).extracting(FailedRelease::version).containsExactly("1.1.0");

        ReleaseUpdate next = agent();
        next.reported(report(Optional.of(true)));
        assertSays(next, ReleaseState.WENT_BACK, ReleaseReason.DID_NOT_START);
        assertThat(restarts).isEqualTo(1);

        release("1.2.0", project, 17);
        rollout("1.2.0", Files.readAllBytes(file("1.2.0", ReleaseManifest.FILE)), Set.of(TRUCK), false);
        next.look();
        assertThat(restarts).isEqualTo(2);
    }

    @Test
    void isConfirmedAfterItsFirstReportAndNotBefore() throws Exception {
        agentWithRelease().look();
        String manifest = store().current().orElseThrow().release().manifest();
        ReleaseUpdate tried = agent(settings("1.1.0", Optional.of(manifest)));
        assertThat(tried.standing().orElseThrow().state()).isEqualTo(ReleaseState.TRYING);
        assertSays(tried, ReleaseState.TRYING);
        assertThat(store().trial()).isPresent();

        tried.reported(report(Optional.empty()));

        assertSays(tried, ReleaseState.CONFIRMED);
        assertThat(store().trial()).isEmpty();
        assertThat(tried.standing().orElseThrow().manifest()).contains(manifest);
    }

    @Test
    void saysWhatItCannotDo() throws Exception {
        byte[] manifest = release("1.1.0", project, 17);
        rollout("1.1.0", manifest, Set.of(TRUCK), false);
        UpdateSettings all = settings("1.0.0", Optional.empty());

        assertSays(
                agent(new UpdateSettings(all.running(), false, all.project(), all.station(), all.started())),
                ReleaseState.WAITING,
                ReleaseReason.SWITCHED_OFF);
        assertSays(
                agent(new UpdateSettings(all.running(), true, Optional.empty(), all.station(), all.started())),
                ReleaseState.REFUSED,
                ReleaseReason.NO_PROJECT_KEY);
        assertSays(
                agent(new UpdateSettings(all.running(), true, all.project(), Optional.empty(), all.started())),
                ReleaseState.WAITING,
                ReleaseReason.NO_STATION_KEY);
        assertSays(
                agent(new UpdateSettings(all.running(), true, all.project(), all.station(), Optional.empty())),
                ReleaseState.WAITING,
                ReleaseReason.NO_STARTER);
    }

    @Test
    void aRolloutThatIsNotTheStationsIsSaidAndChangesNothing() throws Exception {
        Files.writeString(status.resolve(RolloutFile.FILE), "forged");

        assertSays(agent(), ReleaseState.REFUSED, ReleaseReason.ROLLOUT_FORGED);
    }

    @Test
    void wakesTheReportsWhenThereIsNews() throws Exception {
        int[] woken = {0};
        ReleaseUpdate agent = agent();
        agent.wakeForNews(() -> woken[0]++);
        agent.look();
        rollout("0.9.0", release("0.9.0", project, 17), Set.of(TRUCK), false);
        agent.look();
        agent.look();

        assertThat(woken[0]).isEqualTo(1);
    }
}
