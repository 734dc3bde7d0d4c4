package dev.syncdashboard.demo.recipes;

import static dev.syncdashboard.demo.engine.EngineLab.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.EngineLab;
import dev.syncdashboard.demo.engine.Share;
import dev.syncdashboard.demo.engine.StationAndTruck;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SyncV1Client;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the recipes of {@code docs/recipes.md} bring about, on embedded engines. */
@Timeout(60)
class RecipesTest extends StationAndTruck {

    private static final Clock CLOCK = Clock.systemUTC();

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    private String output() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void listsFolders() throws Exception {
        ListFolders.run(stationUrl(), out);

        assertThat(output().lines())
                .containsExactly("Sync in " + station.folder().settings().directory());
    }

    @Test
    void addsAFolderInEachOfTheThreeWays() throws Exception {
        Path maps = directory("maps & more");
        Path plans = directory("plans");
        Path protocols = directory("Protokolle für alle");
        try (EmbeddedEngine guarded =
                new EmbeddedEngine("Guarded", lab.mesh, EngineLab.QUICK.withLogin("chief", "pass word"), CLOCK)) {
            guarded.start();

            AddFolders.run(guarded.address(), "pass word", maps, plans, protocols, out);

            assertThat(guarded.folders())
                    .extracting(folder -> folder.settings().directory())
                    .containsExactly(maps, plans, protocols);
            assertThat(output().lines())
                    .containsExactly("for sync.folder: "
                            + guarded.folders().get(0).settings().shareId());
        }
    }

    @Test
    void makesALink() throws Exception {
        MakeLink.run(stationUrl(), station.folder().settings().shareId(), out);

        assertThat(output().lines()).singleElement().asString().startsWith("https://link.getsync.com/#f=Sync&");
    }

    @Test
    void followsEventsOverARestart() throws Exception {
        FutureTask<Void> following = new FutureTask<>(() -> {
            FollowEvents.run(stationUrl(), out);
            return null;
        });
        Thread thread = new Thread(following, "recipe");
        thread.start();
        station.write("one.txt", "1");
        eventually(() -> assertThat(output()).contains("EVENT_LOCAL_FILE_ADDED", "one.txt"));
        station.engine().stop();
        eventually(() -> assertThat(output()).contains("/api/v2/events"));
        station.engine().start();
        station.write("two.txt", "2");
        eventually(() -> assertThat(output()).contains("Events may be missing: read the folders anew.", "two.txt"));

        thread.interrupt();

        assertThatThrownBy(() -> following.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void writesStatusFilesAndFindsWhoIsBehind() throws Exception {
        Share share = Share.named("Status");
        station.engine().join(share, root.resolve("Station 4 status"), true);
        Path reports = root.resolve("Engine 1 status");
        truck.engine().join(share, reports, true);
        station.write("plan.txt", "plan");
        station.awaitListed("plan.txt");
        eventually(() ->
                assertThat(truck.folder().hash()).isEqualTo(station.folder().hash()));
        Map<String, String> ofTruck = Map.of("sync.url", truckUrl().toString());
        Map<String, String> ofStation = Map.of("sync.url", stationUrl().toString());

        WriteStatusFile.run(ofTruck, CLOCK);

        assertThat(new StatusFolder(reports, CLOCK).readAll())
                .singleElement()
                .isInstanceOfSatisfying(StatusFile.Usable.class, file -> {
                    assertThat(file.peer()).isEqualTo(truck.engine().id());
                    assertThat(file.report().name()).isEqualTo("Engine 1");
                    assertThat(file.report().hash())
                            .hasToString(station.folder().hash());
                });
        eventually(() ->
                assertThat(behind(ofStation)).singleElement().asString().startsWith("Engine 1 had this version "));
        truck.engine().stop();
        station.write("plan.txt", "newer plan");
        eventually(
                () -> assertThat(behind(ofStation)).singleElement().asString().startsWith("Engine 1 was behind "));
        Files.writeString(root.resolve("Station 4 status").resolve("OTHER.txt"), "{");
        assertThat(behind(ofStation)).contains("OTHER has a file that can't be used");
    }

    private List<String> behind(Map<String, String> settings) throws Exception {
        written.reset();
        WhoIsBehind.run(settings, CLOCK, out);
        return output().lines().toList();
    }

    @Test
    void makesAFolderForEncryptedCopies() throws Exception {
        Path vault = directory("vault");

        MakeEncryptableFolder.run(stationUrl(), vault, out);

        List<String> lines = output().lines().toList();
        assertThat(lines.get(0)).matches("read only: E[A-Z2-7]{58}");
        assertThat(lines.get(1)).matches("keep without reading: F[A-Z2-7]{32}");
        try (SyncV1Client client = new SyncV1Client(SyncOptions.of(stationUrl()))) {
            Secret readOnly = new Secret(lines.get(0).substring("read only: ".length()));
            assertThat(client.secretsOf(readOnly).encrypted())
                    .map(Secret::value)
                    .contains(lines.get(1).substring("keep without reading: ".length()));
            assertThat(client.folders()).anyMatch(folder -> folder.directory().equals(vault.toString()));
        }
    }
}
