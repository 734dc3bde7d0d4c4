package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.FleetPlan;
import dev.syncdashboard.demo.fleet.Truck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is said of files that an engine with an IgnoreList on each device leaves out. */
@Timeout(180)
class IgnoreListIT {

    @TempDir
    Path directory;

    private DemoFleet fleet;
    private FleetApi api;
    private Truck engine1;
    private Truck ladder2;

    @BeforeEach
    void start() throws IOException {
        fleet = DemoFleet.start(FleetPlan.of(directory, 2), Clock.systemUTC());
        api = new FleetApi(fleet.dashboard());
        engine1 = fleet.truck("Engine 1");
        ladder2 = fleet.truck("Ladder 2");
        api.awaitState("Engine 1", "up_to_date");
        api.awaitState("Ladder 2", "up_to_date");
        api.awaitUntil("the first update", all -> all.at("/station/update").asLong(0) == 1);
    }

    @AfterEach
    void end() {
        fleet.close();
    }

    @Test
    void aFileThatIsNeverSentPutsNoTruckBehindAndIsNamedAtTheStation() throws Exception {
        // Only when the files of the update before are listed can it be told what the next one changed.
        awaitChecked("Engine 1");
        awaitChecked("Ladder 2");
        long before = update();
        fleet.station().write("export.tmp", "never sent");
        fleet.station().write("plans/export.tmp", "never sent");
        fleet.station().write("plans/new.txt", "sent");

        api.awaitUntil("another update", all -> all.at("/station/update").asLong(0) > before);
        awaitChecked("Engine 1");
        awaitChecked("Ladder 2");
        api.awaitThat(
                "the files that are never sent, by name",
                () -> api.text("/")
                        .contains("2 files or folders in the Sync folder will never reach a truck: export.tmp,"
                                + " plans/export.tmp."));
        JsonNode files = api.get("/api/v1/updates/" + update() + "?files=true");
        assertThat(files.toString()).contains("plans/new.txt").doesNotContain("export.tmp");
    }

    @Test
    void aTruckThatLeavesOutAFileOfTheUpdateByItsOwnListIsNamedAsThat() throws Exception {
        Files.write(
                ladder2.syncDirectory().resolve(".sync/IgnoreList"),
                "\r\n# of this truck\r\nroutes.*\r\n".getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
        ladder2.stopEngine();
        ladder2.startEngine();

        fleet.station().write("routes.txt", "new");

        awaitChecked("Engine 1");
        api.awaitThat(
                "its own ignore list on the truck's page",
                () -> api.text("/trucks/" + ladder2.id())
                        .contains("its own ignore list leaves out 1 file of this update: routes.txt"));
        assertThat(api.truck("Ladder 2").at("/state").asString()).isNotEqualTo("up_to_date");
        assertThat(engine1.syncDirectory().resolve("routes.txt")).exists();
    }

    private void awaitChecked(String truck) {
        api.awaitState(truck, "up_to_date");
        api.awaitThat(
                truck + " has compared its files with the list",
                () -> api.truck(truck).at("/knownBy").asString("").startsWith("checked"));
    }

    private long update() throws Exception {
        return api.fleet().at("/station/update").asLong(0);
    }
}
