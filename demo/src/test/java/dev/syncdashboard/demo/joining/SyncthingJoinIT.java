package dev.syncdashboard.demo.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.demo.engine.contract.InstalledSyncthing;
import dev.syncdashboard.demo.joining.TruckProgram.Running;
import dev.syncdashboard.demo.joining.TruckProgram.Said;
import dev.syncdashboard.demo.syncthing.SyncthingCluster;
import dev.syncdashboard.demo.syncthing.SyncthingCluster.Member;
import dev.syncdashboard.demo.syncthing.SyncthingDevice;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.joining.HeardRequest;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinFolder;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitCodec;
import dev.syncdashboard.joining.KitReading;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A truck joins with one file, on real daemons that know nothing of each other, by the program as it is on a truck. */
@Timeout(120)
class SyncthingJoinIT {

    private static final Duration LONG = Duration.ofSeconds(40);

    @TempDir
    Path directory;

    private SyncthingCluster cluster;
    private final List<EngineAdmin> admins = new ArrayList<>();
    private final List<TruckProgram> trucks = new ArrayList<>();
    private StandInStation station;

    @BeforeEach
    void start() throws Exception {
        cluster = SyncthingCluster.startStrangers(
                InstalledSyncthing.program(),
                Stream.of("station-pc", "laptop-1", "laptop-2")
                        .map(name -> new Member(name, directory.resolve(name)))
                        .toList());
        station = new StandInStation(admin(0), "syncthing", directory.resolve("station"));
    }

    @AfterEach
    void end() {
        trucks.forEach(TruckProgram::close);
        admins.forEach(EngineAdmin::close);
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void aTruckJoinsWithItsKitAndAnotherThroughItWithACard() throws Exception {
        TruckProgram first = truck(1);
        Running join = first.join(first.kit("engine-7.kit", station.kit("Engine 7", tomorrow())), "40s");
        JoinRequest request = heard(1).request();
        assertThat(station.isProven(request)).isTrue();
        assertThat(request.truckName()).isEqualTo("Engine 7");
        station.accept(request);
        notice(0, station.status());

        Said said = join.end();

        assertThat(said.text()).contains("Station 4 has let this truck in as \"Engine 7\".");
        assertThat(said.code()).isZero();
        assertThat(admin(1).identity().deviceName()).isEqualTo("Engine 7");
        first.start("run");
        eventually(() -> assertThat(station.status().path().resolve(id(1) + ".txt"))
                .content()
                .contains("\"name\":\"Engine 7\""));

        joinsThrough(first);
    }

    private void joinsThrough(TruckProgram first) throws Exception {
        Path file = directory.resolve("card.kit");
        assertThat(first.run("card", file.toString()).code()).isZero();
        Kit card = ((KitReading.Whole) KitCodec.decode(Files.readAllBytes(file))).kit();
        assertThat(card.ticket()).isEmpty();
        assertThat(card.contacts()).extracting(DeviceContact::id).contains(id(1));

        TruckProgram second = truck(2);
        Running join = second.join(second.kit("card.kit", without(card, id(0))), "40s");
        HeardRequest heard = heard(2);
        assertThat(heard.heardBy()).contains(id(1));
        station.answer(heard.request(), Decision.ACCEPTED, SigningKey.generate());
        notice(0, station.status());
        eventually(() -> assertThat(new JoinFolder(statusOf(first))
                        .answer(id(2), station.key().verifyKey()))
                .isEmpty());
        station.accept(heard.request());
        notice(0, station.status());

        Said said = join.end();

        assertThat(said.code()).as(said.text()).isZero();
        second.start("run");
        eventually(() ->
                assertThat(station.status().path().resolve(id(2) + ".txt")).exists());
        assertThat(said.text())
                .contains("Compare the code there with this one: "
                        + heard.request().agentKey().code());
    }

    private static Path statusOf(TruckProgram truck) {
        return truck.place("Reports");
    }

    /** With a contact that this truck does not reach. */
    private static Kit without(Kit card, PeerId contact) {
        return new Kit(
                card.stationName(),
                card.stationId(),
                card.stationKey(),
                card.engine(),
                card.ticket(),
                card.contacts().stream()
                        .filter(each -> !each.id().equals(contact))
                        .toList(),
                card.folders());
    }

    private TruckProgram truck(int number) {
        // Nothing is said of the engine: the program finds it by its configuration.
        TruckProgram truck = new TruckProgram(
                directory.resolve("truck-" + number),
                List.of(),
                Map.of("STHOMEDIR", daemon(number).home().toString()));
        trucks.add(truck);
        return truck;
    }

    private HeardRequest heard(int number) {
        return await().atMost(LONG)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> station.asking(id(number)), Optional::isPresent)
                .orElseThrow();
    }

    private void notice(int number, EngineFolder folder) throws Exception {
        daemon(number).post("db/scan?folder=" + SyncthingDevice.encoded(folder.id()));
    }

    private SyncthingDevice daemon(int number) {
        return cluster.devices().get(number);
    }

    private PeerId id(int number) {
        return new PeerId(daemon(number).id());
    }

    private EngineAdmin admin(int number) {
        Map<String, String> settings = Map.of(
                "sync.engine", "syncthing", "sync.home", daemon(number).home().toString());
        EngineAdmin admin = Engines.openAdmin(key -> Optional.ofNullable(settings.get(key)));
        admins.add(admin);
        return admin;
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(100)).untilAsserted(assertion);
    }
}
