package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.demo.e2e.TruckProgram.Running;
import dev.syncdashboard.demo.engine.contract.InstalledSyncthing;
import dev.syncdashboard.demo.syncthing.SyncthingCluster;
import dev.syncdashboard.demo.syncthing.SyncthingCluster.Member;
import dev.syncdashboard.demo.syncthing.SyncthingDevice;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.joining.HeardRequest;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinFolder;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A station's first day, from nothing, on real daemons that know nothing of each other: it is set up by the keyboard in a
 * browser, two trucks join with their kits, and a third one that reaches only the first with its code.
 */
@Timeout(600)
class FirstDaySyncthingIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path directory;

    private final List<TruckProgram> trucks = new ArrayList<>();
    private SyncthingCluster cluster;
    private NewStation station;

    @BeforeEach
    void start() throws Exception {
        cluster = SyncthingCluster.startStrangers(
                InstalledSyncthing.program(),
                Stream.of("Station 4", "laptop-1", "laptop-2", "laptop-3")
                        .map(name -> new Member(name, directory.resolve(name)))
                        .toList());
        // Where Syncthing itself would have it, so that it is found.
        Path usual = Files.createDirectories(directory.resolve("home/.local/state"));
        Files.createSymbolicLink(usual.resolve("syncthing"), cluster.station().home());
        station = NewStation.start(BROWSER, directory, "en");
    }

    @AfterEach
    void end() {
        trucks.forEach(TruckProgram::close);
        if (station != null) {
            station.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void aStationIsSetUpTwoTrucksJoinWithKitsAndOneWithItsCodeThroughAnother() throws Exception {
        Clicks clicks = station.clicks();
        station.takeFoundProgram(clicks::looksWell);
        station.makeFoldersAndClaim(clicks::looksWell);
        assertThat(Files.readString(station.data().resolve("setup.properties"))).contains("sync.status.folder=");
        clicks.press("#overview", "/");
        clicks.awaitText("no trucks yet");
        Path firstKit = station.kit("Engine 1");
        clicks.looksWellEverywhere("11-kit");
        Path secondKit = station.kit("Engine 2");

        TruckProgram first = joinWithKit(1, firstKit);
        joinWithKit(2, secondKit);
        String empty = station.api().fleet().at("/station/hash").asString();
        Files.writeString(folder("Station files").resolve("map.pdf"), "a map");
        notice(cluster.station());
        station.api().awaitUntil("the map is everywhere", fleet -> isEverywhere(fleet, empty));
        assertThat(first.place("Files").resolve("map.pdf")).hasContent("a map");

        joinsThrough(first);

        clicks.open("/");
        clicks.awaitText("ladder 3");
        assertThat(clicks.all("tr[data-state='up-to-date'], tr[data-state='up_to_date']"))
                .hasSize(3);
        assertThat(clicks.typed())
                .containsExactly(
                        "#claim-name", "#claim-password", "#claim-again", "#make-name", "#make-name", "#name-0");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    private TruckProgram joinWithKit(int number, Path kit) throws Exception {
        TruckProgram truck = truck(number);
        Running join = truck.join(truck.kit(kit), "40s");
        assertThat(join.end().code()).as(join.text()).isZero();
        assertThat(join.text()).contains("has let this truck in as \"Engine " + number + "\".");
        truck.start("run");
        return truck;
    }

    private void joinsThrough(TruckProgram first) throws Exception {
        Path file = directory.resolve("card.kit");
        assertThat(first.run("card", file.toString()).code()).isZero();
        Kit card = ((KitReading.Whole) KitCodec.decode(Files.readAllBytes(file))).kit();
        assertThat(card.ticket()).isEmpty();
        TruckProgram third = truck(3);
        Running join = third.join(third.kit("card.kit", outOfReachOfTheStation(card)), "60s");
        Clicks clicks = station.clicks();
        Clicks.until(() -> join.text().contains("Compare the code there with this one: "));
        String code = join.text().replaceAll("(?s).*Compare the code there with this one: (\\w{3}\\W?\\w{3}).*", "$1");
        clicks.awaitText("/joins", code);
        assertThat(clicks.text()).contains("It has no kit.", "Its request was passed on by Engine 1.");
        clicks.looksWellEverywhere("12-ask");

        forgeAnswer(first);
        clicks.open("/joins");
        clicks.type("#name-0", "Ladder 3");
        clicks.press("form[action$='/joins/accept'] button", "/joins?said=accepted");
        assertThat(join.end().code()).as(join.text()).isZero();
        assertThat(join.text()).contains("has let this truck in as \"Ladder 3\".");
        third.start("run");
        station.api().awaitState("Ladder 3", "up_to_date");
        assertThat(third.place("Files").resolve("map.pdf")).hasContent("a map");
        assertThat(cluster.devices()
                        .get(3)
                        .get("system/connections")
                        .at("/connections/" + id(0) + "/connected")
                        .asBoolean(false))
                .as("it never reached the station")
                .isFalse();
    }

    /** It knows of the station and never reaches it. */
    private Kit outOfReachOfTheStation(Kit card) {
        List<DeviceContact> contacts = card.contacts().stream()
                .map(each -> each.id().equals(id(0))
                        ? new DeviceContact(each.id(), each.name(), List.of("tcp://127.0.0.1:9"))
                        : each)
                .toList();
        return new Kit(
                card.stationName(),
                card.stationId(),
                card.stationKey(),
                card.engine(),
                card.ticket(),
                contacts,
                card.folders());
    }

    /** The truck that passes a request on may write any answer, but not sign it: it lets nobody in on its own. */
    private void forgeAnswer(TruckProgram relay) throws Exception {
        JoinFolder folder = new JoinFolder(relay.place("Reports"));
        HeardRequest heard = await().atMost(Duration.ofSeconds(20))
                .until(() -> folder.request(id(3)), Optional::isPresent)
                .orElseThrow();
        SigningKey own = SigningKey.generate();
        JoinAnswer forged = new JoinAnswer(
                id(3),
                Decision.ACCEPTED,
                heard.request().agentKey(),
                Optional.empty(),
                heard.request().truckName(),
                Instant.now(),
                Long.MAX_VALUE / 2);
        folder.answer(forged, own, ".syncthing." + id(3) + ".tmp");
        SyncthingDevice relaying = cluster.devices().get(1);
        notice(relaying);
        Path there = folder("Station status").resolve(id(3) + ".joined");
        Clicks.until(() -> Files.exists(there));
        assertThat(relaying.get("config/devices").toString()).doesNotContain(id(3).value());
        station.clicks().open("/");
        assertThat(station.clicks().text()).doesNotContain("laptop-3 ");
    }

    private static boolean isEverywhere(JsonNode fleet, String before) {
        return !fleet.at("/station/hash").asString("").equals(before)
                && fleet.at("/peers")
                                .valueStream()
                                .filter(peer -> peer.at("/state").asString().equals("up_to_date"))
                                .count()
                        == 2;
    }

    private static void notice(SyncthingDevice device) throws Exception {
        for (JsonNode folder : device.get("config/folders")) {
            device.post("db/scan?folder="
                    + SyncthingDevice.encoded(folder.path("id").asString()));
        }
    }

    private Path folder(String label) throws Exception {
        return cluster.station()
                .get("config/folders")
                .valueStream()
                .filter(folder -> folder.path("label").asString().equals(label))
                .map(folder -> Path.of(folder.path("path").asString()))
                .findFirst()
                .orElseThrow();
    }

    private PeerId id(int number) {
        return new PeerId(cluster.devices().get(number).id());
    }

    private TruckProgram truck(int number) {
        // Nothing is said of the sync program: the agent finds it by its configuration.
        TruckProgram truck = new TruckProgram(
                directory.resolve("truck-" + number),
                List.of(),
                Map.of("STHOMEDIR", cluster.devices().get(number).home().toString()));
        trucks.add(truck);
        return truck;
    }
}
