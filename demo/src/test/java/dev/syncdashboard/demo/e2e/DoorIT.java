package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.kept.LoginLinkFile;
import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.FleetPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebElement;

/** From a station that all may change to one with a door, in a browser, with the keyboard where a person types. */
@Timeout(300)
class DoorIT {

    private static final String PASSWORD = "a long password";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path directory;

    private static DemoFleet fleet;

    @BeforeAll
    static void start() throws Exception {
        fleet = DemoFleet.start(FleetPlan.of(directory, 2), Clock.systemUTC());
    }

    @AfterAll
    static void end() {
        if (fleet != null) {
            fleet.close();
        }
    }

    @Test
    void aStationIsClaimedAnEditorLogsInChangesTheRosterAndLogsOut() throws IOException {
        open("/roster");
        assertThat(find("#add")).isNotNull();
        claim();
        addEditor();
        assertLooksWell("/access");
        assertLooksWell("/account");
        open("/access");
        choose("#looking-login", "form[action$='/access/looking'] button");
        assertIsAt("/access?said=looking");
        logOut();

        open("/roster");
        assertIsAt("/login?to=%2Froster");
        assertLooksWell("/login?to=%2Froster");
        login("Jo", "wrong password");
        assertIsAt("/login?failed=wrong&to=%2Froster");
        assertThat(BROWSER.driver().getPageSource()).contains("Name or password is wrong.");
        assertLooksWell("/login?failed=wrong&to=%2Froster");
        login("Jo", PASSWORD);
        assertIsAt("/roster");

        find("#add-name").sendKeys("Boat 7", Keys.ENTER);
        assertIsAt("/roster?said=added");
        open("/access");
        assertThat(find("h1").getText()).isEqualTo("You may not do that");

        logOut();
        open("/roster");
        assertIsAt("/login");
    }

    private static void claim() throws IOException {
        DoorKey secret = DoorKey.fresh(new SecureRandom());
        new LoginLinkFile(fleet.dashboardDirectory()).leave(secret, Instant.now());
        open("/login/link?once=" + secret.text());
        assertLooksWell("/login/link?once=" + secret.text());
        find("button.main").click();
        assertIsAt("/access");
        assertLooksWell("/access");
        find("#claim-name").sendKeys("Chief");
        find("#claim-password").sendKeys(PASSWORD);
        find("#claim-again").sendKeys("another one", Keys.ENTER);
        assertThat(find("#errors").getText()).contains("The two passwords are not the same.");
        find("#claim-password").sendKeys(PASSWORD);
        find("#claim-again").sendKeys(PASSWORD, Keys.ENTER);
        assertIsAt("/access?said=claimed");
    }

    private static void addEditor() {
        find("#add-name").sendKeys("Jo");
        find("#add-password").sendKeys(PASSWORD);
        find("#add-again").sendKeys(PASSWORD);
        choose("#add-editor", "form[action$='/access/add'] button");
        assertIsAt("/access?said=added");
        find("#link-name").sendKeys("Wall", Keys.ENTER);
        assertThat(find("#fresh-text").getText())
                .startsWith(fleet.dashboard().resolve("/look/").toString());
    }

    private static void logOut() {
        open("/account");
        find("form[action$='/logout'] button").click();
        assertIsAt("/login?out");
    }

    private static void login(String name, String password) {
        find("#username").sendKeys(name, Keys.TAB, password, Keys.ENTER);
    }

    private static void choose(String choice, String button) {
        find(choice).click();
        find(button).click();
    }

    /** A press is over before the page that it leads to is there. */
    private static void assertIsAt(String address) {
        await().untilAsserted(() -> assertThat(BROWSER.driver().getCurrentUrl()).contains(address));
    }

    private static void open(String path) {
        BROWSER.driver().get(fleet.dashboard().resolve(path).toString());
    }

    private static WebElement find(String selector) {
        return await().ignoreException(NoSuchElementException.class)
                .until(() -> BROWSER.driver().findElement(By.cssSelector(selector)), Objects::nonNull);
    }

    private static void assertLooksWell(String path) {
        assertLooksWell(path, 360, "dark");
        assertLooksWell(path, 1_200, "light");
    }

    private static void assertLooksWell(String path, int width, String colours) {
        BROWSER.assertLooksWell(fleet.dashboard().resolve(path).toString(), width, colours);
    }
}
