package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.e2e.TruckProgram.Running;
import dev.syncdashboard.demo.e2e.TruckProgram.Said;
import dev.syncdashboard.demo.engine.EmbeddedStrangers;
import dev.syncdashboard.demo.engine.EngineSettings;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinFolder;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitCodec;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.joining.KitReading;
import dev.syncdashboard.joining.KitSecret;
import dev.syncdashboard.joining.Ticket;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.stationlist.ListHead;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.stationlist.StationListFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A station's first day, from nothing, where whoever has a folder's secret gets it. It is set up in a browser, two trucks join
 * with their kits; and whoever has no good kit, or lies about the station, gets nowhere. Each test has laptops of its own.
 */
@Timeout(300)
class FirstDayEmbeddedIT {

    private static final String AT_ONCE = "0";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path directory;

    private static final List<TruckProgram> TRUCKS = new ArrayList<>();
    private static EmbeddedStrangers engines;
    private static NewStation station;
    private static Path usedKit;

    @BeforeAll
    static void aStationIsSetUpAndTwoTrucksJoinWithKits() throws Exception {
        engines = EmbeddedStrangers.start(
                EngineSettings.DEFAULT,
                Clock.systemUTC(),
                Stream.concat(
                                Stream.of("station-pc"),
                                Stream.iterate(1, n -> n <= 6, n -> n + 1).map(n -> "laptop-" + n))
                        .toList());
        station = NewStation.start(BROWSER, directory, "de");
        station.takeProgramAt(engines.engines().get(0).address());
        station.makeFoldersAndClaim(NewStation.Look.NONE);
        station.clicks().press("#go", "/kits");
        usedKit = station.kit("Engine 1");
        Path secondKit = station.kit("Engine 2");
        for (int number : List.of(1, 2)) {
            TruckProgram truck = truck(number);
            Said said = truck.join(truck.kit(number == 1 ? usedKit : secondKit), "40s")
                    .end();
            assertThat(said.code()).as(said.text()).isZero();
            assertThat(said.text()).contains("has let this truck in as \"Engine " + number + "\".");
            truck.start("run");
        }
        Files.writeString(folder(0, "dateien").resolve("map.pdf"), "a map");
        engines.engines().get(0).lookAtDisk();
        Clicks.until(() -> TRUCKS.stream()
                .allMatch(truck -> Files.exists(truck.place("Files").resolve("map.pdf"))));
        bothAreUpToDate();
    }

    @AfterAll
    static void end() {
        TRUCKS.forEach(TruckProgram::close);
        TRUCKS.clear();
        if (station != null) {
            station.close();
        }
        if (engines != null) {
            engines.close();
        }
    }

    @Test
    void bothTrucksAreUpToDateAndLittleWasTyped() {
        station.clicks().open("/");
        station.clicks().awaitText("engine 2");

        assertThat(TRUCKS.get(0).place("Files").resolve("map.pdf")).hasContent("a map");
        assertThat(station.clicks().typed())
                .startsWith("#typed-url", "#claim-name", "#claim-password", "#claim-again", "#make-name", "#make-name");
    }

    @Test
    void whoHasNoGoodKitGetsNowhere() throws Exception {
        Path revoked = station.kit("Engine 4");
        Kit whole = read(revoked);
        station.clicks().open("/kits");
        station.clicks().press("form[action$='/kits/revoke'] button", "/kits?said=revoked");
        TruckProgram copy = truck(3);
        TruckProgram late = truck(4);
        TruckProgram stranger = truck(5);

        List<Running> joins = List.of(
                copy.join(copy.kit(usedKit), "30s"),
                late.join(late.kit(revoked), "30s"),
                stranger.join(stranger.kit("other.kit", ofAnotherStation(whole)), "30s"));

        station.clicks().awaitText("/joins", "Die Beitrittsdatei wurde schon von einem anderen Computer benutzt");
        station.clicks().awaitText("/joins", "Die Beitrittsdatei wurde zurückgenommen.");
        station.clicks().awaitText("/joins", "Die Beitrittsdatei ist nicht von dieser Wache.");
        assertThat(station.clicks().all("form[action$='/joins/accept']")).isEmpty();
        station.clicks().looksWell("13-no-good-kits");
        // They have the folders by the kit's secret, and count as devices that nobody knows.
        assertThat(station.api()
                        .fleet()
                        .at("/peers")
                        .valueStream()
                        .filter(peer -> !peer.at("/isNew").asBoolean(true))
                        .map(peer -> peer.at("/name").asString()))
                .containsExactlyInAnyOrder("Engine 1", "Engine 2");
        for (Running join : joins) {
            assertThat(join.process().isAlive()).as(join.text()).isTrue();
            join.process().destroy();
        }
    }

    @Test
    void aKitThatIsNoGoodByItselfChangesNothing() throws Exception {
        TruckProgram truck = truck(6);
        Kit kit = read(usedKit);
        Path expired =
                truck.kit("old.kit", with(kit, kit.stationKey(), Instant.now().minus(Duration.ofDays(1))));
        Path cut = Files.writeString(
                directory.resolve("cut.kit"), Files.readString(expired).substring(0, 300));

        Said old = truck.join(expired, AT_ONCE).end();
        Said half = truck.join(cut, AT_ONCE).end();

        assertThat(old.text()).startsWith("This kit was good until ");
        assertThat(half.text()).startsWith("The end of this kit is missing.");
        assertThat(List.of(old.code(), half.code())).containsOnly(5);
        assertThat(truck.settings()).doesNotExist();
    }

    /** A card of these kinds has the folders' secrets: whoever has it gets the files, and counts for nothing. */
    @Test
    void aForgedAnswerLetsNobodyInAndPutsNobodyOut() throws Exception {
        TruckProgram truck = truck(6);
        Files.write(directory.resolve("card.kit"), station.card());
        station.clicks().looksWell("14-card");
        assertThat(station.clicks().text()).contains("bekommt die Dateien der gemeinsamen Ordner, wer diese Datei hat");
        Running join = truck.join(truck.kit(directory.resolve("card.kit")), "60s");
        station.clicks().awaitText("/joins", "Es gibt keine Beitrittsdatei dazu.");
        Path status = folder(1, "reports");

        forge(status, 6, Decision.ACCEPTED, SigningKey.generate().verifyKey());
        byte[] own = Files.readAllBytes(answer(folder(0, "status"), 2));
        forge(status, 2, Decision.DECLINED, SigningKey.generate().verifyKey());
        Clicks.until(() -> Files.exists(answer(folder(6, "reports"), 6)));
        Clicks.until(() -> List.of(answer(folder(0, "status"), 2), answer(folder(2, "reports"), 2)).stream()
                .allMatch(file -> hasContent(file, own)));
        assertThat(join.process().isAlive()).as(join.text()).isTrue();
        assertThat(truck(2).run("status").text()).contains("This truck belongs to ");

        station.clicks().awaitText("/joins", "Es gibt keine Beitrittsdatei dazu.");
        station.clicks().press("form[action$='/joins/decline'] button", "/joins?said=declined");
        Said said = join.end();

        assertThat(said.text()).contains(" does not let this truck in.").doesNotContain("has let this truck in");
        assertThat(said.code()).isEqualTo(4);
        Said left = truck.run("leave");
        assertThat(left.code()).as(left.text()).isZero();
        assertThat(engines.engines().get(6).folders()).isEmpty();
        assertThat(truck.settings()).doesNotExist();
    }

    @Test
    void aChangedListIsNotBelievedAndIsPutBack() throws Exception {
        Path list = folder(0, "status").resolve("station.manifest");
        // All have the file before the station has listed it: until then, its list is of the update before.
        Clicks.until(() -> namesTheMap(list)
                && hasContent(folder(1, "reports").resolve("station.manifest"), Files.readAllBytes(list))
                && hasContent(folder(2, "reports").resolve("station.manifest"), Files.readAllBytes(list)));
        byte[] good = Files.readAllBytes(list);
        Path told = folder(1, "reports");
        engines.mesh().outOfCoverage(engines.engines().get(0).id());
        Files.write(told.resolve("station.signatures"), new byte[] {'{', '}', '\n'});
        changeList(told);
        engines.engines().get(1).lookAtDisk();
        for (int number : List.of(1, 2)) {
            Clicks.until(
                    () -> truck(number).run("status").text().contains("the station has not signed the list of files"));
        }
        engines.mesh().inCoverage(engines.engines().get(0).id());

        for (int number : List.of(0, 1, 2)) {
            Path there = folder(number, number == 0 ? "status" : "reports");
            Clicks.until(() -> hasContent(there.resolve("station.manifest"), good)
                    && Files.size(there.resolve("station.signatures")) > 3);
        }
        bothAreUpToDate();
    }

    private static boolean namesTheMap(Path list) {
        return new StationListFolder(list.getParent()).read() instanceof StationListFolder.Found.Usable usable
                && usable.list().files().files().stream()
                        .anyMatch(file -> file.path().equals("map.pdf"));
    }

    /** A list whose form is right, of an update that never was. */
    private static void changeList(Path status) throws IOException {
        StationListFolder folder = new StationListFolder(status);
        StationList list = ((StationListFolder.Found.Usable) folder.read()).list();
        ListHead head = list.head();
        folder.publish(
                new StationList(
                        new ListHead(head.update() + 1, head.posted(), head.station(), head.hash(), head.engineHash()),
                        list.files()),
                temporary());
    }

    private static void forge(Path status, int number, Decision decision, VerifyKey any) throws IOException {
        JoinAnswer forged = new JoinAnswer(
                engines.engines().get(number).id(),
                decision,
                new JoinFolder(status)
                        .request(engines.engines().get(number).id())
                        .map(heard -> heard.request().agentKey())
                        .orElse(any),
                Optional.empty(),
                "Engine " + number,
                Instant.now(),
                Long.MAX_VALUE / 2);
        new JoinFolder(status).answer(forged, SigningKey.generate(), temporary());
        engines.engines().get(1).lookAtDisk();
    }

    /** A name that this engine never syncs. */
    private static String temporary() {
        return "~" + engines.engines().get(1).id() + ".part";
    }

    private static boolean hasContent(Path file, byte[] content) {
        try {
            return Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path answer(Path status, int number) {
        return status.resolve(engines.engines().get(number).id() + ".joined");
    }

    private static Kit ofAnotherStation(Kit kit) {
        return with(kit, SigningKey.generate().verifyKey(), Instant.now().plus(Duration.ofDays(1)));
    }

    private static Kit with(Kit kit, VerifyKey stationKey, Instant until) {
        SecureRandom random = new SecureRandom();
        return new Kit(
                kit.stationName(),
                kit.stationId(),
                stationKey,
                kit.engine(),
                Optional.of(new Ticket(KitId.random(random), "Engine 5", until, KitSecret.random(random))),
                kit.contacts(),
                kit.folders());
    }

    private static Kit read(Path kit) throws IOException {
        return ((KitReading.Whole) KitCodec.decode(Files.readAllBytes(kit))).kit();
    }

    private static void bothAreUpToDate() {
        station.api().awaitState("Engine 1", "up_to_date");
        station.api().awaitState("Engine 2", "up_to_date");
    }

    /** Where an engine has one of its two folders; the last part of its name tells which. */
    private static Path folder(int number, String last) {
        return engines.engines().get(number).folders().stream()
                .map(folder -> folder.settings().directory())
                .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(last))
                .findFirst()
                .orElseThrow();
    }

    private static TruckProgram truck(int number) {
        TruckProgram truck = TruckProgram.beside(engines.engines().get(number), directory.resolve("truck-" + number));
        TRUCKS.add(truck);
        return truck;
    }
}
