package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.FleetPlan;
import dev.syncdashboard.demo.fleet.Truck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.NoAlertPresentException;

/** What a person sees in a browser while the fleet lives. */
@Timeout(300)
class DashboardIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path directory;

    private DemoFleet fleet;
    private Truck engine1;
    private Truck ladder2;
    private Overview page;

    @BeforeEach
    void openThePage() throws IOException {
        fleet = DemoFleet.start(FleetPlan.of(directory, 2), Clock.systemUTC());
        engine1 = fleet.truck("Engine 1");
        ladder2 = fleet.truck("Ladder 2");
        BROWSER.look(1200, "light");
        page = Overview.open(BROWSER.driver(), fleet.dashboard());
        page.awaitHeadline("Both trucks had the current files when last heard");
        page.awaitUpdate("#1");
        page.markAsOpen();
    }

    @AfterEach
    void pageHadNothingToComplainOf() {
        assertThat(BROWSER.complaints()).isEmpty();
        BROWSER.driver().get("about:blank");
        fleet.close();
    }

    @Test
    void fileDroppedAtTheStationReachesTheTrucksAndThePageTurnsWithoutReload() throws Exception {
        ladder2.slowDown();

        Files.write(fleet.station().syncDirectory().resolve("new map.img"), new byte[300_000]);

        page.awaitState(ladder2.id(), "updating");
        page.awaitState(engine1.id(), "up_to_date");
        page.awaitState(ladder2.id(), "up_to_date");
        page.awaitInRow(ladder2.id(), "#2");
        page.awaitHeadline("Both trucks had the current files when last heard");
        page.assertNotReloadedSinceTheMark();
        assertThat(ladder2.syncDirectory().resolve("new map.img")).hasSize(300_000);
    }

    @Test
    void truckOutOfCoverageShowsWhenLastHeardAndRecovers() throws Exception {
        ladder2.driveOutOfCoverage();
        page.awaitLabel(ladder2.id(), "Up to date when last heard");

        fleet.station().postUpdate();

        page.awaitLabel(ladder2.id(), "Was behind by 1 update when last heard");
        page.awaitState(engine1.id(), "up_to_date");
        ladder2.comeBack();
        page.awaitLabel(ladder2.id(), "Up to date");
        page.assertNotReloadedSinceTheMark();
    }

    @Test
    void reportThatComesOnlyThroughAnotherTruckShows() throws Exception {
        Truck medic = fleet.addTruckThatMeetsOnly("Medic 9", List.of(engine1));
        new FleetApi(fleet.dashboard()).accept(medic.id());
        page.awaitLabel(medic.id(), "Up to date when last heard");
        page.awaitInRow(medic.id(), "heard through another truck");

        fleet.station().postUpdate();

        page.awaitInRow(medic.id(), "#2");
        page.awaitLabel(medic.id(), "Up to date when last heard");
        page.assertNotReloadedSinceTheMark();
    }

    @Test
    void stationEngineDownAndUpAgain() throws Exception {
        fleet.station().stopEngine();
        page.awaitNotice("Can't check since");
        page.awaitState(engine1.id(), "up_to_date");

        fleet.station().startEngine();

        page.awaitNoNotice();
        fleet.station().postUpdate();
        page.awaitInRow(engine1.id(), "#2");
        page.assertNotReloadedSinceTheMark();
    }

    @Test
    void nameWithAScriptIsOnlyText() throws Exception {
        String name = "<script>alert(1)</script><b>\"'&amp;";

        ladder2.rename(name);

        page.awaitName(ladder2.id(), name);
        assertNothingRan();
        page.openTruck(ladder2.id());
        assertThat(BROWSER.driver().getTitle()).contains(name);
        assertNothingRan();
    }

    @Test
    void brokenStatusFileAndWrongClockAreMarkedAndHurtNobodyElse() throws Exception {
        engine1.breakStatusFile();
        ladder2.setClockAhead(Duration.ofHours(2));

        page.awaitMark(engine1.id(), "unreadable");
        page.awaitMark(ladder2.id(), "clock_fast");
        page.awaitState(engine1.id(), "up_to_date");

        engine1.startAgent();
        ladder2.setClockAhead(Duration.ZERO);
        page.awaitMarkGone(engine1.id(), "unreadable");
        page.awaitMarkGone(ladder2.id(), "clock_fast");
    }

    private static void assertNothingRan() {
        assertThatThrownBy(() -> BROWSER.driver().switchTo().alert()).isInstanceOf(NoAlertPresentException.class);
    }
}
