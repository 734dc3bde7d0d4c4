package dev.syncdashboard.sync.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.sync.v1.FakeV1;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.web.FakeGui;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Commands on scripted engines: what the embedded one does not do. */
class SyncCommandLineTest {

    private static final Pattern FINGERPRINT = Pattern.compile("(?:[0-9A-F]{2}:){31}[0-9A-F]{2}");

    @Test
    void aCertificateIsPinned() {
        try (FakeEngine engine = new FakeEngine()) {
            engine.answer("/client", "client.json");
            engine.answer("/folders", "folders.json");
            URI url = engine.httpsUrl();

            Ran refused = Ran.at(url, "folders");
            Matcher shown = FINGERPRINT.matcher(refused.err());

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(shown.find()).isTrue();
            assertThat(refused.err()).contains("put this value into --certificate");
            assertThat(Ran.at(url, "folders", "--certificate", shown.group()).exit())
                    .isZero();
            Ran byVariable = Ran.at(url, Map.of("SYNC_CERTIFICATE", "00".repeat(32)), "folders");
            assertThat(byVariable.exit()).isEqualTo(1);
            assertThat(byVariable.err()).contains("is not the one that SYNC_CERTIFICATE names");
        }
    }

    @Test
    void tenThousandFoldersAreListed() {
        try (FakeV1 engine = new FakeV1()) {
            StringBuilder folders = new StringBuilder("[");
            for (int i = 0; i < 10_000; i++) {
                folders.append(i == 0 ? "" : ",")
                        .append("{\"dir\":\"/srv/")
                        .append(i)
                        .append("\"}");
            }
            engine.answer("get_folders", folders.append("]").toString());

            Ran all = Ran.at(engine.url(), "folders", "--api=v1");

            assertThat(all.exit()).isZero();
            assertThat(all.out().lines()).hasSize(10_001).last().asString().endsWith("/srv/9999");
        }
    }

    @Test
    void aFolderWithoutAUsableSecretCantBeAskedAbout() {
        try (FakeV1 engine = new FakeV1()) {
            engine.answer("get_folders", "[{\"dir\":\"/srv/maps\",\"secret\":\"custom\"}]");

            Ran refused = Ran.at(engine.url(), "peers", "/srv/maps", "--api=v1");

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err())
                    .isEqualToIgnoringNewLines("The sync program gives no usable secret for 'maps', and without one"
                            + " Sync API v1 can't ask about a folder.");
        }
    }

    @Test
    void twoFoldersOfOneNameAreToldApart() {
        try (FakeV1 engine = new FakeV1()) {
            engine.answer("get_folders", "[{\"dir\":\"/srv/maps\"},{\"dir\":\"/old/maps/\"}]");

            Ran refused = Ran.at(engine.url(), "peers", "maps", "--api=v1");

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err())
                    .isEqualToIgnoringNewLines(
                            "The sync engine has 2 folders 'maps'. Name the path instead: '/srv/maps',"
                                    + " '/old/maps/'.");
        }
    }

    @Test
    void aFolderIsJoinedByTheWebApi() {
        try (FakeGui engine = new FakeGui()) {
            engine.answer("addsyncfolder", "{\"status\":200}");
            engine.answer("getsyncfolders", FakeGui.folders());

            Ran joined = Ran.at(
                    engine.url(), Map.of("SYNC_SECRET", FakeV1.RO), "add", "/srv/maps", "--secret=env", "--force");

            assertThat(joined.err()).isEmpty();
            assertThat(joined.exit()).isZero();
            assertThat(engine.actions())
                    .contains("action=addsyncfolder&path=/srv/maps&secret=" + FakeV1.RO + "&force=true");
            assertThat(joined.out()).contains("/srv/maps").doesNotContain(FakeV1.RO);
        }
    }

    @Test
    void whatIsAddedIsSaidToBeThoughTheListFails() {
        try (FakeV1 engine = new FakeV1()) {
            engine.answer("add_folder", "{\"result\":0}");
            engine.answer("get_folders", "{\"error\":1}");

            Ran added = Ran.at(engine.url(), "add", "/srv/maps", "--api=v1");

            assertThat(added.exit()).isZero();
            assertThat(added.out()).contains("/srv/maps");
        }
    }

    @Test
    void anAnswerOfNobodyIsSaidSo() {
        try (FakeEngine engine = new FakeEngine()) {
            engine.answerAll(aResponse().withBody("<html>a printer</html>"));

            Ran refused = Ran.at(engine.url(), "folders");

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err().lines())
                    .singleElement()
                    .asString()
                    .contains("gave an answer that can't be used")
                    .endsWith("Check that SYNC_URL is the address of a sync engine with its API switched on.");
        }
    }
}
