package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;

class CommandLineTest {

    @Test
    void theAgentsOptionsWorkHereToo() {
        CommandLine line = CommandLine.parse("--sync-url", "http://127.0.0.1:1", "--sync-status-folder=Status");

        assertThat(line.springArguments())
                .containsExactly("--sync.url=http://127.0.0.1:1", "--sync.status.folder=Status");
        assertThat(line.answer()).isEmpty();
    }

    @Test
    void everyOtherSettingGoesThroughUnderItsOwnName() {
        assertThat(CommandLine.parse("--server.port=0", "--debug").springArguments())
                .containsExactly("--server.port=0", "--debug");
    }

    @Test
    void aFileOfSettingsIsReadBesideTheDefaults(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("dashboard.conf"), "sync.folder=Sync");

        assertThat(CommandLine.parse("--config", file.toString()).file()).contains(file);
    }

    @Test
    void aFileIsUtf8AndItsValuesAreTakenToTheLetter(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("dashboard.conf"), "sync.folder=Einsatzpläne\nsync.password=geheim${x}1\n");
        StandardEnvironment environment = new StandardEnvironment();

        Settings.add(file, environment);

        Settings settings = new Settings(environment);
        assertThat(settings.get("sync.folder")).contains("Einsatzpläne");
        assertThat(settings.get("sync.password")).contains("geheim${x}1");
        assertThat(settings.get("sync.username")).isEmpty();
    }

    @Test
    void anOptionThatDoesNotExistIsSaidAtOnce() {
        CommandLine line = CommandLine.parse("--sync-foldr", "Sync");

        assertThat(line.answer()).contains("There is no option --sync-foldr. --help shows all options.");
        assertThat(line.exitCode()).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeReadIsSaidAtOnce() {
        CommandLine line = CommandLine.parse("--config=not-there.properties");

        assertThat(line.answer()).contains("The file not-there.properties that --config names can't be read.");
        assertThat(line.exitCode()).isEqualTo(2);
    }

    @Test
    void anOptionWithoutItsValueIsSaidAtOnce() {
        assertThat(CommandLine.parse("--sync-folder").answer())
                .contains("The option --sync-folder needs a value. --help shows all options.");
    }

    @Test
    void helpNamesEverySettingWithItsEnvironmentVariable() {
        CommandLine line = CommandLine.parse("--help");

        assertThat(line.exitCode()).isZero();
        assertThat(line.answer().orElseThrow())
                .contains("--sync-url VALUE", "SYNC_URL", "(default: http://127.0.0.1:8888, Syncthing")
                .contains("--sync-password SECRET", "SYNC_STATUS_FOLDER", "DASHBOARD_LIMITS_CATCH_UP");
    }
}
