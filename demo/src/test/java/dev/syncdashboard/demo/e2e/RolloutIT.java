package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.engine.EmbeddedStrangers;
import dev.syncdashboard.demo.engine.EngineSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Releases of the agent on their way from a stick to three trucks that joined with kits: by the Sync folder alone, led by a
 * person at the page, tried by real agents under the real starter. The page tells all of it.
 */
@Timeout(600)
class RolloutIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    @RegisterExtension
    static final Browser BROWSER = new Browser("--lang=en");

    @TempDir
    Path directory;

    private final List<TruckProgram> trucks = new ArrayList<>();
    private final List<TruckService> services = new ArrayList<>();
    private ReleaseStick project;
    private EmbeddedStrangers engines;
    private NewStation station;
    private Clicks clicks;

    @BeforeEach
    void aStationWithThreeTrucks() throws Exception {
        project = new ReleaseStick(directory.resolve("stick"));
        engines = EmbeddedStrangers.start(
                EngineSettings.DEFAULT, Clock.systemUTC(), List.of("station-pc", "laptop-1", "laptop-2", "laptop-3"));
        station = NewStation.start(
                BROWSER,
                directory,
                "browser",
                "--dashboard.release-key=" + project.releaseKey(),
                "--dashboard.release-within=25s");
        clicks = station.clicks();
        station.takeProgramAt(engines.engines().get(0).address());
        station.makeFoldersAndClaim(NewStation.Look.NONE);
        clicks.press("#go", "/kits");
        for (int number : List.of(1, 2, 3)) {
            trucks.add(TruckProgram.beside(engines.engines().get(number), directory.resolve("truck-" + number)));
        }
        List<TruckProgram.Running> joins = new ArrayList<>();
        for (TruckProgram truck : trucks) {
            joins.add(truck.join(truck.kit(station.kit("Engine " + (joins.size() + 1))), "60s"));
        }
        for (TruckProgram.Running join : joins) {
            TruckProgram.Said said = join.end();
            assertThat(said.code()).as(said.text()).isZero();
        }
        for (TruckProgram truck : trucks) {
            services.add(TruckService.start(truck.settings(), project.releaseKey()));
        }
        inGroup("Engine 2", "North");
    }

    private void inGroup(String truck, String group) {
        clicks.open("/roster");
        String page = clicks.all("a[href*='/roster/']").stream()
                .filter(link -> link.getText().contains(truck))
                .findFirst()
                .orElseThrow()
                .getDomAttribute("href");
        clicks.open(page);
        clicks.type("#name-group", group);
        clicks.press("form[action$='/name'] button", "/roster");
    }

    @AfterEach
    void end() throws Exception {
        for (TruckService service : services) {
            service.close();
        }
        trucks.forEach(TruckProgram::close);
        if (station != null) {
            station.close();
        }
        if (engines != null) {
            engines.close();
        }
    }

    @Test
    void aGoodReleaseReachesAllTrucksAndBadForgedAndOlderOnesGetNowhere() throws Exception {
        aStickIsCopied();
        aGoodOneGoesFromTruckToTruck();
        oneThatDoesNotStartGoesBack();
        oneThatDoesNotReportGoesBack();
        aForgedOneIsRefused();
        anOlderOneIsRefused();
    }

    private void aStickIsCopied() throws Exception {
        ReleaseStick forger = new ReleaseStick(directory.resolve("forger"));
        forger.bad("9.9.0", ReleaseStick.ENDS);
        forger.copyTo(files(), "9.9.0");
        project.good("9.0.0");
        project.bad("9.1.0", ReleaseStick.ENDS);
        project.bad("9.2.0", ReleaseStick.IS_SILENT);
        project.good("9.3.0");
        project.good("9.4.0");
        for (String version : List.of("9.0.0", "9.1.0", "9.2.0", "9.3.0", "9.4.0")) {
            project.copyTo(files(), version);
        }
        engines.engines().get(0).lookAtDisk();

        tells("9.4.0: signed by the project, whole, made");
        tells("9.9.0: Can't be trusted: the project has not signed its release.json, or it is not whole yet.");
        assertThat(clicks.all("#begin-release option").stream().map(WebElement::getText))
                .containsExactly("9.4.0", "9.3.0", "9.2.0", "9.1.0", "9.0.0");
    }

    private void aGoodOneGoesFromTruckToTruck() throws Exception {
        begin("9.0.0", "Engine 1", "North");
        assertThat(clicks.text())
                .contains("It has begun. The truck hears of it as soon as it is in contact.")
                .contains("Version 9.0.0 goes to the trucks")
                .contains("It can go on when Engine 1 has said that it runs it.");
        tells("Known to run on 1 of 1 truck in service that may install it now.");
        tells("Engine 1", "runs 9.0.0, and has shown that it works");
        tells("Engine 2", "9.0.0 waits: it is not its turn yet");
        press("go-on", "It has gone on to the next stage.");
        tells("Known to run on 2 of 2 trucks in service");
        tells("Engine 3", "it is not its turn yet");
        press("go-on", "It has gone on to the next stage.");

        tells("Every truck in service has said that it runs it.");
        assertThat(clicks.text())
                .contains("Known to run on 3 of 3 trucks in service")
                .contains("It has failed on no truck.");
    }

    private void oneThatDoesNotStartGoesBack() throws Exception {
        begin("9.1.0", "Engine 1");

        tells("It has failed on 1 truck; on 3 it stops by itself.");
        tells("Engine 1", "went back from 9.1.0 to 9.0.0: it did not start");
        assertThat(clicks.text()).contains("It can't go on: it failed on Engine 1, which does not try it again.");
        tells("Engine 2", "runs 9.0.0; 9.1.0 waits: it is not its turn yet");
        String said =
                "Version of the reporting program: 9.0.0. The station wants version 9.1.0. It was tried and given up: it did"
                        + " not start.";
        BROWSER.driver().get(services.get(0).page());
        assertThat(clicks.text()).contains(said);
        assertThat(trucks.get(0).run("status").text()).contains(said);
    }

    private void oneThatDoesNotReportGoesBack() throws Exception {
        begin("9.2.0", "Engine 2");
        clicks.looksWell("20-rollout-begun");
        BROWSER.look(1_200, "light");

        tells("It has failed on 1 truck; on 3 it stops by itself.");
        tells("Engine 2", "went back from 9.2.0 to 9.0.0: it did not report in time");
        clicks.looksWellEverywhere("21-rollout-failed");
        BROWSER.look(1_200, "light");
        inGerman(() -> {
            clicks.open("/releases");
            assertThat(clicks.text())
                    .contains("Version 9.2.0 kommt auf die Fahrzeuge")
                    .contains("kehrte von 9.2.0 zu 9.0.0 zurück: sie meldete nicht rechtzeitig");
        });
    }

    /** What was approved is replaced in the Sync folder before all trucks have it. */
    private void aForgedOneIsRefused() throws Exception {
        begin("9.4.0", "Engine 1");
        tells("Known to run on 1 of 1 truck in service");
        ReleaseStick forger = new ReleaseStick(directory.resolve("second forger"));
        forger.bad("9.4.0", ReleaseStick.ENDS);
        forger.copyTo(files(), "9.4.0");
        engines.engines().get(0).lookAtDisk();
        tells("It no longer lies whole in the Sync folder");

        press("go-on", "It has gone on to the next stage.");
        for (String truck : List.of("Engine 2", "Engine 3")) {
            tells(truck, "runs 9.0.0; refuses 9.4.0: the project has not signed it");
        }
        tells("It has failed on 2 trucks; on 3 it stops by itself.");
        press("stop", "It was stopped. Trucks that are out of reach hear of that when they come back.");
        assertThat(clicks.text()).contains("Stopped by hand: nobody installs it. Whoever has it keeps it.");
        clicks.find(".presses summary").click();
        press("withdraw", "It was withdrawn.");
    }

    private void anOlderOneIsRefused() throws Exception {
        choose("9.3.0", "Engine 1");
        clicks.press("form[action$='/releases/begin'] button", "/releases/begin");
        assertThat(clicks.text()).contains("Engine 1 runs this version or a newer one already. Choose another truck.");

        begin("9.3.0", "Engine 2");
        tells("Known to run on 1 of 1 truck in service");
        press("go-on", "It has gone on to the next stage.");
        tells("Engine 1", "runs 9.4.0; refuses 9.3.0: it is not newer");
        tells("Engine 3", "runs 9.3.0, and has shown that it works");
    }

    private void begin(String version, String truck, String... groups) {
        choose(version, truck, groups);
        clicks.press("form[action$='/releases/begin'] button", "/releases?said=begun");
    }

    private void choose(String version, String truck, String... groups) {
        clicks.open("/releases");
        pick("#begin-release", version);
        pick("#begin-device", truck);
        for (String group : groups) {
            clicks.find("input[name='group'][value='" + group + "']").click();
        }
    }

    private void pick(String field, String text) {
        clicks.find(field);
        clicks.all(field + " option").stream()
                .filter(option -> option.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private void press(String button, String says) {
        clicks.press("form[action$='/releases/" + button + "'] button", "/releases?said=");
        assertThat(clicks.text()).contains(says);
    }

    /** The page comes to say it. */
    private void tells(String what) {
        tells("body", By.tagName("body"), what);
    }

    /** The page comes to say it of this truck. */
    private void tells(String truck, String what) {
        tells(truck, ofTruck(truck), what);
    }

    private void tells(String where, By part, String what) {
        try {
            Awaitility.await(where + ": " + what)
                    .atMost(SOON)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> {
                        clicks.open("/releases");
                        return BROWSER.driver().findElement(part).getText().contains(what);
                    });
        } catch (RuntimeException e) {
            throw new AssertionError(
                    e.getMessage() + "\n" + clicks.text() + "\n"
                            + services.stream().map(TruckService::output).toList(),
                    e);
        }
    }

    private static By ofTruck(String truck) {
        return By.xpath("//details[contains(@class, 'agents')]//li[.//a[normalize-space() = '" + truck + "']]");
    }

    private interface Deed {
        void doIt();
    }

    private static void inGerman(Deed deed) {
        BROWSER.driver().executeCdpCommand("Network.enable", Map.of());
        BROWSER.driver()
                .executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", "de")));
        deed.doIt();
        BROWSER.driver().executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of()));
    }

    /** Where the station has the Sync folder. */
    private Path files() {
        return engines.engines().get(0).folders().stream()
                .map(folder -> folder.settings().directory())
                .filter(path -> !path.toString().toLowerCase(Locale.ROOT).endsWith("status"))
                .findFirst()
                .orElseThrow();
    }
}
