package dev.syncdashboard.demo.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.EmbeddedStrangers;
import dev.syncdashboard.demo.engine.EngineSettings;
import dev.syncdashboard.demo.joining.TruckProgram.Running;
import dev.syncdashboard.demo.joining.TruckProgram.Said;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.joining.HeardRequest;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.signature.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A truck joins where whoever has a folder's secret gets it: its request goes through the Status folder. */
@Timeout(120)
class EmbeddedJoinIT {

    private static final Duration LONG = Duration.ofSeconds(40);

    @TempDir
    Path directory;

    private EmbeddedStrangers engines;
    private EngineAdmin admin;
    private StandInStation station;
    private final List<TruckProgram> trucks = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        engines = EmbeddedStrangers.start(
                EngineSettings.DEFAULT, Clock.systemUTC(), List.of("station-pc", "laptop-1", "laptop-2"));
        Map<String, String> settings =
                Map.of("sync.engine", "resilio", "sync.url", engine(0).address().toString());
        admin = Engines.openAdmin(key -> Optional.ofNullable(settings.get(key)));
        station = new StandInStation(admin, "resilio", directory.resolve("station"));
        Files.writeString(station.sync().path().resolve("map.pdf"), "a map");
        engine(0).lookAtDisk();
    }

    @AfterEach
    void end() {
        trucks.forEach(TruckProgram::close);
        if (admin != null) {
            admin.close();
        }
        if (engines != null) {
            engines.close();
        }
    }

    @Test
    void aTruckJoinsReportsAndLeaves() throws Exception {
        TruckProgram truck = truck(1);
        Kit kit = station.kit("Engine 7", Instant.now().plus(Duration.ofDays(1)));
        Running join = truck.join(truck.kit("engine-7.kit", kit), "40s");
        HeardRequest heard = heard(1);
        assertThat(heard.heardBy()).isEmpty();
        assertThat(station.isProven(heard.request())).isTrue();
        station.accept(heard.request());
        engine(0).lookAtDisk();

        Said said = join.end();

        assertThat(said.text()).contains("Station 4 has let this truck in as \"Engine 7\".");
        assertThat(said.code()).isZero();
        Running agent = truck.start("run");
        eventually(() -> assertThat(report(1))
                .content()
                .contains("\"key\":\"" + heard.request().agentKey().value()));
        assertThat(truck.place("Files").resolve("map.pdf")).hasContent("a map");
        assertThat(truck.run("status").text())
                .contains(
                        "This truck belongs to Station 4.",
                        heard.request().agentKey().code().value());
        agent.process().destroy();

        Said left = truck.run("leave");

        assertThat(left.text()).contains("This truck no longer belongs to Station 4.");
        assertThat(left.code()).isZero();
        assertThat(engine(1).folders()).isEmpty();
        assertThat(truck.place("Files").resolve("map.pdf")).exists();
        assertThat(truck.settings()).doesNotExist();
    }

    @Test
    void aTruckWithACardIsDeclinedByTheStationAndByNobodyElse() throws Exception {
        TruckProgram truck = truck(2);
        Running join = truck.join(truck.kit("station.kit", station.card()), "40s");
        HeardRequest heard = heard(2);
        assertThat(heard.request().proof()).isEmpty();
        station.answer(heard.request(), Decision.ACCEPTED, SigningKey.generate());
        engine(0).lookAtDisk();
        eventually(() -> assertThat(truck.place("Reports").resolve(engine(2).id() + ".joined"))
                .exists());
        station.answer(heard.request(), Decision.DECLINED, station.key());
        engine(0).lookAtDisk();

        Said said = join.end();

        assertThat(said.text())
                .contains("Compare the code there with this one: "
                        + heard.request().agentKey().code())
                .contains("Station 4 does not let this truck in.")
                .doesNotContain("has let this truck in");
        assertThat(said.code()).isEqualTo(4);
    }

    @Test
    void aKitThatIsNoGoodChangesNothing() throws Exception {
        TruckProgram truck = truck(1);
        Path expired =
                truck.kit("old.kit", station.kit("Engine 7", Instant.now().minus(Duration.ofDays(1))));
        Path cut = Files.writeString(
                directory.resolve("cut.kit"), Files.readString(expired).substring(0, 300));

        Said old = truck.join(expired, "0").end();
        Said half = truck.join(cut, "0").end();

        assertThat(old.text()).startsWith("This kit was good until ");
        assertThat(half.text()).startsWith("The end of this kit is missing.");
        assertThat(List.of(old.code(), half.code())).containsOnly(5);
        assertThat(engine(1).folders()).isEmpty();
        assertThat(truck.settings()).doesNotExist();
        assertThat(station.asking()).isEmpty();
    }

    private Path report(int number) {
        return station.status().path().resolve(engine(number).id() + ".txt");
    }

    private HeardRequest heard(int number) {
        return await().atMost(LONG)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> station.asking(engine(number).id()), Optional::isPresent)
                .orElseThrow();
    }

    private EmbeddedEngine engine(int number) {
        return engines.engines().get(number);
    }

    private TruckProgram truck(int number) {
        TruckProgram truck = new TruckProgram(
                directory.resolve("truck-" + number),
                List.of(
                        "--sync-engine",
                        "resilio",
                        "--sync-url",
                        engine(number).address().toString()),
                Map.of());
        trucks.add(truck);
        return truck;
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(100)).untilAsserted(assertion);
    }
}
