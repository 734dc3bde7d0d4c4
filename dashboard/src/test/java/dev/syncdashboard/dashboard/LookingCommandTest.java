package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that anybody may run, root too, also while a dashboard runs: what they find they leave as it is. */
class LookingCommandTest {

    @TempDir
    private Path data;

    @Test
    void aRestoreThatWasCutOffIsLeftToTheDashboardsStart() throws IOException {
        cutOff();
        Map<Path, String> before = content();

        for (CommandAnswer answer : new CommandAnswer[] {certificate(), alive("0", 1)}) {
            assertThat(answer.exitCode()).isOne();
            assertThat(answer.text()).startsWith("A backup is being put back into " + data);
        }

        assertThat(content()).isEqualTo(before);
    }

    /** Whoever starts the service and waits for it must not be told that it failed. */
    @Test
    void whoWaitsForADashboardWaitsForThatToo() throws Exception {
        cutOff();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health/liveness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            CompletableFuture<CommandAnswer> waits = CompletableFuture.supplyAsync(
                    () -> alive("60", server.getAddress().getPort()));
            SetupSource.finishRestore(data);

            assertThat(waits.get(60, TimeUnit.SECONDS).exitCode()).isZero();
        } finally {
            server.stop(0);
        }
    }

    /** A dashboard that is keeping them would lose them, and say that they are kept. */
    @Test
    void settingsThatAreBeingKeptStayWhereTheyAre() throws IOException {
        Files.writeString(data.resolve("setup.properties.next"), "next");
        Files.writeString(data.resolve("setup-secrets.properties.next"), "next");
        Map<Path, String> before = content();

        certificate();
        alive("0", 1);

        assertThat(content()).containsAllEntriesOf(before);
    }

    private void cutOff() throws IOException {
        Files.writeString(data.resolve("roster.json"), "the roster of now");
        Files.createDirectory(data.resolve("restore.new"));
        Files.writeString(data.resolve("restore.new/roster.json"), "the roster of then");
        Files.writeString(data.resolve("restore.commit"), "before-restore-20261126T143200Z\nroster.json\n");
    }

    private CommandAnswer certificate() {
        return new CertificateCommand(Clock.systemUTC()).run("certificate", "--dashboard-data-dir=" + data);
    }

    private CommandAnswer alive(String seconds, int port) {
        return new AliveCommand(Clock.systemUTC())
                .run("alive", seconds, "--dashboard-data-dir=" + data, "--server-port=" + port);
    }

    private Map<Path, String> content() throws IOException {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                all.put(file, Files.isRegularFile(file) ? Files.readString(file) : "a directory");
            }
        }
        return all;
    }
}
