package dev.syncdashboard.demo.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.AgentKeyFile;
import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.PeerAgent;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.DoorState;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.access.kept.AccessKeeper;
import dev.syncdashboard.dashboard.backup.BackupMaker;
import dev.syncdashboard.dashboard.backup.Restore;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.SettingNames;
import dev.syncdashboard.dashboard.setup.kept.SettingsFiles;
import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.start.CurrentRelease;
import dev.syncdashboard.start.ReleaseStore;
import dev.syncdashboard.start.StagedRelease;
import dev.syncdashboard.start.StartDisk;
import dev.syncdashboard.start.TrialRelease;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.ReleaseVersion;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The power goes between every two system calls that change the disk, and in the middle of each write: of a report with the
 * agent's state and key, of the agent's releases, of the dashboard's settings and accounts, and of a restore. Each time the program starts again from what a disk may
 * have made of it. Nothing is half, and what comes next is right.
 */
class PowerCutTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-03T09:00:00Z"), ZoneOffset.UTC);
    private static final FolderHash OLD = new FolderHash("HASH-OLD");
    private static final FolderHash NEW = new FolderHash("HASH-NEW");
    private static final FolderHash NEXT = new FolderHash("HASH-NEXT");

    private static final SettingNames NAMES = SettingNames.of(Engines.keysWith());

    private static final KeptSettings FIRST = KeptSettings.of(
            Map.of("sync.url", "http://127.0.0.1:8888", "sync.username", "first", "sync.password", "of the first"));
    private static final KeptSettings SECOND = KeptSettings.of(
            Map.of("sync.url", "http://127.0.0.1:9999", "sync.username", "second", "sync.password", "of the second"));

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void theFirstReportIsThereWholeOrNotAtAll(Disk.Loss loss) throws Exception {
        forEachCut(loss, disk -> {}, disk -> report(disk, NEW), (disk, finished) -> {
            Optional<StatusFile.Usable> found = reportIn(disk);
            assertThat(found.isPresent() || !finished).isTrue();
            report(disk, NEXT);
            StatusFile.Usable next = reportIn(disk).orElseThrow();
            assertThat(next.report().hash()).isEqualTo(NEXT);
            assertThat(next.signer()).isPresent();
            // The key under which the station has come to know this truck is still its own.
            found.ifPresent(before -> assertThat(next.signer()).isEqualTo(before.signer()));
            found.ifPresent(before -> assertThat(next.report().seq().orElseThrow())
                    .isGreaterThan(before.report().seq().orElseThrow()));
            assertNothingIsLeftBehind(disk);
        });
    }

    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void aFurtherReportIsTheOldOneOrTheNewOne(Disk.Loss loss) throws Exception {
        forEachCut(loss, disk -> report(disk, OLD), disk -> report(disk, NEW), (disk, finished) -> {
            StatusFile.Usable found = reportIn(disk).orElseThrow();
            assertThat(found.report().hash()).isIn(finished ? NEW : OLD, NEW);
            report(disk, NEXT);
            StatusFile.Usable next = reportIn(disk).orElseThrow();
            assertThat(next.report().hash()).isEqualTo(NEXT);
            assertThat(next.signer()).isEqualTo(found.signer()).isPresent();
            assertThat(next.report().seq().orElseThrow())
                    .isGreaterThan(found.report().seq().orElseThrow());
            assertThat(AgentKeyFile.in(disk.resolve("state")).kept()).isPresent();
            assertNothingIsLeftBehind(disk);
        });
    }

    /** Every other small file of both programs is replaced like this one. */
    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void aFileThatIsReplacedIsTheOldOneOrTheNewOne(Disk.Loss loss) throws Exception {
        forEachCut(
                loss, disk -> replace(disk, "old"), disk -> replace(disk, "new".repeat(50_000)), (disk, finished) -> {
                    String now = Files.readString(disk.resolve("kept/membership"));
                    assertThat(now).isIn(finished ? "new".repeat(50_000) : "old", "new".repeat(50_000));
                    replace(disk, "next");
                    assertThat(Files.readString(disk.resolve("kept/membership")))
                            .isEqualTo("next");
                });
    }

    /** A new password is never sent to where the old one belongs. */
    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void settingsAndTheirSecretsAreOldTogetherOrNewTogether(Disk.Loss loss) throws Exception {
        forEachCut(
                loss, disk -> settings(disk).keep(FIRST), disk -> settings(disk).keep(SECOND), (disk, finished) -> {
                    SettingsFiles found = settings(disk);
                    assertThat(found.damage()).isEmpty();
                    assertThat(found.kept()).isIn(finished ? SECOND : FIRST, SECOND);
                    found.keep(FIRST);
                    assertThat(settings(disk).kept()).isEqualTo(FIRST);
                    assertThat(names(disk)).containsExactlyInAnyOrder("setup.properties", "setup-secrets.properties");
                });
    }

    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void theFirstSettingsAreThereWithTheirSecretsOrNotAtAll(Disk.Loss loss) throws Exception {
        forEachCut(loss, disk -> {}, disk -> settings(disk).keep(FIRST), (disk, finished) -> {
            SettingsFiles found = settings(disk);
            assertThat(found.damage()).isEmpty();
            assertThat(found.kept()).isIn(finished ? FIRST : KeptSettings.NONE, FIRST);
            found.keep(SECOND);
            assertThat(settings(disk).kept()).isEqualTo(SECOND);
        });
    }

    /** Whoever mends settings with an editor after a power cut finds his own words there afterwards. */
    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void whatAPersonWroteAfterThePowerCutStays(Disk.Loss loss) throws Exception {
        forEachCut(
                loss, disk -> settings(disk).keep(FIRST), disk -> settings(disk).keep(SECOND), (disk, finished) -> {
                    Files.writeString(disk.resolve("setup.properties"), "# mine\n", StandardOpenOption.APPEND);

                    settings(disk);

                    assertThat(Files.readString(disk.resolve("setup.properties")))
                            .endsWith("# mine\n");
                });
    }

    /** A station that nobody has claimed yet is not shut for ever because the power went while somebody did. */
    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void theFirstAdministratorIsThereOrTheStationIsNobodys(Disk.Loss loss) throws Exception {
        forEachCut(loss, disk -> {}, disk -> new AccessKeeper(disk).claim(chief()), (disk, finished) -> {
            DoorState found = new AccessKeeper(disk).state();
            if (finished) {
                assertThat(found).isInstanceOf(DoorState.Claimed.class);
            }
            assertThat(found).isNotInstanceOf(DoorState.Shut.class);
            if (found instanceof DoorState.Open) {
                assertThat(new AccessKeeper(disk).claim(chief())).isInstanceOf(Attempt.Made.class);
            }
            // From here on a file that is gone shuts the door.
            Files.delete(disk.resolve("accounts.json"));
            assertThat(new AccessKeeper(disk).state()).isInstanceOf(DoorState.Shut.class);
        });
    }

    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void accountsAreTheOldOnesOrTheNewOnes(Disk.Loss loss) throws Exception {
        forEachCut(
                loss,
                disk -> new AccessKeeper(disk).claim(chief()),
                disk -> new AccessKeeper(disk).change(book -> Attempt.made(book.with(Looking.LOGIN))),
                (disk, finished) -> {
                    DoorState.Claimed found = (DoorState.Claimed) new AccessKeeper(disk).state();
                    assertThat(found.book().looking() == Looking.LOGIN || !finished)
                            .isTrue();
                    assertThat(found.book().accounts()).hasSize(1);
                });
    }

    private void forEachCut(
            Disk.Loss loss, PowerCuts.Program before, PowerCuts.Program during, PowerCuts.Afterwards after)
            throws Exception {
        new PowerCuts(directory, loss).forEach(before, during, after);
    }

    /** A restore is whole or not there, and what was there before is never lost. */
    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void aBackupIsPutBackWholeOrNotAtAll(Disk.Loss loss) throws Exception {
        Path backup = backup();
        forEachCut(loss, PowerCutTest::stationOfBefore, disk -> restore(disk, backup), (disk, finished) -> {
            Restore.finishEarlier(disk.resolve("data"));

            Map<String, String> found = contents(disk.resolve("data"));
            assertThat(found).isIn(finished ? BACKUP : BEFORE, BACKUP);
            if (found.equals(BACKUP)) {
                Path aside = asideIn(disk.resolve("data"));
                assertThat(contents(aside))
                        .isEqualTo(Map.of("roster.json", "roster of before", "rollout.json", "going"));
            }
            restore(disk, backup);
            assertThat(contents(disk.resolve("data"))).isEqualTo(BACKUP);
        });
    }

    /** Only the names of both have to be the same: it is the same station. */
    private static final Map<String, String> BEFORE =
            Map.of("station.key", "the key", "roster.json", "roster of before", "rollout.json", "going");

    private static final Map<String, String> BACKUP =
            Map.of("station.key", "the key", "roster.json", "roster of the backup", "accounts.json", "accounts");

    private Path backup() throws IOException {
        Path station = Files.createDirectory(directory.resolve("station"));
        for (Map.Entry<String, String> file : BACKUP.entrySet()) {
            Files.writeString(station.resolve(file.getKey()), file.getValue());
        }
        Path backup = directory.resolve("backup.zip");
        new BackupMaker(station, new ReleaseVersion("1.0"), Optional.empty(), work -> Optional.empty())
                .make(backup, CLOCK.instant());
        return backup;
    }

    private static void stationOfBefore(Path disk) throws IOException {
        Path data = Files.createDirectories(disk.resolve("data"));
        for (Map.Entry<String, String> file : BEFORE.entrySet()) {
            Files.writeString(data.resolve(file.getKey()), file.getValue());
        }
    }

    private static void restore(Path disk, Path backup) throws IOException {
        new Restore(disk.resolve("data"), new ReleaseVersion("1.0"), CLOCK).run(backup, false, (stage, contents) -> {});
    }

    private static Path asideIn(Path data) throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(each -> each.getFileName().toString().startsWith("before-restore-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                String name = each.getFileName().toString();
                if (!name.startsWith("restore.")) {
                    found.put(name, Files.readString(each));
                }
            }
        }
        return found;
    }

    /** The agent's releases: the jar that is to be tried is whole, and what a start would run is the old one or that. */
    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void aReleaseIsStagedAndSwappedWholeOrNotAtAll(Disk.Loss loss) throws Exception {
        forEachCut(loss, disk -> {}, PowerCutTest::installRelease, (disk, finished) -> {
            ReleaseStore store = releases(disk);
            Optional<CurrentRelease> current = store.current();
            assertThat(current.isPresent() || !finished).isTrue();
            if (current.isPresent()) {
                assertThat(Files.readString(store.jar("1.3.0"))).isEqualTo(JAR);
                // Without a trial it would count as good before it has shown that.
                assertThat(store.trial()).isPresent();
            }
            installRelease(disk);
            assertThat(releases(disk).current()).isPresent();
            assertThat(Files.readString(store.jar("1.3.0"))).isEqualTo(JAR);
        });
    }

    private static final String JAR = "a jar".repeat(20_000);

    private static ReleaseStore releases(Path disk) {
        return new ReleaseStore(disk.resolve("state").resolve(ReleaseStore.DIRECTORY), new StartDisk());
    }

    private static void installRelease(Path disk) throws IOException {
        StagedRelease release = new StagedRelease("1.3.0", "a".repeat(64), "b".repeat(64));
        ReleaseStore store = releases(disk);
        store.stage("1.3.0", out -> out.write(JAR.getBytes(StandardCharsets.UTF_8)));
        store.swap(
                new CurrentRelease(release, Optional.empty(), "c".repeat(64)),
                new TrialRelease(release, 0, Duration.ofMinutes(10)));
    }

    private static void report(Path disk, FolderHash hash) throws Exception {
        Files.createDirectories(disk.resolve("Sync"));
        Files.createDirectories(disk.resolve("Status"));
        AgentSettings settings = new AgentSettings("Sync", "Status", Duration.ofHours(1), disk.resolve("state"));
        StillEngine engine = new StillEngine(disk.resolve("Sync"), disk.resolve("Status"), hash);
        try (PeerAgent agent = new PeerAgent(engine, FolderContent.ofThisRun(CLOCK), settings, CLOCK)) {
            agent.reportOnce();
        }
    }

    /** Empty if there is none; whatever else is there must be one. */
    private static Optional<StatusFile.Usable> reportIn(Path disk) throws IOException {
        Path status = disk.resolve("Status");
        if (Files.notExists(status)) {
            return Optional.empty();
        }
        Optional<StatusFile> found = new StatusFolder(status, CLOCK).read(StillEngine.PEER);
        found.ifPresent(file -> assertThat(file).isInstanceOf(StatusFile.Usable.class));
        return found.map(StatusFile.Usable.class::cast);
    }

    private static void assertNothingIsLeftBehind(Path disk) throws IOException {
        assertThat(names(disk.resolve("Status"))).containsExactly("TRUCK7.txt");
        assertThat(names(disk.resolve("state")))
                .containsExactlyInAnyOrder("TRUCK7.txt", "agent.key", "agent.lock", "numbers");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).toList();
        }
    }

    private static void replace(Path disk, String content) throws IOException {
        Path file = disk.resolve("kept/membership");
        AtomicFile.replaceSecret(
                file, AtomicFile.temporaryBeside(file, "membership.part"), content.getBytes(StandardCharsets.UTF_8));
    }

    private static SettingsFiles settings(Path disk) {
        return new SettingsFiles(disk, NAMES);
    }

    private static Account chief() {
        return new Account("Chief", Role.ADMINISTRATOR, "{noop}secret", "stamp", CLOCK.instant());
    }
}
