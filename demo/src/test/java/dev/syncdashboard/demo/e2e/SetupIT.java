package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.EngineSettings;
import dev.syncdashboard.demo.engine.Share;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a sync program that has its folders already to a station that runs, by the keyboard only, in German. With {@code
 * -Dpictures=DIRECTORY} this and {@link FirstDaySyncthingIT} take the pictures of docs/setup.md.
 */
@Timeout(300)
class SetupIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path directory;

    @Test
    void aStationWhoseProgramHasFoldersAlreadyIsSetUpInGerman() throws Exception {
        try (EmbeddedEngine engine =
                        new EmbeddedEngine("Wache 4", new Mesh(), EngineSettings.DEFAULT, Clock.systemUTC());
                NewStation station = NewStation.start(BROWSER, directory, "de")) {
            engine.join(Share.named("Karten"), Files.createDirectories(directory.resolve("Karten")), true);
            engine.join(Share.named("Status"), Files.createDirectories(directory.resolve("Status")), true);
            engine.start();
            Clicks clicks = station.clicks();

            station.takeProgramAt(engine.address());
            clicks.looksWell("7-ordner");
            clicks.press("#take", "/setup/");
            if (hasFlaws(clicks)) {
                clicks.looksWell("8-maengel");
                clicks.press("#mend", "/setup/folders?said=mended");
                clicks.press("#go", "/setup/access");
            }
            clicks.looksWell("9-zugang");
            station.becomeAdministrator("Wehrführer");
            clicks.press("#overview", "/");
            clicks.awaitText("noch keine");

            clicks.open("/setup/folders/new?in=" + directory.resolve("home"));
            clicks.looksWell("10-neu");
            assertThat(clicks.typed()).containsExactly("#typed-url", "#claim-name", "#claim-password", "#claim-again");
            assertThat(BROWSER.complaints()).isEmpty();
        }
    }

    private static boolean hasFlaws(Clicks clicks) {
        Clicks.until(() -> !clicks.all("#mend, #claim-name").isEmpty());
        return BROWSER.driver().getCurrentUrl().endsWith("/folders");
    }
}
