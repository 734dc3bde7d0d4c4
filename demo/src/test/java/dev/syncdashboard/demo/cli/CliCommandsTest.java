package dev.syncdashboard.demo.cli;

import static dev.syncdashboard.demo.engine.EngineLab.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.syncdashboard.demo.engine.StationAndTruck;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the commands that change nothing tell of the embedded engine, by each of its APIs. */
@Timeout(60)
class CliCommandsTest extends StationAndTruck {

    private static final String LINK = "https://link.getsync.com/#f=Sync&";

    /** Until the link ends: its part {@code e}. */
    private static long secondsLeft(CliRun link) {
        long end = Long.parseLong(link.out().replaceFirst("(?s).*&e=(\\d+).*", "$1"));
        return end - Clock.systemUTC().instant().getEpochSecond();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2", "web"})
    void foldersAreListed(String api) {
        CliRun table = CliRun.at(truckUrl(), "folders", "--api", api);
        CliRun json = CliRun.at(truckUrl(), "--json", "--api", api, "folders");

        String directory = truck.folder().settings().directory().toString();
        assertThat(table.exit()).isZero();
        assertThat(table.err()).isEmpty();
        assertThat(table.rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("read only").endsWith(directory));
        assertThat(json.exit()).isZero();
        JsonNode folder = json.json().get(0);
        assertThat(folder.path("path").asString()).isEqualTo(directory);
        assertThat(folder.path("writable").asBoolean(true)).isFalse();
        assertThat(folder.path("shareId").asString(""))
                .isEqualTo(api.equals("v1") ? "" : truck.folder().settings().shareId());
    }

    @Test
    void theApiIsFoundByItself() {
        CliRun found = CliRun.at(truckUrl(), "folders");

        assertThat(found.out())
                .isEqualTo(CliRun.at(truckUrl(), "folders", "--api", "v2").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2", "web"})
    void peersAreListedUnderTheSameId(String api) {
        String directory = truck.folder().settings().directory().toString();

        eventually(() -> assertThat(
                        CliRun.at(truckUrl(), "peers", directory, "--api", api).rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains(station.engine().id().value(), "Station 4")));
        JsonNode peer = CliRun.at(truckUrl(), "peers", directory, "--json", "--api", api)
                .json()
                .get(0);
        assertThat(peer.path("name").asString()).isEqualTo("Station 4");
        assertThat(peer.path("contact").asString()).isEqualTo(api.equals("v1") ? "direct" : "online");
    }

    @Test
    void activityTellsHashAndPeers() {
        station.write("plan.txt", "plan");
        // Before that both have the hash of an empty folder, which is the same too.
        station.awaitListed("plan.txt");
        eventually(() -> assertThat(CliRun.at(truckUrl(), "activity", "Sync", "--json")
                        .json()
                        .path("activity")
                        .path("hash")
                        .asString())
                .isEqualTo(station.folder().hash()));

        CliRun table =
                CliRun.at(truckUrl(), "activity", truck.folder().settings().shareId());

        assertThat(table.exit()).isZero();
        assertThat(table.out().lines())
                .contains("Folder: Sync", "Hash: " + station.folder().hash())
                .anyMatch(line -> line.contains("Station 4") && line.contains("online"));
    }

    @Test
    void activityByTheWebApiTellsHowMuchIsHere() {
        station.write("plan.txt", "plan");

        eventually(() -> {
            JsonNode activity = CliRun.at(truckUrl(), "activity", "Sync", "--json", "--api", "web")
                    .json()
                    .path("activity");
            assertThat(activity.path("files").asInt(0)).isEqualTo(1);
            assertThat(activity.path("localFiles").asInt(0)).isEqualTo(1);
            assertThat(activity.path("state").asString()).isEqualTo("synced");
        });
        assertThat(CliRun.at(truckUrl(), "activity", "Sync", "--api", "web")
                        .out()
                        .lines())
                .contains("State: synced", "Files: 1", "Files here: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--input=query", "--input=json", "--input=form"})
    void aLinkIsMade(String style) {
        CliRun link = style.isEmpty()
                ? CliRun.at(truckUrl(), "link", "Sync")
                : CliRun.at(truckUrl(), "link", "Sync", style, "--valid", "12h", "--permission", "read-write");

        assertThat(link.exit()).isZero();
        assertThat(link.out().lines()).singleElement().asString().startsWith(LINK);
        assertThat(secondsLeft(link)).isCloseTo(style.isEmpty() ? 3 * 86_400 : 12 * 3_600, within(600L));
    }

    @Test
    void aLinkIsMadeByTheWebApi() {
        CliRun link = CliRun.at(truckUrl(), "link", "Sync", "--api=web", "--uses=1", "--no-approval", "--json");

        assertThat(link.json().path("link").asString()).startsWith(LINK);
    }

    @Test
    void eventsThatAreThereArePrinted() {
        station.write("plan.txt", "plan");
        eventually(() -> assertThat(truck.has("plan.txt")).isTrue());

        eventually(() -> assertThat(CliRun.at(truckUrl(), "events").out().lines())
                .anyMatch(line -> line.contains("EVENT_") && line.contains("Sync") && line.contains("plan.txt")));
        assertThat(CliRun.at(truckUrl(), "events", "--json").out().lines())
                .allSatisfy(line -> assertThat(line).startsWith("{\"id\":").endsWith("}"));
    }
}
