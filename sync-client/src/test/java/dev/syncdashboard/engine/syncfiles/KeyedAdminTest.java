package dev.syncdashboard.engine.syncfiles;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.sync.v2.FakeEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class KeyedAdminTest {

    private static final String SECRET = "BGCOZ2337JPE4D37SETGMWRVOYME3QKOO";

    @TempDir
    Path root;

    private final FakeEngine server = new FakeEngine();

    @BeforeEach
    void nothingIsKnown() {
        server.server().stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private EngineAdmin admin(String engine) {
        Map<String, String> settings =
                Map.of("sync.engine", engine, "sync.url", server.url().toString());
        return Engines.openAdmin(key -> Optional.ofNullable(settings.get(key)));
    }

    private static FolderInvitation invitation() {
        return new FolderInvitation("id", "Maps", FolderRole.TRUCK_SYNC, Optional.of(SECRET));
    }

    private void web(String action, int code, String body) {
        server.server()
                .stubFor(any(urlPathEqualTo("/gui/"))
                        .withQueryParam("action", equalTo(action))
                        .willReturn(FakeEngine.json(code, body)));
    }

    private void hasAWebUi() {
        server.server()
                .stubFor(any(urlPathEqualTo("/gui/token.html"))
                        .willReturn(aResponse().withBody("<div id='token' style='display:none;'>abc</div>")));
        web("getsyncfolders", 200, "{\"folders\": [], \"status\": 200}");
    }

    @Test
    void anApiThatTakesNoSecretsLeavesItToAPersonAndChangesNothing() throws Exception {
        server.answer("/folders", FakeEngine.json(200, "{\"data\": {\"folders\": []}, \"status\": 0}"));
        try (EngineAdmin admin = admin("resilio")) {
            assertThat(admin.accept(invitation(), root.resolve("maps"), List.of()))
                    .isInstanceOf(Step.ByHand.class);
            assertThat(admin.create(root.resolve("own"), "Own", FolderRole.STATUS))
                    .isInstanceOf(Step.ByHand.class);
        }

        assertThat(root).isEmptyDirectory();
        assertThat(server.server().findAll(anyRequestedFor(anyUrl())))
                .allMatch(request -> request.getMethod().getName().equals("GET"))
                .noneMatch(request -> request.getUrl().contains(SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": 200, \"value\": {\"error\": 700, \"message\": \"SE_NO_LICENSE\"}}",
                "{\"status\": 200, \"value\": {\"error\": 205, \"message\": \"SE_SM_NO_IDENTITY\"}}",
                "{\"status\": 500, \"error\": \"secret BGCOZ2337JPE4D37SETGMWRVOYME3QKOO is bad\"}",
                "<html>",
                "{\"status\": 200, \"value\": {\"error\": 0}}"
            })
    void aFolderThatIsNotThereAfterwardsIsNotDone(String answer) {
        hasAWebUi();
        web("addsyncfolder", 200, answer);

        try (EngineAdmin admin = admin("resilio-web")) {
            assertThatThrownBy(() -> admin.accept(invitation(), root.resolve("maps"), List.of()))
                    .isInstanceOf(EngineException.class)
                    .hasMessageNotContaining(SECRET);
        }
    }

    @Test
    void aFolderWhoseSecretIsNotToldIsInvitedToByHand() throws Exception {
        hasAWebUi();
        String folder = "{\"id\": \"7\", \"share_id\": \"S\", \"name\": \"Maps\", \"path\": \"%s\", \"synclevel\": 2,"
                + " \"iswritable\": true, \"secret\": \"%s\"}";
        web(
                "getsyncfolders",
                200,
                "{\"folders\": [" + folder.formatted(root.resolve("maps"), "G" + SECRET) + "], \"status\": 200}");

        try (EngineAdmin admin = admin("resilio-web")) {
            EngineFolder maps = admin.folders().get(0);
            assertThat(admin.invite(maps, FolderRole.TRUCK_SYNC)).isInstanceOf(Step.ByHand.class);
        }
    }
}
