package dev.syncdashboard.demo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.EngineLab;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says when it can't do what was asked for. */
@Timeout(60)
class CliFailuresTest {

    @TempDir
    Path root;

    private final Mesh mesh = new Mesh();
    private EmbeddedEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = new EmbeddedEngine(
                "Station 4", mesh, EngineLab.QUICK.withLogin("chief", "pass word"), Clock.systemUTC());
        engine.share(Files.createDirectories(root.resolve("Sync")));
        engine.start();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    private URI url() {
        return engine.address();
    }

    /** With the right login. */
    private CliRun run(String... arguments) {
        return CliRun.in(
                Map.of("SYNC_URL", url().toString(), "SYNC_USERNAME", "chief", "SYNC_PASSWORD", "pass word"),
                "",
                arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "link Sync|v1|Sync API v1 can't make a link. Sync API v2 (--api v2) and Resilio's web API (--api web) can,"
                        + " where the sync program has one of them.",
                "activity Sync|v1|Sync API v1 can't tell a folder's activity. Sync API v2 (--api v2) and Resilio's web API"
                        + " (--api web) can, where the sync program has one of them.",
                "events|v1|Sync API v1 can't tell of events. Sync API v2 (--api v2) can, where the sync program has it.",
                "events --follow|web|Resilio's web API can't tell of events. Sync API v2 (--api v2) can, where the sync"
                        + " program has it.",
                "secrets|v2|Sync API v2 can't give secrets. Sync API v1 (--api v1) can, where the sync program has it.",
                "secrets|web|Resilio's web API can't give secrets. Sync API v1 (--api v1) can, where the sync program has"
                        + " it.",
                "add /x --encryptable|v2|Sync API v2 can't make a folder for encrypted copies. Sync API v1 (--api v1) can,"
                        + " where the sync program has it.",
                "add /x --selective|v2|Sync API v2 can't add a folder with selective sync. Sync API v1 (--api v1) can, where"
                        + " the sync program has it.",
                "add /x --force|v2|Sync API v2 can't be told to take a directory with files in it. Sync API v1 (--api v1) and"
                        + " Resilio's web API (--api web) can, where the sync program has one of them.",
                "add /x|web|Resilio's web API can't add a folder without its secret (--secret). Sync API v2 (--api v2) and"
                        + " Sync API v1 (--api v1) can, where the sync program has one of them.",
                "add /x --input=form|v1|Sync API v1 can't choose how input travels. Sync API v2 (--api v2) can, where the"
                        + " sync program has it.",
                "link Sync --uses=2|v2|Sync API v2 can't limit how often a link is used. Resilio's web API (--api web) can,"
                        + " where the sync program has it.",
            })
    void saysWhatAnApiCantDoAndWhichCan(String command, String api, String words) {
        CliRun refused = run((command + " --api " + api).split(" "));

        assertThat(refused.err()).isEqualToIgnoringNewLines(words);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--api=v1", "--api=v2", "--api=web"})
    void aRefusedLoginNamesTheVariables(String api) {
        CliRun refused = CliRun.in(
                Map.of("SYNC_USERNAME", "chief", "SYNC_PASSWORD", "not-in-any-text"),
                "",
                ("folders --url " + url() + " " + api).strip().split(" "));

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("The sync engine at " + url() + " refuses the login")
                .contains("Check SYNC_USERNAME and SYNC_PASSWORD")
                .doesNotContain("not-in-any-text", "sync.");
    }

    @Test
    void anEngineThatIsOffIsNamedByTheOptionOrVariable() {
        URI address = url();
        engine.stop();

        CliRun byOption = CliRun.at(address, "folders");
        CliRun byVariable = run("events", "--follow", "--api=v2");

        assertThat(byOption.exit()).isEqualTo(1);
        assertThat(byOption.err())
                .startsWith("The sync engine at " + address + " does not answer")
                .endsWith("Is it running? Check --url." + System.lineSeparator());
        assertThat(byVariable.exit()).isEqualTo(1);
        assertThat(byVariable.err()).contains("Check SYNC_URL.");
    }

    @Test
    void aFolderThatIsNotThereIsSaidWithThoseThatAre() {
        CliRun refused = run("peers", "Snyc");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .isEqualToIgnoringNewLines("The sync engine has no folder 'Snyc' (share id, folder id, path or name)."
                        + " It has: 'Sync'.");
    }
}
