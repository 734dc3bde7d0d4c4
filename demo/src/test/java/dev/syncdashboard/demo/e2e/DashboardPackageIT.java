package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.syncthing.HeldPort;
import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard's Debian package on a new computer. It speaks HTTPS there, by what its own Java brings for that. */
@Timeout(300)
class DashboardPackageIT {

    private static final String PACKAGE = "sync-dashboard";
    private static final String VARIABLES = "/etc/sync-dashboard/dashboard.env";
    private static final String SETTINGS = "/etc/sync-dashboard/dashboard.properties";

    @TempDir
    private Path directory;

    @Test
    void aStationGetsItAndIsRidOfItAgain() throws Exception {
        try (CleanRoot root = CleanRoot.in(directory);
                HeldPort held = HeldPort.take()) {
            Set<String> before = root.content();
            root.install(CleanRoot.built("dashboard", PACKAGE, ".deb"));
            assertThat(root.does("stat", "--format=%U %G %a", SETTINGS).strip()).isEqualTo("root sync-dashboard 640");
            int port = held.number();
            Files.writeString(root.at(SETTINGS), "server.port=" + port + "\n");
            // The same version once more, as an upgrade whose own settings file is another.
            root.install(CleanRoot.built("dashboard", PACKAGE, ".deb"));
            assertThat(root.at(SETTINGS)).hasContent("server.port=" + port + "\n");
            Files.writeString(root.at(VARIABLES), "SERVER_TLS=\"self-made\"\n");

            try (InstalledService service = new InstalledService(root, PACKAGE, directory.resolve("service.log"))) {
                service.start();
                URI address = URI.create("https://127.0.0.1:" + port + "/");
                assertThat(root.does(PACKAGE, "alive", "120")).contains("answers at https://127.0.0.1:" + port);
                assertThat(page(address, root.does(PACKAGE, "certificate"))).contains("</html>");
                assertThat(service.log()).doesNotContain("ERROR");
                assertThat(root.does(PACKAGE, "login-link")).contains("https://");
            }
            root.does("dpkg", "--purge", PACKAGE);
            Set<String> left = root.content();
            left.removeAll(before);
            assertThat(left).isEmpty();
        }
    }

    /** A page from whoever has the certificate that was told, and from nobody else. */
    private static String page(URI address, String told) throws IOException, InterruptedException {
        Matcher fingerprint =
                Pattern.compile("(\\p{XDigit}{2}:){31}\\p{XDigit}{2}").matcher(told);
        assertThat(fingerprint.find()).as(told).isTrue();
        HttpServer server = HttpServer.at(address).withCertificate(CertificateFingerprint.parse(fingerprint.group()));
        try (HttpTransport transport = new HttpTransport(server, Map.of())) {
            return transport
                    .start(HttpCall.get(List.of("setup")), Duration.ofSeconds(20))
                    .await(new Cancellation())
                    .body();
        }
    }
}
