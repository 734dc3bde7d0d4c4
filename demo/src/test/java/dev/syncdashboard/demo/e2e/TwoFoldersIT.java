package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.FleetPlan;
import dev.syncdashboard.demo.fleet.Truck;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A station with two Sync folders, from the disk to the page: maps for all three trucks, protocols for two of them. */
@Timeout(240)
class TwoFoldersIT {

    private static final String MAPS = "/api/v1/folders/maps/fleet";
    private static final String PROTOCOLS = "/api/v1/folders/protocols/fleet";
    private static final PeerId OLD_AGENT = new PeerId("OLDAGENTOLDAGENTOLDAGENTOLDAGENT");
    private static final PeerId SAMPLE = new PeerId("SAMPLESAMPLESAMPLESAMPLESAMPLESA");

    @TempDir
    Path directory;

    private DemoFleet fleet;
    private FleetApi api;

    @BeforeEach
    void start() throws Exception {
        List<String> names = FleetPlan.names(3);
        fleet = DemoFleet.start(FleetPlan.of(directory, names).withProtocolsOn(names.subList(0, 2)), Clock.systemUTC());
        api = new FleetApi(fleet.dashboard());
        api.awaitThat("all have the maps", () -> upToDate(MAPS) == 3);
        api.awaitThat("two have the protocols", () -> upToDate(PROTOCOLS) == 2);
        api.awaitThat("both folders have a numbered update", () -> newest(MAPS) == 1 && newest(PROTOCOLS) == 1);
    }

    @AfterEach
    void end() {
        fleet.close();
    }

    @Test
    void aTruckMayHaveTheNewestMapsAndOldProtocols() throws Exception {
        Truck away = fleet.trucks().get(0);
        away.driveOutOfCoverage();
        fleet.station().postProtocol();

        api.awaitThat("one of two has the new protocol", () -> upToDate(PROTOCOLS) == 1 && newest(PROTOCOLS) >= 2);
        assertThat(upToDate(MAPS)).isEqualTo(3);
        assertThat(state(PROTOCOLS, away.id())).isEqualTo("behind");
        assertThat(api.get("/api/v1/folders/protocols/summary").get("total").asInt())
                .isEqualTo(2);
        String page = api.text("/");
        assertThat(page).contains("Maps", "Protocols", "not needed", "behind by 1 update when last heard");

        away.comeBack();
        api.awaitThat("both have it", () -> upToDate(PROTOCOLS) == 2);
    }

    /** The newest agent's, one of an agent that knows one folder, and that of the original sample with three fields. */
    @Test
    void statusFilesOfAllAgesStandSideBySide() throws Exception {
        String maps = api.get(MAPS).at("/station/hash").asString();
        put(
                OLD_AGENT,
                "{\"name\": \"Old agent\", \"last_modified\": %d, \"hash\": \"%s\", \"schema\": 1, \"seq\": 1}"
                        .formatted(Instant.now().getEpochSecond(), maps));
        put(
                SAMPLE,
                "{\"name\": \"Sample\", \"last_modified\": %d, \"hash\": \"%s\"}"
                        .formatted(Instant.now().getEpochSecond(), maps));
        api.accept(OLD_AGENT);
        api.accept(SAMPLE);

        api.awaitThat("all five have the maps", () -> upToDate(MAPS) == 5);
        assertThat(state(PROTOCOLS, OLD_AGENT)).isEqualTo("never_reported");
        assertThat(state(PROTOCOLS, SAMPLE)).isEqualTo("never_reported");
        assertThat(api.get("/api/v1/folders").at("/folders/1/allUpToDate").asBoolean())
                .isFalse();
    }

    private void put(PeerId device, String report) throws Exception {
        Files.writeString(fleet.station().statusDirectory().resolve(device.statusFileName()), report);
    }

    private int upToDate(String address) throws Exception {
        return api.get(address).at("/summary/up_to_date").asInt(-1);
    }

    private int newest(String address) throws Exception {
        return api.get(address).at("/station/update").asInt(0);
    }

    private String state(String address, PeerId truck) throws Exception {
        for (JsonNode peer : api.get(address).at("/peers")) {
            if (peer.at("/id").asString().equals(truck.value())) {
                return peer.at("/state").asString();
            }
        }
        return "";
    }
}
