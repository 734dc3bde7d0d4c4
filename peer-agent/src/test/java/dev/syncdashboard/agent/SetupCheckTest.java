package dev.syncdashboard.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.syncdashboard.agent.check.Finding;
import dev.syncdashboard.agent.check.Finding.Outcome;
import dev.syncdashboard.agent.check.SetupCheck;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.status.StatusReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SetupCheckTest extends TruckTest {

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void findsNothingWrongWithATruckThatIsSetUpAndLeavesNothingBehind() throws Exception {
        assertThat(check()).isTrue();

        assertThat(findings).extracting(Finding::outcome).containsOnly(Outcome.OK);
        assertThat(texts())
                .contains("'Engine 1', peer id TRUCK1", "hash of the Sync folder is HASH-0", "can be written");
        assertThat(truck.statusDirectory).isEmptyDirectory();
        try (Stream<Path> files = Files.list(truck.stateDirectory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void namesThePathThatCannotBeReadAndTheTrueRemedy() throws Exception {
        truck.engine.hash = Optional.empty();
        truck.engine.unconfirmed = Optional.of(
                new Unconfirmed(Duration.ZERO, Unconfirmed.Cause.NO_RIGHT, new FileNames(1, List.of("lost+found"))));

        assertThat(check()).isFalse();

        assertThat(failed())
                .contains("can't read 'lost+found'", "the right to read it")
                .doesNotContain("indexed");
    }

    @Test
    void proposesWhereADirectoryIsThatTheEngineSeesElsewhere() throws Exception {
        Path here = Files.createDirectories(directory.resolve("trucks/Engine 1/Maps"));
        truck.engine.sync = new EngineFolder(
                "1", Optional.of("SHARE1"), "Sync", Path.of("/in-a-container/Engine 1/Maps"), false, State.ACTIVE);

        assertThat(check()).isFalse();

        assertThat(failed())
                .contains(
                        "/in-a-container/Engine 1/Maps does not exist",
                        "sync.path-map=/in-a-container=" + directory.resolve("trucks"));
        assertThat(here).isEmptyDirectory();
    }

    @Test
    void tellsAnEngineThatIsNotRunningFromAWrongLogin() throws Exception {
        truck.engine.failure = Optional.of(Kind.UNREACHABLE);
        assertThat(check()).isFalse();
        assertThat(failed()).contains("does not answer").doesNotContain("let the agent in");
        findings.clear();

        truck.engine.failure = Optional.of(Kind.LOGIN);
        assertThat(check()).isFalse();
        assertThat(failed()).contains("does not let the agent in");
        assertThat(findings).extracting(Finding::outcome).contains(Outcome.SKIPPED);
    }

    @Test
    void goesOverEachFolderAndSaysWhichItMeans() throws Exception {
        assertThat(checkTwo("Elsewhere")).isFalse();

        assertThat(texts())
                .contains("Maps: The Sync folder is 'Sync'", "Maps: The hash of the Sync folder is HASH-0")
                .contains("can be written");
        assertThat(failed())
                .contains("Protocols: The Sync folder: ", "correct sync.folder.protocols (now 'Elsewhere')")
                .doesNotContain("Maps:");
    }

    @Test
    void oneFolderUnderTwoNamesIsAMistake() throws Exception {
        assertThat(checkTwo("1")).isFalse();

        assertThat(failed())
                .contains(
                        "Protocols: This is the same folder as one before it.",
                        "Correct sync.folder.protocols (now '1')");
        findings.clear();
        truck.engine.more.put(
                "Protocols", new FakeEngine.More("3", Files.createDirectories(directory.resolve("P")), "HASH-P"));
        assertThat(checkTwo("Protocols")).isTrue();
    }

    private boolean checkTwo(String protocols) throws Exception {
        List<SyncFolder> folders = List.of(
                new SyncFolder(new FolderName("maps"), true, "Sync", "Maps"),
                new SyncFolder(new FolderName("protocols"), true, protocols, "Protocols"));
        AgentSettings settings =
                new AgentSettings(folders, "Status", Duration.ofHours(1), truck.stateDirectory, Duration.ofDays(1));
        List<AgentFolder> opened = folders.stream()
                .map(each -> new AgentFolder(each, truck.engine, FolderContent.ofThisRun(truck.time)))
                .toList();
        return new SetupCheck(opened, settings, truck.time, Optional::empty, findings::add).run();
    }

    @Test
    void saysWhichApiTheEngineSpeaksInstead() throws Exception {
        truck.engine.failure = Optional.of(Kind.FAULTY_ANSWER);
        AgentSettings settings = new AgentSettings("Sync", "Status", Duration.ofHours(1), truck.stateDirectory);
        List<AgentFolder> opened = List.of(
                new AgentFolder(settings.syncFolders().get(0), truck.engine, FolderContent.ofThisRun(truck.time)));

        new SetupCheck(opened, settings, truck.time, () -> Optional.of("Set sync.engine=resilio-web."), findings::add)
                .run();

        assertThat(failed()).contains("The sync engine's answer can't be used", "Set sync.engine=resilio-web.");
    }

    @Test
    void saysWhichFolderIsNotFoundAndWhichSettingNamesIt() throws Exception {
        truck.engine.status =
                new EngineFolder("2", Optional.empty(), "Elsewhere", truck.statusDirectory, true, State.ACTIVE);

        assertThat(check()).isFalse();

        assertThat(failed()).contains("The Status folder:", "sync.status.folder (now 'Status')");
        assertThat(texts()).contains("hash of the Sync folder is HASH-0");
    }

    @Test
    void failsWhereReportsWouldNeverLeaveTheTruck() throws Exception {
        truck.engine.status =
                new EngineFolder("2", Optional.empty(), "Status", truck.statusDirectory, false, State.STOPPED);

        assertThat(check()).isFalse();

        assertThat(failed()).contains("the Status folder is stopped", "read-only for this device");
    }

    @Test
    void failsWhereTheStatusFolderIsNotOnTheDisk() throws Exception {
        Files.delete(truck.statusDirectory);

        assertThat(check()).isFalse();

        assertThat(failed()).contains("can't be written by the user", "it does not exist");
    }

    @Test
    void failsWithoutAHash() throws Exception {
        truck.engine.hash = Optional.empty();

        assertThat(check()).isFalse();

        assertThat(failed()).contains("no hash");
    }

    @Test
    void onlyWarnsOfASyncFolderThatTheTruckMayChange() throws Exception {
        truck.engine.sync = new EngineFolder("1", Optional.empty(), "Sync", truck.syncDirectory, true, State.ACTIVE);

        assertThat(check()).isTrue();

        assertThat(findings).extracting(Finding::outcome).contains(Outcome.WARNING);
        assertThat(texts()).contains("are sent to all others");
    }

    @Test
    void warnsOfWhatTheEngineAdvisesInItsOwnWords() throws Exception {
        truck.engine.sync = new EngineFolder("1", Optional.empty(), "Sync", truck.syncDirectory, true, State.ACTIVE);
        truck.engine.advise(
                FolderRole.TRUCK_SYNC,
                FakeEngine.problem(ProblemCode.NOT_RECEIVE_ONLY, "The Sync folder is not receive-only", "Set it so."));
        truck.engine.advise(
                FolderRole.STATUS, FakeEngine.setting("The Status folder keeps conflict copies", "Set it to 0."));

        assertThat(check()).isTrue();

        assertThat(findings)
                .filteredOn(finding -> finding.outcome() == Outcome.WARNING)
                .extracting(Finding::text, finding -> finding.advice().orElse(""))
                .containsExactly(
                        tuple("The Sync folder is not receive-only.", "Set it so."),
                        tuple("The Status folder keeps conflict copies.", "Set it to 0."));
    }

    @Test
    void namesEverySettingThatShouldBeOtherwiseAndPassesAllTheSame() throws Exception {
        truck.engine.advise(
                FolderRole.TRUCK_SYNC,
                FakeEngine.setting("The Sync folder is shared with Brush 12 without a limit", "Set it to 1024."),
                FakeEngine.setting("The Sync folder is shared, but no address is entered", "Enter it."));

        assertThat(check()).isTrue();

        assertThat(findings)
                .filteredOn(finding -> finding.outcome() == Outcome.WARNING)
                .extracting(Finding::text, finding -> finding.advice().orElse(""))
                .containsExactly(
                        tuple("The Sync folder is shared with Brush 12 without a limit.", "Set it to 1024."),
                        tuple("The Sync folder is shared, but no address is entered.", "Enter it."));
    }

    @Test
    void failsWhereTheStateDirectoryIsAFile() throws Exception {
        Files.writeString(truck.stateDirectory, "in the way");

        assertThat(check()).isFalse();

        assertThat(failed()).contains("The state directory", "agent.state.dir");
    }

    @Test
    void seesAClockThatStartedWithoutABattery() throws Exception {
        truck.time.setClockWrongBy(Duration.ofDays(-1000));

        assertThat(check()).isFalse();

        assertThat(failed()).contains("The clock of this device is wrong");
    }

    @Test
    void warnsOfASlowClockWhenSeveralOthersReportedLaterThanNow() throws Exception {
        report("OTHER1", Duration.ofMinutes(6));
        assertThat(check()).isTrue();
        assertThat(findings).extracting(Finding::outcome).containsOnly(Outcome.OK);

        report("OTHER2", Duration.ofMinutes(7));
        assertThat(check()).isTrue();
        assertThat(texts()).contains("2 other devices have reported at a later time");
    }

    @Test
    void saysWhatItsOwnLastReportIs() throws Exception {
        truck.agent().reportOnce();
        check();
        assertThat(texts()).contains("TRUCK1.txt was written at 2026-03-03T09:00:00Z");

        Files.writeString(truck.statusDirectory.resolve("TRUCK1.txt"), "{");
        check();
        assertThat(texts()).contains("TRUCK1.txt is there and can't be used");
    }

    private void report(String peer, Duration ahead) throws Exception {
        StatusReport report = StatusReport.of(peer, FakeTime.START.plus(ahead), new FolderHash("X"));
        new StatusFolder(truck.statusDirectory, truck.time).replace(new PeerId(peer), report, "~" + peer + ".part");
    }

    private boolean check() throws Exception {
        AgentSettings settings = new AgentSettings("Sync", "Status", Duration.ofHours(1), truck.stateDirectory);
        return new SetupCheck(truck.engine, settings, truck.time, findings::add).run();
    }

    private String texts() {
        return String.join("\n", findings.stream().map(Finding::text).toList());
    }

    private String failed() {
        return String.join(
                "\n",
                findings.stream()
                        .filter(finding -> finding.outcome() == Outcome.FAILED)
                        .map(finding -> finding.text() + " " + finding.advice().orElse(""))
                        .toList());
    }
}
