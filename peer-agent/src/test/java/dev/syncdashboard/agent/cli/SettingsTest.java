package dev.syncdashboard.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.page.PageSettings;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.words.TruckNoun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final Path DEFAULT = Path.of("/var/lib/sync-agent");

    @TempDir
    Path directory;

    private final Map<String, String> options = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private Path file;

    @BeforeEach
    void file() throws Exception {
        file = directory.resolve("agent.properties");
        Files.writeString(file, "sync.folder=from file\nsync.status.folder=Status\nsync.password=pass word \n");
    }

    @Test
    void anOptionBeatsTheEnvironmentThatBeatsTheFileThatBeatsTheDefault() {
        assertThat(agent().heartbeat()).isEqualTo(Duration.ofHours(1));
        assertThat(syncFolder()).isEqualTo("from file");

        environment.put("SYNC_FOLDER", "from environment");
        assertThat(syncFolder()).isEqualTo("from environment");

        options.put("--sync-folder", "from option");
        assertThat(syncFolder()).isEqualTo("from option");
    }

    @Test
    void aBlankValueCountsAsNotSet() {
        environment.put("SYNC_FOLDER", "  ");

        assertThat(syncFolder()).isEqualTo("from file");
    }

    @Test
    void takesBlanksFromNamesButNotFromAPassword() {
        environment.put("SYNC_FOLDER", " Maps ");

        assertThat(syncFolder()).isEqualTo("Maps");
        assertThat(settings()
                        .find(Engines.KEYS.stream()
                                .filter(SettingKey::secret)
                                .findFirst()
                                .orElseThrow()))
                .map(Setting::value)
                .contains("pass word ");
    }

    @Test
    void namesTheMissingSettingAndTheWaysToSetIt() throws Exception {
        Files.writeString(file, "sync.folder=Sync\n");

        assertThatThrownBy(this::agent)
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(
                        "sync.status.folder is missing", "--sync-status-folder", "SYNC_STATUS_FOLDER", "--config");
    }

    @Test
    void namesKeyValueOriginAndExpectationOfAWrongValue() {
        environment.put("AGENT_HEARTBEAT", "often");

        assertThatThrownBy(this::agent)
                .hasMessage("agent.heartbeat is 'often' (from the environment variable AGENT_HEARTBEAT), expected is a"
                        + " time such as 30s, 15m, 2h, 1d or PT1H, from 10s to 30d, or 0 for reports on changes only.");
    }

    @Test
    void knowsHowThePageSpeaks() {
        environment.put("AGENT_PAGE_LANGUAGE", "de");
        options.put("--agent-page-truck-called", "boat");
        assertThat(agent().page()).isEqualTo(new PageSettings(8765, "de", TruckNoun.BOAT));

        options.put("--agent-page-truck-called", "spoon");
        assertThatThrownBy(this::agent)
                .hasMessage(
                        "agent.page.truck-called is 'spoon' (from the option --agent-page-truck-called), expected is"
                                + " truck, ambulance, boat, tablet or device.");

        options.put("--agent-page-language", "fr");
        assertThatThrownBy(this::agent)
                .hasMessage("agent.page.language is 'fr' (from the option --agent-page-language), expected is en, de or"
                        + " browser.");
    }

    @Test
    void knowsHowOftenToReadEverythingAndWhereThePageIs() {
        assertThat(agent().fullCheckEvery()).isEqualTo(Duration.ofDays(1));
        assertThat(agent().page().port()).isEqualTo(8765);

        environment.put("AGENT_FULL_CHECK", "0");
        options.put("--agent-page-port", "0");
        assertThat(agent().fullCheckEvery()).isZero();
        assertThat(agent().page()).isEqualTo(new PageSettings(0, "browser", TruckNoun.TRUCK));

        options.put("--agent-page-port", "65536");
        assertThatThrownBy(this::agent)
                .hasMessage("agent.page.port is '65536' (from the option --agent-page-port), expected is a port from 1"
                        + " to 65535, or 0 for no page.");
    }

    @Test
    void refusesOneFolderForBoth() {
        options.put("--sync-folder", "Status");

        assertThatThrownBy(this::agent).hasMessageContaining("both 'Status'");
    }

    @Test
    void readsSeveralFoldersFromEachPlace() throws Exception {
        Files.writeString(
                file,
                "sync.folders=maps,fire-plans\nsync.folder.maps=M\nsync.label.maps=Karten\nsync.folder.plans=X\n"
                        + "sync.status.folder=Status\n");
        environment.put("SYNC_FOLDER_FIRE_PLANS", "from environment");
        options.put("--sync-folder-maps", "from option");

        assertThat(agent().syncFolders())
                .containsExactly(
                        new SyncFolder(new FolderName("maps"), true, "from option", "Karten"),
                        new SyncFolder(new FolderName("fire-plans"), true, "from environment", "Fire-plans"));
        assertThat(settings().unknownKeys()).containsExactly("sync.folder.plans");
        assertThat(agent().memoryOf(agent().syncFolders().get(0))).isEqualTo(DEFAULT.resolve("folders/maps"));
    }

    @Test
    void namesWhatIsWrongWithSeveralFoldersAndWhereItStands() throws Exception {
        Files.writeString(file, "sync.folders=maps,plans\nsync.folder.maps=M\nsync.status.folder=Status\n");

        assertThatThrownBy(this::agent)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("sync.folder.plans is not set")
                .hasMessageContaining("sync.folders is from the file " + file);

        environment.put("SYNC_FOLDER", "M");
        assertThatThrownBy(this::agent)
                .hasMessageContaining("sync.folder is 'M', and sync.folders is 'maps,plans'")
                .hasMessageContaining("sync.folder is from the environment variable SYNC_FOLDER");
    }

    @Test
    void findsMisspeltKeysInTheFile() throws Exception {
        Files.writeString(file, "sync.foldr=Sync\nsync.url=http://127.0.0.1:8888\n");

        assertThat(settings().unknownKeys()).containsExactly("sync.foldr");
    }

    @Test
    void aWrongEngineSettingIsNamedWithItsOriginAndNeverWithThePassword() {
        environment.put("SYNC_URL", "nonsense://x");

        assertThatThrownBy(() -> settings().openEngine(FolderContent.ofThisRun(Clock.systemUTC()), Path.of("unused")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("sync.url", "nonsense://x", "SYNC_URL")
                .hasMessageNotContaining("pass word");
    }

    @Test
    void readsNamesInUtf8AndSaysWhenAFileIsSomethingElse() throws Exception {
        Files.writeString(file, "sync.folder=Karten Süd\nsync.status.folder=Status\n");
        assertThat(syncFolder()).isEqualTo("Karten Süd");

        Files.write(file, "sync.folder=S\u00fcd".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(this::agent).hasMessageContaining("not UTF-8");

        Files.writeString(file, "agent.state.dir=C:\\users\\kim");
        assertThatThrownBy(this::agent).hasMessageContaining("Write a backslash twice");

        Files.delete(file);
        assertThatThrownBy(this::agent).hasMessageContaining("it does not exist");
    }

    @Test
    void theStateDirectoryIsTheSystemsUnlessSet() {
        assertThat(agent().stateDirectory()).isEqualTo(DEFAULT);

        options.put("--agent-state-dir", directory.resolve("state").toString());
        assertThat(agent().stateDirectory()).isEqualTo(directory.resolve("state"));
    }

    private String syncFolder() {
        return agent().syncFolders().get(0).engineKey();
    }

    private AgentSettings agent() {
        return settings().agent(DEFAULT);
    }

    private Settings settings() {
        return new Settings(options, environment, Optional.of(ConfigFile.read(file)));
    }
}
