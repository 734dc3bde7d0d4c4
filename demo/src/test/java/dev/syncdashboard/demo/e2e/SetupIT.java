package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import dev.syncdashboard.dashboard.Application;
import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.EngineSettings;
import dev.syncdashboard.demo.engine.Share;
import dev.syncdashboard.demo.engine.contract.InstalledSyncthing;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import dev.syncdashboard.demo.syncthing.SyncthingCluster;
import dev.syncdashboard.demo.syncthing.SyncthingCluster.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * From an empty directory to a station that runs, in a browser and by the keyboard only. With {@code -Dpictures=DIRECTORY} it also
 * takes the pictures of docs/setup.md.
 */
@Timeout(240)
class SetupIT {

    private static final String PASSWORD = "a long password";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path directory;

    private final List<String> typed = new ArrayList<>();
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final String home = System.getProperty("user.home");
    private String address;
    private String language = "en";

    @BeforeEach
    void start() throws IOException {
        BROWSER.complaints();
        // The places for new folders that a person is shown.
        System.setProperty(
                "user.home", Files.createDirectories(directory.resolve("home")).toString());
    }

    private void run(String words) {
        language = words;
        List<String> options = List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--dashboard.data.dir=" + directory.resolve("data"),
                "--dashboard.language=" + language,
                "--dashboard.poll=1s",
                "--server.shutdown=immediate",
                "--spring.main.register-shutdown-hook=false",
                "--logging.level.root=WARN");
        ConfigurableApplicationContext dashboard = Application.start(options.toArray(String[]::new));
        parts.add(dashboard);
        address = "http://127.0.0.1:" + dashboard.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterEach
    void end() throws Exception {
        BROWSER.driver().get("about:blank");
        for (int last = parts.size() - 1; last >= 0; last--) {
            parts.get(last).close();
        }
        System.setProperty("user.home", home);
    }

    @AfterAll
    static void asItWas() {
        if (BROWSER.driver() != null) {
            BROWSER.driver().manage().deleteAllCookies();
        }
    }

    @Test
    void aStationWithARealSyncthingIsSetUpByTheKeyboardOnly() throws Exception {
        SyncthingCluster cluster = SyncthingCluster.startStrangers(
                InstalledSyncthing.program(), List.of(new Member("Station 4", directory.resolve("syncthing"))));
        parts.add(cluster);
        // Where Syncthing itself would have it, so that it is found.
        Path usual = Files.createDirectories(directory.resolve("home/.local/state"));
        Files.createSymbolicLink(usual.resolve("syncthing"), cluster.station().home());
        run("en");

        open("/");
        await("/setup");
        looksWell("1-begin");
        press("#go", "/setup/program");
        looksWell("2-program");
        press("#take-0", "/setup/folders");
        looksWell("3-no-folders");
        press("#make-both", "/setup/folders?pick=");
        looksWell("4-folders");
        press("#take", "/setup/access");
        looksWell("5-access");
        becomeAdministrator("Chief");
        looksWell("6-trucks");
        press("#overview", "/");
        awaitText("no trucks yet");

        assertThat(Files.readString(directory.resolve("data/setup.properties"))).contains("sync.status.folder=");
        assertThat(typed).containsExactly("#claim-name", "#claim-password", "#claim-again");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @Test
    void aStationWhoseProgramHasFoldersAlreadyIsSetUpInGerman() throws Exception {
        EmbeddedEngine engine = new EmbeddedEngine("Wache 4", new Mesh(), EngineSettings.DEFAULT, Clock.systemUTC());
        parts.add(engine);
        engine.join(Share.named("Karten"), Files.createDirectories(directory.resolve("Karten")), true);
        engine.join(Share.named("Status"), Files.createDirectories(directory.resolve("Status")), true);
        engine.start();
        run("de");

        open("/setup/program");
        type("#typed-url", engine.address().toString());
        press("#take-typed", "/setup/folders");
        looksWell("7-ordner");
        press("#take", "/setup/");
        if (hasFlaws()) {
            looksWell("8-maengel");
            press("#mend", "/setup/folders?said=mended");
            press("#go", "/setup/access");
        }
        looksWell("9-zugang");
        becomeAdministrator("Wehrführer");
        press("#overview", "/");
        awaitText("noch keine");

        open("/setup/folders/new?in=" + directory.resolve("home"));
        looksWell("10-neu");
        assertThat(typed).containsExactly("#typed-url", "#claim-name", "#claim-password", "#claim-again");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    private boolean hasFlaws() {
        until(() -> !BROWSER.driver()
                .findElements(By.cssSelector("#mend, #claim-name"))
                .isEmpty());
        return BROWSER.driver().getCurrentUrl().endsWith("/folders");
    }

    private void becomeAdministrator(String name) {
        type("#claim-name", name);
        type("#claim-password", PASSWORD);
        type("#claim-again", PASSWORD);
        press("#take", "/setup/trucks");
    }

    private void type(String field, String text) {
        WebElement found = find(field);
        found.clear();
        found.sendKeys(text);
        typed.add(field);
    }

    /** What a person does who has no mouse: the focus moves there, and Enter is pressed. */
    private void press(String what, String leadsTo) {
        WebElement pressed = find(what);
        pressed.sendKeys(Keys.ENTER);
        until(() -> isGone(pressed));
        await(leadsTo);
    }

    private static boolean isGone(WebElement element) {
        try {
            return !element.isEnabled();
        } catch (StaleElementReferenceException e) {
            return true;
        }
    }

    private void await(String path) {
        until(() -> BROWSER.driver().getCurrentUrl().startsWith(address + path));
    }

    private void awaitText(String... any) {
        until(() -> List.of(any).stream()
                .anyMatch(text -> find("body")
                        .getText()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(text)));
    }

    private static void until(Callable<Boolean> condition) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(condition);
    }

    private void open(String path) {
        BROWSER.driver().get(address + path);
    }

    private static WebElement find(String selector) {
        until(() -> !BROWSER.driver().findElements(By.cssSelector(selector)).isEmpty());
        return BROWSER.driver().findElement(By.cssSelector(selector));
    }

    private void looksWell(String name) throws IOException {
        looksWell(name, 1_200, "light");
        looksWell(name, 360, "dark");
    }

    private void looksWell(String name, int width, String colours) throws IOException {
        BROWSER.look(width, colours);
        assertThat(Overflow.on(BROWSER.driver())).as(name + " " + width).isEmpty();
        assertThat(new AxeBuilder().analyze(BROWSER.driver()).getViolations())
                .as(name + " " + width + " " + colours)
                .isEmpty();
        picture(name + "-" + width + "-" + colours + "-" + language);
    }

    private static void picture(String name) throws IOException {
        Optional<String> pictures = Optional.ofNullable(System.getProperty("pictures"));
        if (pictures.isPresent()) {
            Path file = Files.createDirectories(Path.of(pictures.get())).resolve(name + ".png");
            Files.copy(
                    BROWSER.driver().getScreenshotAs(OutputType.FILE).toPath(),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
