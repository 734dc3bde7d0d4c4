package dev.syncdashboard.engine.syncthing;

import static dev.syncdashboard.engine.syncthing.FakeSyncthing.TRUCK1;
import static dev.syncdashboard.engine.syncthing.FakeSyncthing.TRUCK2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.words.InEnglish;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Syncthing has to be set to for the other devices, with the answers of real daemons. */
class SyncthingDeviceAdviceTest {

    private static final EngineFolder FOLDER =
            new EngineFolder("sync", Optional.of("sync"), "sync", Path.of("/a"), false, State.ACTIVE);

    private static final String SET_REQUESTS = " in Syncthing (Actions, Advanced, Devices).";

    private final FakeSyncthing server = new FakeSyncthing();
    private final SyncthingEngine engine = new SyncthingEngine(server.options(), FakeSyncthing::empty);

    @BeforeEach
    void theFolderIsSetUp() {
        server.folder("config-folder-receiveonly.json", "receiveonly", "sendonly");
    }

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private FolderAdvice atTheStation() throws Exception {
        return only(engine.now().look(FOLDER, FolderRole.STATION_SYNC).advice());
    }

    private FolderAdvice onATruck() throws Exception {
        beATruck();
        return only(engine.now().look(FOLDER, FolderRole.TRUCK_SYNC).advice());
    }

    private void beATruck() {
        server.isTruck1();
        server.folder("config-folder-receiveonly.json");
    }

    private static FolderAdvice only(List<FolderAdvice> advice) {
        assertThat(advice).extracting(FolderAdvice::urgency).containsExactly(Urgency.SETTING);
        return advice.get(0);
    }

    @Test
    void saysWhichDevicesArePausedHere() throws Exception {
        server.devices("\"paused\": false", "\"paused\": true");

        FolderAdvice advice =
                engine.now().look(FOLDER, FolderRole.STATION_SYNC).advice().get(0);

        assertThat(InEnglish.say(advice.problem()))
                .startsWith("The station's Sync folder is shared with ")
                .endsWith(", paused here: nothing comes from there or goes there");
        assertThat(advice.urgency()).isEqualTo(Urgency.SETTING);
        assertThat(InEnglish.say(advice.remedy())).startsWith("Press Resume for each of them in Syncthing");
    }

    @Test
    void hasNothingToSayOfDevicesThatAreSetRight() throws Exception {
        assertThat(engine.now().look(FOLDER, FolderRole.STATION_SYNC).advice()).isEmpty();

        beATruck();
        assertThat(engine.now().look(FOLDER, FolderRole.TRUCK_SYNC).advice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "32768"})
    void saysForWhomReportsWaitBehindFiles(String kib) throws Exception {
        server.devices("\"maxRequestKiB\": 0", "\"maxRequestKiB\": " + kib);

        FolderAdvice advice = atTheStation();

        assertThat(InEnglish.say(advice.problem()))
                .isEqualTo(
                        "The station's Sync folder is shared with truck1, truck2 and truck3 without a limit for slow links: their reports wait"
                                + " until the files that go to them are through");
        assertThat(InEnglish.say(advice.remedy()))
                .isEqualTo("Set maxRequestKiB to 1024 for each of them" + SET_REQUESTS);
    }

    @Test
    void saysItOnATruckToo() throws Exception {
        server.devices("\"maxRequestKiB\": 0", "\"maxRequestKiB\": 0");

        assertThat(InEnglish.say(onATruck().problem()))
                .startsWith("The Sync folder is shared with station, truck2 and truck3 without a limit");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256, 1023})
    void saysForWhomTheLimitIsTooSmall(int kib) throws Exception {
        devices(device(TRUCK1, "Engine 1", "dynamic", kib), device(TRUCK2, "Engine 2", "dynamic", 1024));

        FolderAdvice advice = atTheStation();

        assertThat(InEnglish.say(advice.problem()))
                .isEqualTo(
                        "The station's Sync folder is shared with Engine 1 with so small a limit (maxRequestKiB) that transfers may stall");
        assertThat(InEnglish.say(advice.remedy()))
                .isEqualTo("Set maxRequestKiB to 1024 for that device" + SET_REQUESTS);
    }

    @Test
    void takesALargerLimitForAChoice() throws Exception {
        devices(device(TRUCK1, "Engine 1", "dynamic", 4096));

        assertThat(engine.now().look(FOLDER, FolderRole.STATION_SYNC).advice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://192.0.2.7:22000", "dynamic\", \"quic://192.0.2.7:22000"})
    void saysWhomTheStationDials(String addresses) throws Exception {
        devices(device(TRUCK1, "Engine 1", addresses, 1024), device(TRUCK2, "Engine 2", "dynamic", 1024));

        FolderAdvice advice = atTheStation();

        assertThat(InEnglish.say(advice.problem()))
                .isEqualTo(
                        "The station's Sync folder is shared with Engine 1 by an address that is entered here: where both sides dial, it takes"
                                + " them longer to connect");
        assertThat(InEnglish.say(advice.remedy()))
                .isEqualTo("See that the other side has the station's address. Then edit that device in Syncthing and"
                        + " leave dynamic as the only address (Advanced).");
    }

    @Test
    void saysThatATruckCanDialNobody() throws Exception {
        devices(device(TRUCK2, "Engine 2", "dynamic", 1024));

        FolderAdvice advice = onATruck();

        assertThat(InEnglish.say(advice.problem()))
                .isEqualTo(
                        "The Sync folder is shared with Engine 2, but no address of another device is entered here, and discovery is"
                                + " off: this device can't dial any");
        assertThat(InEnglish.say(advice.remedy()))
                .startsWith("Edit the station's device in Syncthing and enter its address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"globalAnnounceEnabled", "localAnnounceEnabled"})
    void trustsDiscoveryOnATruckWithoutAddresses(String option) throws Exception {
        server.answer(
                "/config/options",
                "config-options-no-discovery.json",
                "\"" + option + "\": false",
                "\"" + option + "\": true");
        devices(device(TRUCK2, "Engine 2", "dynamic", 1024));
        beATruck();

        assertThat(engine.now().look(FOLDER, FolderRole.TRUCK_SYNC).advice()).isEmpty();
    }

    @Test
    void saysNothingOfDevicesThatDoNotShareTheFolder() throws Exception {
        devices(device("AAAAAAA-7777777", "Chief's phone", "tcp://192.0.2.9:22000", 0));

        assertThat(engine.now().look(FOLDER, FolderRole.STATION_SYNC).advice()).isEmpty();
    }

    @Test
    void namesAFewOfManyCleanedAndTheNamelessByTheirIds() throws Exception {
        devices(device(TRUCK1, "\\u202e", "dynamic", 0), device(TRUCK2, "Engine\\n\\u202e2", "dynamic", 0));
        assertThat(InEnglish.say(atTheStation().problem()))
                .startsWith("The station's Sync folder is shared with Engine 2 and EZXP52O without");

        String ids = IntStream.range(0, 1000)
                .mapToObj(number -> "{\"deviceID\": \"T" + number + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        server.folderOf("{\"id\": \"sync\", \"type\": \"sendonly\", \"devices\": " + ids + "}");
        devices(IntStream.range(0, 1000)
                .mapToObj(number -> device("T" + number, "Truck %03d".formatted(number), "dynamic", 0))
                .toArray(String[]::new));
        assertThat(InEnglish.say(atTheStation().problem()))
                .startsWith("The station's Sync folder is shared with Truck 000, Truck 001 and 998 others without");
    }

    @Test
    void asksForTheDevicesOnceForPeersAndAdviceAndForOptionsOnlyIfTheyMatter() throws Exception {
        for (int look = 0; look < 2; look++) {
            EngineMoment now = engine.now();
            now.identity();
            now.look(FOLDER, FolderRole.STATION_SYNC);
            now.look(FOLDER, FolderRole.STATUS);
        }

        assertThat(server.requests("/config/devices")).hasSize(2);
        assertThat(server.requests("/config/options")).isEmpty();
    }

    private void devices(String... devices) {
        server.answer("/config/devices", FakeEngine.json(200, "[" + String.join(",", devices) + "]"));
    }

    private static String device(String id, String name, String addresses, int kib) {
        return "{\"deviceID\": \"%s\", \"name\": \"%s\", \"addresses\": [\"%s\"], \"maxRequestKiB\": %d}"
                .formatted(id, name, addresses, kib);
    }
}
