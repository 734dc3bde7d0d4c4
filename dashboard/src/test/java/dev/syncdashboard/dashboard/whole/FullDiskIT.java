package dev.syncdashboard.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The executable jar while nothing can be added to its files. Instead of a full disk it gets a limit for the size of a file,
 * by Linux' prlimit: a write fails in the same way, and the limit can be taken away again while the program runs.
 */
class FullDiskIT {

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final String HEALTH = "/actuator/health/history";

    /** Between two tries to write there is a minute at most. */
    private static final Duration LIMIT = Duration.ofSeconds(120);

    @TempDir
    private Path root;

    private StationEngine engine;
    private DashboardProcess dashboard;

    @BeforeEach
    void startWell() throws Exception {
        if (!Boolean.parseBoolean(System.getenv("CI"))) {
            assumeThat(PRLIMIT).isExecutable();
        }
        engine = StationEngine.withEngine7(root);
        start();
        dashboard.client().awaitFleet(now -> now.at("/peers").size() == 1);
    }

    @AfterEach
    void end() throws InterruptedException {
        if (dashboard != null) {
            dashboard.kill();
            engine.close();
        }
    }

    @Test
    void whatCanNotBeStoredIsSaidAndStoredOnceThereIsRoom() throws Exception {
        limitFilesTo("1024");

        HttpResponse<String> edit = dashboard.client().post("/roster/add", "name=Boat");
        assertThat(edit.headers().firstValue("Location").orElse(""))
                .as("the answer to an edit: %s", edit.body())
                .endsWith("said=not_kept");
        await("DOWN");
        assertThat(dashboard.client().fleet().at("/peers")).hasSize(2);

        limitFilesTo("unlimited");

        await("UP");
        dashboard.kill();
        start();
        dashboard.client().awaitFleet(now -> now.at("/peers").size() == 2);
        assertThat(dashboard.client().get("/roster").body()).contains("Boat");
    }

    private void start() throws Exception {
        dashboard = DashboardProcess.at(engine, root);
    }

    private void await(String status) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        String health = dashboard.client().get(HEALTH).body();
        while (!health.contains("\"" + status + "\"") && System.nanoTime() < end) {
            never.await(200, TimeUnit.MILLISECONDS);
            health = dashboard.client().get(HEALTH).body();
        }
        assertThat(health)
                .as("of a dashboard that printed:%n%s", String.join("\n", dashboard.printed()))
                .contains("\"" + status + "\"");
    }

    /** The soft limit only, so that it can be raised again. */
    private void limitFilesTo(String bytes) throws IOException, InterruptedException {
        Process limiting = new ProcessBuilder(
                        PRLIMIT.toString(), "--pid=" + dashboard.process().pid(), "--fsize=" + bytes + ":")
                .inheritIO()
                .start();
        assertThat(limiting.waitFor()).isZero();
    }
}
