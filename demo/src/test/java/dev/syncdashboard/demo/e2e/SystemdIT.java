package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.EngineSettings;
import dev.syncdashboard.demo.engine.Share;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import dev.syncdashboard.demo.syncthing.HeldPort;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Both packages on computers on which a real systemd runs, with the units and the rights that it gives them. */
@Timeout(600)
class SystemdIT {

    private static final String AGENT = "sync-peer-agent";
    private static final String DASHBOARD = "sync-dashboard";
    private static final String AGENT_SETTINGS = "/etc/sync-agent/agent.properties";
    private static final String DASHBOARD_SETTINGS = "/etc/sync-dashboard/dashboard.properties";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void theAgentReportsAfterWhateverHappensToIt() throws Exception {
        Path shared = directory.resolve("shared");
        try (CleanRoot root = CleanRoot.in(directory);
                BootedRoot computer = BootedRoot.of(root, shared, directory.resolve("truck.log"));
                EmbeddedEngine engine = engine(shared)) {
            Path deb = CleanRoot.built("peer-agent", AGENT, ".deb");
            install(root, computer, deb);
            assertThat(computer.property(AGENT, "ConditionResult"))
                    .as("no settings yet")
                    .isEqualTo("no");
            assertThat(computer.property(AGENT, "UnitFileState")).isEqualTo("enabled");

            computer.does("setfacl", "--modify", "user:sync-agent:rwx", "/srv/Status");
            String settings = "sync.url=" + engine.address() + "\nsync.folder=Sync\nsync.status.folder=Status\n"
                    + "sync.path-map=" + shared + "=/srv\n";
            Files.writeString(root.at(AGENT_SETTINGS), settings);
            awaitReport(shared, 1);
            assertIsConfined(computer, AGENT, "sync-agent");
            assertThat(computer.does("peer-agent", "check")).contains("All is set up.");
            assertThat(computer.does("peer-agent", "log")).contains("Report 1 of 'Engine 1' written");

            long before = lastReport(shared);
            computer.does("systemctl", "kill", "--signal=KILL", AGENT);
            awaitReport(shared, before + 1);
            assertThat(computer.property(AGENT, "NRestarts")).isEqualTo("1");

            before = lastReport(shared);
            computer.cutPower();
            computer.switchOn();
            awaitReport(shared, before + 1);

            before = lastReport(shared);
            install(root, computer, NewerPackage.of(deb, "9.0", directory));
            awaitReport(shared, before + 1);
            assertThat(root.at(AGENT_SETTINGS)).hasContent(settings);
            isStoppedAndPurged(computer, AGENT);
            assertThat(computer.tries("getent", "passwd", "sync-agent").code()).isNotZero();
        }
    }

    @Test
    void whatTheArchiveBringsTakesItselfAway() throws Exception {
        try (CleanRoot root = CleanRoot.in(directory);
                BootedRoot computer =
                        BootedRoot.of(root, directory.resolve("shared"), directory.resolve("truck.log"))) {
            Set<String> before = root.content();
            Files.copy(CleanRoot.built("peer-agent", AGENT, ".tar.gz"), root.at("/root/agent.tar.gz"));
            computer.does("tar", "--directory=/root", "-xzf", "/root/agent.tar.gz");
            assertThat(computer.does("/root/sync-peer-agent/install")).contains("Installed. Next: peer-agent join KIT");
            computer.does("rm", "-r", "/root/sync-peer-agent", "/root/agent.tar.gz");
            assertThat(computer.property(AGENT, "UnitFileState")).isEqualTo("enabled");

            assertThat(computer.does("peer-agent", "uninstall", "--all")).doesNotContain("can't be started", "failed");

            assertThat(computer.property(AGENT, "LoadState")).isEqualTo("not-found");
            assertThat(computer.tries("getent", "passwd", "sync-agent").code()).isNotZero();
            Set<String> left = root.content();
            left.removeAll(before);
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theDashboardIsUpdatedAndAFailedUpdateGoesBack() throws Exception {
        try (CleanRoot root = CleanRoot.in(directory);
                BootedRoot computer =
                        BootedRoot.of(root, directory.resolve("shared"), directory.resolve("station.log"));
                HeldPort port = HeldPort.take()) {
            Path deb = CleanRoot.built("dashboard", DASHBOARD, ".deb");
            Files.createDirectories(root.at(DASHBOARD_SETTINGS).getParent());
            Files.writeString(root.at(DASHBOARD_SETTINGS), "server.port=" + port.number() + "\n");
            install(root, computer, deb);
            computer.does(DASHBOARD, "alive", "120");
            assertIsConfined(computer, DASHBOARD, DASHBOARD);

            computer.does("systemctl", "kill", "--signal=KILL", DASHBOARD);
            await().atMost(LIMIT)
                    .until(() -> computer.property(DASHBOARD, "NRestarts").equals("1"));
            computer.does(DASHBOARD, "alive", "120");

            String version = computer.does(DASHBOARD, "--version").strip();
            assertThat(version).matches("sync-dashboard \\d.*");
            bring(root, NewerPackage.of(deb, "9.0", directory));
            assertThat(computer.does(DASHBOARD, "update", "/root/package.deb"))
                    .contains("Updated: " + version + " runs.");
            assertThat(installed(computer)).isEqualTo("9.0");

            bring(root, NewerPackage.broken(deb, "9.1", "usr/lib/sync-dashboard/dashboard.jar", directory));
            CleanRoot.Said failed = computer.tries(DASHBOARD, "update", "/root/package.deb");
            assertThat(failed.code()).as(failed.text()).isEqualTo(3);
            assertThat(failed.text()).contains("The package manager has installed the version before once more");
            assertThat(installed(computer)).isEqualTo("9.0");
            computer.does(DASHBOARD, "alive", "120");
            isStoppedAndPurged(computer, DASHBOARD);
        }
    }

    /** What the sync program of a truck has. */
    private static EmbeddedEngine engine(Path shared) throws IOException {
        EmbeddedEngine engine = new EmbeddedEngine("Engine 1", new Mesh(), EngineSettings.DEFAULT, Clock.systemUTC());
        engine.join(Share.named("Sync"), shared.resolve("Sync"), false);
        engine.join(Share.named("Status"), shared.resolve("Status"), true);
        Files.writeString(shared.resolve("Sync").resolve("map.txt"), "a map");
        engine.start();
        return engine;
    }

    private static void bring(CleanRoot root, Path deb) throws IOException {
        Files.copy(deb, root.at("/root/package.deb"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void install(CleanRoot root, BootedRoot computer, Path deb) throws Exception {
        bring(root, deb);
        computer.does("dpkg", "--install", "--force-confold", "/root/package.deb");
    }

    private static String installed(BootedRoot computer) throws Exception {
        return computer.does("dpkg-query", "--show", "--showformat=${Version}", DASHBOARD);
    }

    private static void awaitReport(Path shared, long number) {
        await().atMost(LIMIT).until(() -> lastReport(shared) >= number);
    }

    /** Its number; 0 if there is none. */
    private static long lastReport(Path shared) throws IOException {
        List<StatusFile> files = new StatusFolder(shared.resolve("Status"), Clock.systemUTC()).readAll();
        return files.stream()
                .map(StatusFile.Usable.class::cast)
                .mapToLong(file -> file.report().seq().orElseThrow())
                .max()
                .orElse(0);
    }

    /** As a user of its own, that has no privileges, can get none, and makes no call that it does not need. */
    private static void assertIsConfined(BootedRoot computer, String unit, String user) throws Exception {
        String process = computer.property(unit, "MainPID");
        assertThat(computer.does("stat", "--format=%U", "/proc/" + process).strip())
                .isEqualTo(user);
        assertThat(computer.does("cat", "/proc/" + process + "/status"))
                .containsPattern("CapEff:\\s+0+\n")
                .containsPattern("NoNewPrivs:\\s+1\n")
                .containsPattern("Seccomp:\\s+2\n");
        computer.does("systemd-analyze", "security", "--threshold=20", "--no-pager", unit + ".service");
    }

    private static void isStoppedAndPurged(BootedRoot computer, String unit) throws Exception {
        computer.does("systemctl", "stop", unit);
        assertThat(computer.property(unit, "Result")).isEqualTo("success");
        computer.does("systemctl", "start", unit);
        computer.does("dpkg", "--purge", unit);
        assertThat(computer.property(unit, "LoadState")).isEqualTo("not-found");
        assertThat(computer.does("systemctl", "list-units", "--failed", "--plain", "--no-legend")
                        .strip())
                .doesNotContain(unit);
    }
}
