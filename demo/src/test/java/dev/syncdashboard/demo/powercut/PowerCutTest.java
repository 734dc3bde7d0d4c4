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
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.SettingNames;
import dev.syncdashboard.dashboard.setup.kept.SettingsFiles;
import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.status.FolderHash;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The power goes between every two system calls that change the disk, and in the middle of each write: of a report with the
 * agent's state and key, and of the dashboard's settings and accounts. Each time the program starts again from what a disk may
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

    private interface Program {
        void run(Path disk) throws Exception;
    }

    private interface Afterwards {
        void holds(Path disk, boolean finished) throws Exception;
    }

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

    /** Lets the power go before each call in turn, until the program comes to its end. */
    private void forEachCut(Disk.Loss loss, Program before, Program during, Afterwards afterwards) throws Exception {
        long cuts = 0;
        boolean finished = false;
        while (!finished) {
            Disk disk = new Disk(Files.createDirectories(directory.resolve("disk" + cuts)));
            before.run(disk.directory());
            disk.restart(Disk.Loss.NOTHING);
            disk.cutBefore(cuts);
            finished = runs(during, disk);
            disk.restart(loss);
            try {
                afterwards.holds(disk.directory(), finished);
            } catch (Exception | AssertionError e) {
                throw new AssertionError("with the power cut before call " + cuts + ", of which was lost: " + loss, e);
            }
            cuts++;
        }
        assertThat(cuts).isGreaterThan(5);
    }

    private static boolean runs(Program program, Disk disk) throws Exception {
        try {
            program.run(disk.directory());
            return true;
        } catch (PowerCut e) {
            return false;
        }
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
        assertThat(names(disk.resolve("state"))).containsExactlyInAnyOrder("TRUCK7.txt", "agent.key", "agent.lock");
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
