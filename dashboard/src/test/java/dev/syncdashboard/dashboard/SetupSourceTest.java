package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.text.StationWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What counts before what: command line, environment, a file made by hand, the setup, defaults. */
class SetupSourceTest {

    @TempDir
    Path directory;

    private StandardEnvironment environment;
    private SharedSettings settings;

    @BeforeEach
    void start() {
        environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        settings = new SharedSettings(environment);
    }

    private void keep(Map<String, String> kept) throws IOException {
        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource("--dashboard.data.dir=" + directory));
        DefaultSettings.addTo(environment);
        SetupSource.in(environment).keep(KeptSettings.of(kept));
    }

    @Test
    void theSetupCountsBeforeDefaultsAtOnceAndForTheFrameworkToo() throws IOException {
        keep(Map.of("server.port", "9090", "sync.url", "http://h"));

        assertThat(settings.get("sync.url")).contains("http://h");
        assertThat(settings.get("server.address")).contains("127.0.0.1");
        assertThat(environment.getProperty("server.port")).isEqualTo("9090");
        SetupSource.in(environment).keep(KeptSettings.of(Map.of("server.port", "9091")));
        assertThat(environment.getProperty("server.port")).isEqualTo("9091");
        assertThat(settings.get("sync.url")).isEmpty();
        assertThat(directory.resolve("setup.properties")).content().contains("server.port=9091");
    }

    @Test
    void whatIsMadeByHandCountsBeforeItAndAsAWhole() throws IOException {
        Path file = Files.writeString(directory.resolve("by-hand.properties"), "sync.home=/home/sync\nsync.folder=A\n");
        SharedSettings.add(file, environment);
        environment
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource("systemEnvironment", Map.of("SERVER_PORT", "1")));
        keep(Map.of(
                "sync.url", "http://h",
                "sync.password", "secret",
                "sync.folders", "maps",
                "sync.folder.maps", "B",
                "sync.status.folder", "S",
                "server.port", "9090"));

        assertThat(settings.get("sync.home")).contains("/home/sync");
        for (String name : new String[] {"sync.url", "sync.password", "sync.folders", "sync.folder.maps"}) {
            assertThat(settings.get(name)).as(name).isEmpty();
        }
        assertThat(settings.get("sync.status.folder")).contains("S");
        assertThat(environment.getProperty("server.port")).isEqualTo("1");
        HandMadeSettings byHand = new HandMadeSettings(environment);
        assertThat(byHand.place("sync.home").map(StationWords::said)).contains("in the file " + file);
        assertThat(byHand.place("server.port").map(StationWords::said)).contains("in the environment variables");
        assertThat(byHand.place("dashboard.data.dir").map(StationWords::said)).contains("on the command line");
        assertThat(byHand.place("sync.status.folder")).isEmpty();
    }
}
