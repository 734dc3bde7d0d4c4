package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.EmbeddedStrangers;
import dev.syncdashboard.demo.engine.EngineSettings;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The agent's Debian package on a new computer: from its installation to the first report, through power cuts, and away again. */
@Timeout(600)
class TruckPackageIT {

    private static final String PACKAGE = "sync-peer-agent";
    private static final String SETTINGS = "/etc/sync-agent/agent.properties";
    private static final int KILLS = Integer.getInteger("kills", 100);

    /** By then there is a report on a machine that is not too busy. */
    private static final int LONGEST_LIFE_MILLIS = 1_500;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    private Path directory;

    private Path reports;
    private EmbeddedEngine engine;
    private long lastNumber;

    @Test
    void aTruckGetsItAndNobodyThinksOfItAnyMore() throws Exception {
        try (CleanRoot root = CleanRoot.in(directory);
                EmbeddedStrangers engines = EmbeddedStrangers.start(
                        EngineSettings.DEFAULT, Clock.systemUTC(), List.of("station-pc", "laptop"));
                NewStation station = NewStation.start(BROWSER, directory, "en")) {
            Path deb = CleanRoot.built("peer-agent", PACKAGE, ".deb");
            Set<String> before = root.content();
            root.install(deb);
            assertThat(root.does("peer-agent", "--version")).startsWith(PACKAGE);
            engine = engines.engines().get(1);

            station.takeProgramAt(engines.engines().get(0).address());
            station.makeFoldersAndClaim(NewStation.Look.NONE);
            station.clicks().press("#go", "/kits");
            join(root, station.kit("Engine 1"));
            try (InstalledService service = new InstalledService(root, PACKAGE, directory.resolve("service.log"))) {
                service.start();
                station.api().awaitState("Engine 1", "up_to_date");
                assertThat(root.does("peer-agent", "status")).contains("This truck belongs to ");
                assertThat(root.does("peer-agent", "check")).contains(reports + " can be written.");
            }
            survivesPowerCuts(root);
            isUpgraded(root, deb);
            root.does("dpkg", "--purge", PACKAGE);
            Set<String> left = root.content();
            left.removeAll(before);
            assertThat(left).isEmpty();
            assertThat(Files.readString(root.at("/etc/passwd"))).doesNotContain("sync-agent");
            assertThat(reports).isDirectoryContaining(file -> file.toString().endsWith(".txt"));
        }
    }

    private void join(CleanRoot root, Path kit) throws IOException, InterruptedException {
        Path shared = directory.resolve("shared");
        root.share(shared);
        reports = shared.resolve("Reports");
        Files.copy(kit, root.at("/root/engine.kit"));
        String said = root.does(
                "peer-agent",
                "join",
                "/root/engine.kit",
                "--sync-engine",
                "resilio",
                "--sync-url",
                engine.address().toString(),
                "--wait",
                "60s",
                "--place",
                "files=" + shared.resolve("Files"),
                "--place",
                "status=" + reports);
        Files.delete(root.at("/root/engine.kit"));
        assertThat(said).contains("has let this truck in as \"Engine 1\".");
        // docs/packages.md: the engine's directories are another user's.
        root.does("setfacl", "--modify", "user:sync-agent:rwx", reports.toString());
    }

    /** The report is whole at any moment, and never older than it was; in every second life, until there is a new one. */
    private void survivesPowerCuts(CleanRoot root) throws Exception {
        Random random = new Random(13);
        lookAtReport();
        for (int i = 0; i < KILLS; i++) {
            long before = lastNumber;
            boolean untilReport = random.nextBoolean();
            try (InstalledService service = new InstalledService(root, PACKAGE, directory.resolve("killed.log"))) {
                Process process = service.start();
                if (untilReport) {
                    watchReport(process, LIMIT, () -> lastNumber > before);
                    assertThat(lastNumber).as(service.log()).isGreaterThan(before);
                }
                watchReport(process, Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)), () -> false);
                assertThat(process.isAlive()).as(service.log()).isTrue();
                process.destroyForcibly().waitFor();
                lookAtReport();
            }
        }
        reportsAgain(root);
    }

    private void reportsAgain(CleanRoot root) throws Exception {
        long before = lastNumber;
        try (InstalledService service = new InstalledService(root, PACKAGE, directory.resolve("again.log"))) {
            watchReport(service.start(), LIMIT, () -> lastNumber > before);
            assertThat(lastNumber).as(service.log()).isGreaterThan(before);
        }
    }

    /** Looks at the report all the time, so long or until something is so. */
    private void watchReport(Process process, Duration atMost, BooleanSupplier enough) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        do {
            lookAtReport();
        } while (!enough.getAsBoolean() && !process.waitFor(5, TimeUnit.MILLISECONDS) && System.nanoTime() < end);
    }

    private void lookAtReport() throws IOException {
        List<StatusFile> files = new StatusFolder(reports, Clock.systemUTC()).readAll();
        assertThat(files).hasSize(1);
        assertThat(files.get(0)).isInstanceOf(StatusFile.Usable.class);
        StatusFile.Usable report = (StatusFile.Usable) files.get(0);
        assertThat(report.signer()).isPresent();
        long number = report.report().seq().orElseThrow();
        assertThat(number).isGreaterThanOrEqualTo(lastNumber);
        lastNumber = number;
    }

    private void isUpgraded(CleanRoot root, Path deb) throws Exception {
        String settings = Files.readString(root.at(SETTINGS)) + "# by hand\n";
        Files.writeString(root.at(SETTINGS), settings);
        byte[] key = Files.readAllBytes(root.at("/var/lib/sync-agent/agent.key"));

        root.install(NewerPackage.of(deb, "9.0", directory));

        assertThat(root.does("dpkg-query", "--show", "--showformat=${Version}", PACKAGE))
                .isEqualTo("9.0");
        assertThat(root.at(SETTINGS)).hasContent(settings);
        assertThat(root.at("/var/lib/sync-agent/agent.key")).hasBinaryContent(key);
        assertThat(root.does("stat", "--format=%U %a", SETTINGS).strip()).isEqualTo("sync-agent 600");
        reportsAgain(root);
    }
}
