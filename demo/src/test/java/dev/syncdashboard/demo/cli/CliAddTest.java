package dev.syncdashboard.demo.cli;

import static dev.syncdashboard.demo.engine.EngineLab.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.engine.StationAndTruck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Adding folders and telling their secrets, by the APIs of the embedded engine. */
@Timeout(60)
class CliAddTest extends StationAndTruck {

    private CliRun withSecret(String from, String variable, String input, String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--secret";
        all[arguments.length + 1] = from;
        return CliRun.in(Map.of("SYNC_URL", truckUrl().toString(), "SYNC_SECRET", variable), input, all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--input=query", "--input=json", "--input=form", "--api=v1", "--api=v2"})
    void aDirectoryBecomesANewFolder(String option) throws Exception {
        Path maps = directory("new maps & more");

        CliRun added = CliRun.at(stationUrl(), "add", maps.toString(), option);

        assertThat(added.err()).isEmpty();
        assertThat(added.exit()).isZero();
        assertThat(added.rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("read and write").endsWith(maps.toString()));
        assertThat(station.engine().folders())
                .extracting(folder -> folder.settings().directory())
                .contains(maps);
    }

    @Test
    void anEncryptableFolderAndItsSecretsAreMade() throws Exception {
        Path maps = directory("maps");

        CliRun added = CliRun.at(stationUrl(), "add", maps.toString(), "--api=v1", "--encryptable");

        assertThat(added.exit()).isZero();
        assertThat(added.out())
                .contains("READ_WRITE_ENCRYPTABLE", "READ_ONLY_ENCRYPTABLE", "ENCRYPTED", "***")
                .doesNotContainPattern("[A-Z2-7]{33}");
        assertThat(added.err()).contains("secrets " + maps + " --show-secrets shows them.");
        CliRun shown = CliRun.at(stationUrl(), "secrets", maps.toString(), "--api=v1", "--show-secrets");
        assertThat(shown.out()).containsPattern("D[A-Z2-7]{32}\\R").containsPattern("E[A-Z2-7]{58}\\R");
        assertThat(shown.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "stdin"})
    void aFolderIsJoinedByItsSecret(String from) throws Exception {
        Path here = directory("here");
        CliRun.at(stationUrl(), "add", here.toString(), "--api=v1");
        Files.writeString(here.resolve("plan.txt"), "plan");
        JsonNode secrets = CliRun.at(stationUrl(), "secrets", here.toString(), "--api=v1", "--show-secrets", "--json")
                .json();
        String readOnly = secrets.get(1).path("secret").asString();
        Path there = directory("there");

        CliRun joined = withSecret(
                from,
                from.equals("env") ? readOnly : "",
                from.equals("stdin") ? readOnly + "\n" : "",
                "add",
                there.toString(),
                "--api=v1");

        assertThat(secrets.get(1).path("kind").asString()).isEqualTo("READ_ONLY");
        assertThat(joined.err()).isEmpty();
        assertThat(joined.rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("read only"));
        assertThat(joined.out()).doesNotContain(readOnly);
        eventually(() -> assertThat(there.resolve("plan.txt")).hasContent("plan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--encryptable"})
    void newSecretsAreHiddenUnlessTheyAreWanted(String kind) {
        String[] command =
                kind.isEmpty() ? new String[] {"secrets", "--api=v1"} : new String[] {"secrets", "--api=v1", kind};
        String[] shown = Arrays.copyOf(command, command.length + 1);
        shown[command.length] = "--show-secrets";

        CliRun hidden = CliRun.at(stationUrl(), command);

        assertThat(hidden.exit()).isZero();
        assertThat(hidden.out()).contains("***").doesNotContainPattern("[A-Z2-7]{33}");
        assertThat(hidden.err()).contains("--show-secrets");
        assertThat(CliRun.at(stationUrl(), shown).rows())
                .hasSize(kind.isEmpty() ? 2 : 3)
                .allSatisfy(row -> assertThat(row.get(2)).matches("[A-F][A-Z2-7]{32,58}"));
    }

    @Test
    void aSecretOnTheCommandLineIsRefusedAndNotRepeated() throws Exception {
        String secret = "AH6CE2YL7RUJ3C277FUJF7ECTOH3BIWZO";

        CliRun refused = CliRun.at(stationUrl(), "add", directory("maps").toString(), "--api=v1", "--secret", secret);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains("Expected env (SYNC_SECRET) or stdin")
                .doesNotContain(secret);
    }

    @Test
    void aWrongSecretIsNotSentAndNotRepeated() throws Exception {
        String wrong = "DJj98eY2XqsVf83RpiDU0SuAzVZcPatsjJ2KsxkTDl5em2hMsxPqx";

        CliRun refused = withSecret("env", wrong, "", "add", directory("maps").toString(), "--api=v1");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).startsWith("SYNC_SECRET is no secret: ").doesNotContain(wrong);
        assertThat(truck.engine().isRunning()).isTrue();
        assertThat(withSecret("stdin", "", "", "add", "/maps", "--api=v1").err())
                .startsWith("The secret from standard input is missing.");
    }
}
