package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.FleetPlan;
import dev.syncdashboard.demo.fleet.Truck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;

/** A truck misses updates, one of which nobody saw being posted, because the dashboard was off. */
@Timeout(300)
class HistoryIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Duration SHORTEST_GAP = Duration.ofSeconds(7);

    @TempDir
    Path directory;

    private DemoFleet fleet;
    private Truck rescue;
    private FleetApi api;

    @BeforeEach
    void start() throws IOException {
        fleet = DemoFleet.start(FleetPlan.of(directory, 2), Clock.systemUTC());
        rescue = fleet.truck("Ladder 2");
        api = new FleetApi(fleet.dashboard());
        BROWSER.look(1200, "light");
    }

    @AfterEach
    void end() {
        assertThat(BROWSER.complaints()).isEmpty();
        BROWSER.driver().get("about:blank");
        fleet.close();
    }

    @Test
    void theTruckPageNamesTheMissingFilesTheUpdatesAndTheGap() throws Exception {
        awaitUpdate(1);
        api.awaitValue("Ladder 2", "/behindBy", "0");
        rescue.driveOutOfCoverage();
        api.awaitValue("Ladder 2", "/online", "false");
        Instant secondPosted = post(2, "plans/mill.txt", "Mill Street");
        post(3, "plans/school.txt", "The new school");
        Instant stopped = Instant.now();
        fleet.stopDashboard();
        fleet.station().write("plans/mill.txt", "Mill Street, with the new hydrant");
        // Shorter is no gap: the dashboard may look so rarely.
        await().until(() -> Instant.now().isAfter(stopped.plus(SHORTEST_GAP)));

        fleet.startDashboard();
        Instant started = Instant.now();
        awaitUpdate(4);
        api.awaitValue("Ladder 2", "/behindBy", "3");
        BROWSER.driver().get(fleet.dashboard().resolve("/trucks/" + rescue.id()).toString());

        assertThat(text("#label")).isEqualTo("Was behind by 3 updates when last heard");
        // The files of the newest update are listed a moment after it has its number; the page follows.
        await().atMost(FleetApi.LIMIT)
                .untilAsserted(() -> assertThat(missing())
                        .map(String::valueOf)
                        .containsExactlyInAnyOrder("plans/mill.txt", "plans/school.txt"));
        assertThat(text(".detail")).contains("Behind since");
        Instant seen = instant("/api/v1/updates/2", "/posted");
        assertThat(seen).isBetween(secondPosted.minusSeconds(1), secondPosted.plusSeconds(10));
        assertThat(instant("/api/v1/updates/4", "/postedNotBefore"))
                .isBetween(stopped.minusSeconds(6), stopped.plusSeconds(1));
        assertThat(instant("/api/v1/updates/4", "/posted")).isBetween(stopped, started.plusSeconds(10));
        assertThat(BROWSER.driver().findElement(By.id("past-table")).getDomProperty("textContent"))
                .contains("Not recorded: the dashboard was off or could not ask");
        JsonNode gaps = api.get("/api/v1/peers/" + rescue.id() + "/history").at("/gaps");
        assertThat(gaps.size()).isOne();
        assertThat(Instant.parse(gaps.at("/0/from").asString()))
                .isBetween(stopped.minusSeconds(6), stopped.plusSeconds(1));
        assertThat(Instant.parse(gaps.at("/0/to").asString())).isBetween(stopped, started.plusSeconds(10));
    }

    /** Writes a file at the station and gives back when. */
    private Instant post(int number, String path, String content) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        fleet.station().write(path, content);
        awaitUpdate(number);
        // Its files are listed a moment after it has its number. An end before that leaves them unknown for ever.
        api.awaitThat("files of update " + number, () -> changedFiles(number).isNumber());
        return now;
    }

    private void awaitUpdate(int number) {
        api.awaitStation("ok");
        await().atMost(FleetApi.LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() ->
                        assertThat(api.fleet().at("/station/update").asInt(0)).isEqualTo(number));
    }

    private JsonNode changedFiles(int update) throws IOException, InterruptedException {
        return api.get("/api/v1/updates/" + update).at("/changedFiles");
    }

    private Instant instant(String path, String pointer) throws IOException, InterruptedException {
        return Instant.parse(api.get(path).at(pointer).asString(""));
    }

    // Each in one step of the browser's: the page puts new parts in the place of old ones at any moment.

    private static List<?> missing() {
        return (List<?>) BROWSER.driver()
                .executeScript("return [...document.querySelectorAll('.files bdi')].map(name => name.innerText)");
    }

    private static String text(String selector) {
        return String.valueOf(
                BROWSER.driver().executeScript("return document.querySelector(arguments[0]).innerText", selector));
    }
}
