package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard's Debian package on a new computer. */
@Timeout(300)
class DashboardPackageIT {

    private static final String PACKAGE = "sync-dashboard";
    private static final String SETTINGS = "/etc/sync-dashboard/dashboard.properties";

    @TempDir
    private Path directory;

    @Test
    void aStationGetsItAndIsRidOfItAgain() throws Exception {
        try (CleanRoot root = CleanRoot.in(directory)) {
            Set<String> before = root.content();
            root.install(CleanRoot.built("dashboard", PACKAGE, ".deb"));
            assertThat(root.does("stat", "--format=%U %G %a", SETTINGS).strip()).isEqualTo("root sync-dashboard 640");
            int port = freePort();
            Files.writeString(root.at(SETTINGS), "server.port=" + port + "\n");
            // The same version once more, as an upgrade whose own settings file is another.
            root.install(CleanRoot.built("dashboard", PACKAGE, ".deb"));
            assertThat(root.at(SETTINGS)).hasContent("server.port=" + port + "\n");

            try (InstalledService service = new InstalledService(root, PACKAGE, directory.resolve("service.log"))) {
                service.start();
                URI address = URI.create("http://127.0.0.1:" + port + "/");
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .ignoreExceptions()
                        .until(() -> new FleetApi(address).text("/setup").contains("</html>"));
                assertThat(service.log()).doesNotContain("ERROR");
                assertThat(root.does(PACKAGE, "login-link")).contains("http://");
            }
            root.does("dpkg", "--purge", PACKAGE);
            Set<String> left = root.content();
            left.removeAll(before);
            assertThat(left).isEmpty();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
