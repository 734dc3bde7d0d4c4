package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.FleetPlan;
import dev.syncdashboard.demo.fleet.Truck;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Every page on a phone and on a wide screen, light and dark: nothing overflows, nothing shuts anyone out. */
@Timeout(300)
class LooksIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path directory;

    private static DemoFleet fleet;

    @BeforeAll
    static void letManyThingsShow() throws Exception {
        fleet = DemoFleet.start(FleetPlan.of(directory, 5).withoutAgentOn(List.of("Brush 12")), Clock.systemUTC());
        Overview page = Overview.open(BROWSER.driver(), fleet.dashboard());
        // Else the station's first version and what is posted below could become one update.
        page.awaitUpdate("#1");
        Truck away = fleet.truck("Rescue 3");
        page.awaitState(away.id(), "up_to_date");
        away.driveOutOfCoverage();
        page.awaitLabel(away.id(), "Up to date when last heard");
        fleet.truck("Ladder 2")
                .rename("A very long name without an end".replace(' ', '-').repeat(5));
        fleet.truck("Engine 1").setClockAhead(Duration.ofHours(-2));
        fleet.truck("Tanker 5").breakStatusFile();
        fleet.station().postUpdate();
        page.awaitState(away.id(), "behind");
        page.awaitMark(fleet.truck("Tanker 5").id(), "unreadable");
        page.awaitUpdate("#2");
        BROWSER.driver().get(fleet.dashboard().resolve("/roster").toString());
        BROWSER.driver()
                .findElement(By.cssSelector("form[action$='/roster/all'] button"))
                .click();
    }

    @AfterEach
    void pageHadNothingToComplainOf() {
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @AfterAll
    static void end() {
        if (fleet != null) {
            fleet.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1200, light", "1200, dark", "360, light", "360, dark"})
    void overviewHasNoOverflowAndNoViolation(int width, String colours) {
        assertLooksWell(fleet.dashboard().resolve("/"), width, colours);
    }

    @ParameterizedTest
    @CsvSource({"1200, light", "1200, dark", "360, light", "360, dark"})
    void truckPageHasNoOverflowAndNoViolation(int width, String colours) {
        for (String name : List.of("Rescue 3", "Ladder 2")) {
            assertLooksWell(
                    fleet.dashboard().resolve("/trucks/" + fleet.truck(name).id()), width, colours);
        }
    }

    @ParameterizedTest
    @CsvSource({"1200, light", "1200, dark", "360, light", "360, dark"})
    void pagesOfTheUpdatesHaveNoOverflowAndNoViolation(int width, String colours) {
        assertLooksWell(fleet.dashboard().resolve("/updates"), width, colours);
        assertLooksWell(fleet.dashboard().resolve("/updates/2"), width, colours);
    }

    @ParameterizedTest
    @CsvSource({"1200, light", "1200, dark", "360, light", "360, dark"})
    void rosterAndNumbersHaveNoOverflowAndNoViolation(int width, String colours) {
        for (String page : List.of("/roster", "/roster/1", "/roster/1/remove", "/numbers", "/wall")) {
            assertLooksWell(fleet.dashboard().resolve(page), width, colours);
        }
    }

    private static void assertLooksWell(URI address, int width, String colours) {
        BROWSER.assertLooksWell(address.toString(), width, colours);
    }
}
