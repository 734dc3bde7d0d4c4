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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** A station that is opened to its network, and closed again, without a restart. */
@Timeout(300)
class MovingStationIT {

    /** As a person goes on behind the warning, who has compared the fingerprint. */
    @RegisterExtension
    static final Browser BROWSER = new Browser("--ignore-certificate-errors");

    @TempDir
    Path directory;

    @Test
    void itsPagesAreInTheNetworkAtOnceAndTheOpenOnesFollow() throws Exception {
        try (EmbeddedEngine engine =
                        new EmbeddedEngine("Station 4", new Mesh(), EngineSettings.DEFAULT, Clock.systemUTC());
                NewStation station = NewStation.start(BROWSER, directory, "en")) {
            engine.join(Share.named("Maps"), Files.createDirectories(directory.resolve("Maps")), true);
            engine.join(Share.named("Status"), Files.createDirectories(directory.resolve("Status")), true);
            engine.start();
            Clicks plain = station.clicks();
            Clicks encrypted = station.clicksAt(plain.address().replace("http:", "https:"));
            station.takeProgramAt(engine.address());
            plain.press("#take", "/setup/");
            String setup = BROWSER.driver().getWindowHandle();
            BROWSER.driver().switchTo().newWindow(WindowType.TAB);
            plain.open("/");
            plain.awaitText("live");
            String overview = BROWSER.driver().getWindowHandle();
            BROWSER.driver().switchTo().window(setup);

            plain.open("/setup/access");
            plain.find("#listen-network").sendKeys(Keys.SPACE);
            station.becomeAdministrator("Chief", "/setup/access");

            plain.awaitText("the pages have moved");
            plain.looksWell("12-moved");
            plain.press("#go", encrypted, "/setup/trucks");
            encrypted.awaitText("from other computers of the station these pages are at");
            encrypted.open("/account");
            encrypted.awaitText("chief");
            BROWSER.driver().switchTo().window(overview);
            encrypted.await("/");
            encrypted.awaitText("live");
            BROWSER.driver().close();
            BROWSER.driver().switchTo().window(setup);

            encrypted.open("/setup/access");
            encrypted.find("#listen-here").sendKeys(Keys.SPACE);
            encrypted.press("#take", "/setup/access");
            encrypted.awaitText("only at the station's computer itself");
            encrypted.press("#go", plain, "/setup/trucks");
            plain.open("/account");
            plain.awaitText("chief");
            assertThat(plain.all("#listening")).isEmpty();
        }
    }
}
