package dev.syncdashboard.sync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a command line is said before anything is asked: there is no sync program here. */
class CommandLineUsageTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "folders --url=ftp://x|--url is 'ftp://x'. Expected the engine's address, like http://127.0.0.1:8888",
                "folders --url=http://me:secret@x|--url must not hold a login. Put user name and password into"
                        + " SYNC_USERNAME and SYNC_PASSWORD.",
                "folders --url=http://x --certificate=00|--certificate is set, but --url is 'http://x'. Expected an https"
                        + " address, or no --certificate.",
                "add maps|PATH is 'maps'. Expected the whole path of a directory on the sync program's disk, like"
                        + " /srv/maps.",
                "link Sync --valid=soon|--valid is 'soon'. Expected a time such as 30s, 15m, 2h, 1d or PT1H, from 1s to"
                        + " 3650d.",
                "link Sync --uses=0|--uses is 0. Expected 1 or more.",
                "secrets Sync --encryptable|--encryptable is for new secrets. A folder keeps the kind that it has.",
                "add /x --encryptable --force|--encryptable makes a new folder in an empty directory, with all its files."
                        + " It goes together with none of --secret, --selective and --force.",
            })
    void aWrongCommandLineIsAUsageErrorInOneLine(String command, String words) {
        Ran refused = Ran.at(NOWHERE, command.split(" "));

        assertThat(refused.err()).isEqualToIgnoringNewLines(words);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nothing", "folders --api=v3", "peers", "link Sync --permission=all", "folders --password=x"})
    void whatIsNoCommandLineIsAUsageError(String command) {
        Ran refused = Ran.at(NOWHERE, command.split(" "));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).isNotBlank();
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void helpShowsEveryCommandAndWhereTheLoginIs() {
        Ran help = Ran.at(NOWHERE, "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains("folders", "add", "link", "activity", "events", "peers", "secrets")
                .contains("--url", "--api", "--certificate", "--json", "SYNC_PASSWORD");
        assertThat(Ran.at(NOWHERE, "link", "--help").out()).contains("--permission", "--url");
        assertThat(Ran.at(NOWHERE, "--version").out()).startsWith("sync-cli");
    }
}
