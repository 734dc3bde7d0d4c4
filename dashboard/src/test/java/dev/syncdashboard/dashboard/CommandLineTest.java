package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
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
    void saysItsVersionByWhichAnUpdateKnowsAnOlderOne() {
        assertThat(CommandLine.parse("--version").answer().orElseThrow())
                .matches("sync-dashboard \\d+\\.\\d+\\.\\d+.*");
        assertThat(ProgramVersion.own().isNewerThan(new ReleaseVersion("0"))).isTrue();
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

        SharedSettings.add(file, environment);

        SharedSettings settings = new SharedSettings(environment);
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
    void whatIsNoOptionIsSaidAtOnce() {
        assertThat(CommandLine.parse("Sync").answer()).contains("There is no option Sync. --help shows all options.");
    }

    @Test
    void theLastOfTwoCounts() {
        assertThat(CommandLine.parse("--sync-folder=Sync", "--sync-folder", "Maps")
                        .springArguments())
                .containsExactly("--sync.folder=Maps");
    }

    @Test
    void eachDefaultIsWithinItsRangeAndCountsWhereNothingIsSet() {
        StandardEnvironment environment = new StandardEnvironment();
        new DefaultSettings().postProcessEnvironment(environment, new SpringApplication());

        DashboardProperties properties = Binder.get(environment)
                .bind("dashboard", DashboardProperties.class)
                .get();

        assertThat(properties.limits().toLimits()).isEqualTo(Limits.STANDARD);
        assertThat(properties.poll()).isEqualTo(Duration.ofSeconds(5));
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "dashboard.poll,0s",
        "dashboard.rescan,2h",
        "dashboard.limits.settle,-1s",
        "dashboard.limits.catch-up,9999d",
        "dashboard.data.keep,0"
    })
    void aTimeThatIsOutOfItsRangeIsRefusedByItsName(String key, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        new DefaultSettings().postProcessEnvironment(environment, new SpringApplication());
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(key, value)));

        assertThatThrownBy(() -> Binder.get(environment).bind("dashboard", DashboardProperties.class))
                .rootCause()
                .hasMessageContainingAll(key + " is ", "expected is a time such as");
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
                .contains("--sync-url=VALUE", "SYNC_URL", "Default: http://127.0.0.1:8888, Syncthing")
                .contains("--sync-password=SECRET", "SYNC_STATUS_FOLDER", "DASHBOARD_LIMITS_CATCH_UP")
                .contains("from 0 to 3650d", "Default: 15m");
    }
}
