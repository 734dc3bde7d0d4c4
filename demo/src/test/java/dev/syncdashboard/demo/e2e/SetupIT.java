package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import dev.syncdashboard.dashboard.Application;
import dev.syncdashboard.demo.engine.contract.InstalledSyncthing;
import dev.syncdashboard.demo.syncthing.SyncthingCluster;
import dev.syncdashboard.demo.syncthing.SyncthingCluster.Member;
import dev.syncdashboard.demo.syncthing.SyncthingDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        // The places for new folders that a person is shown.
        System.setProperty(
                "user.home", Files.createDirectories(directory.resolve("home")).toString());
        run();
    }

    private void run(String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--dashboard.data.dir=" + directory.resolve("data"),
                "--dashboard.language=" + language,
                "--dashboard.poll=1s",
                "--server.shutdown=immediate",
                "--spring.main.register-shutdown-hook=false",
                "--logging.level.root=WARN"));
        options.addAll(List.of(more));
        ConfigurableApplicationContext dashboard = Application.start(options.toArray(String[]::new));
        parts.add(dashboard);
        address = "http://127.0.0.1:" + dashboard.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterEach
    void end() throws Exception {
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
        SyncthingDevice station = cluster.station();

        open("/");
        await("/setup");
        looksWell("1-begin");
        press("#go", "/setup/program");
        typeProgram(station);
        await("/setup/folders");
        looksWell("3-folders-none");
        press("#make-both", "/setup/folders?pick=");
        looksWell("4-folders");
        press("#take", "/setup/access");
        type("#claim-name", "Chief");
        type("#claim-password", PASSWORD);
        type("#claim-again", PASSWORD);
        looksWell("5-access");
        type("#claim-password", PASSWORD);
        type("#claim-again", PASSWORD);
        press("#take", "/setup/trucks");
        looksWell("6-trucks");
        Files.writeString(directory.resolve("home/Station files/map.txt"), "Mill Street");
        press("#overview", "/");
        awaitText("no trucks yet", "noch keine");

        assertThat(Files.readString(directory.resolve("data/setup.properties"))).contains("sync.status.folder=");
        assertThat(typed).containsExactly("#typed-url", "#typed-key", "#claim-name", "#claim-password", "#claim-again");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    private void typeProgram(SyncthingDevice station) throws IOException {
        looksWell("2-program");
        type("#typed-url", station.url().toString());
        type("#typed-key", station.apiKey());
        pressKey("#take-typed");
    }

    private void type(String field, String text) {
        WebElement found = find(field);
        found.clear();
        found.sendKeys(text);
        if (!typed.contains(field)) {
            typed.add(field);
        }
    }

    /** What a person does who has no mouse: the focus moves there, and Enter is pressed. */
    private void pressKey(String what) {
        find(what).sendKeys(Keys.ENTER);
    }

    private void press(String what, String leadsTo) {
        pressKey(what);
        await(leadsTo);
    }

    private void await(String path) {
        until(() -> BROWSER.driver().getCurrentUrl().startsWith(address + path)
                && (path.contains("?") || !BROWSER.driver().getCurrentUrl().contains("?pick")));
    }

    private void awaitText(String... any) {
        until(() -> List.of(any).stream()
                .anyMatch(text -> find("body")
                        .getText()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(text)));
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(condition);
    }

    private void open(String path) {
        BROWSER.driver().get(address + path);
    }

    private static WebElement find(String selector) {
        return BROWSER.driver().findElement(By.cssSelector(selector));
    }

    private void looksWell(String name) throws IOException {
        for (String colours : List.of("light", "dark")) {
            for (int width : List.of(360, 1_200)) {
                BROWSER.look(width, colours);
                assertThat(Overflow.on(BROWSER.driver())).as(name + " " + width).isEmpty();
                assertThat(new AxeBuilder().analyze(BROWSER.driver()).getViolations())
                        .as(name + " " + width + " " + colours)
                        .isEmpty();
                picture(name + "-" + width + "-" + colours + "-" + language);
            }
        }
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
