package dev.syncdashboard.engine.setup;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.syncdashboard.engine.setup.TestSettings.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.web.FakeGui;
import org.junit.jupiter.api.Test;

class ResilioWebSettingsTest {

    private static void assertRefused(String message, String... keysAndValues) {
        TestSettings.assertRefused(settings(keysAndValues), message);
    }

    @Test
    void opensTheWebApi() throws Exception {
        try (FakeGui server = new FakeGui()) {
            server.answer("settings", "{\"status\":200,\"value\":{\"devicename\":\"LF 20\"}}");
            try (SyncEngine engine = Engines.open(settings(
                    "sync.engine",
                    "Resilio-Web",
                    "sync.url",
                    server.url().toString(),
                    "sync.username",
                    "chief",
                    "sync.password",
                    "p",
                    "sync.peer-id",
                    "20153D00112233445566778899AABBCCDDEEFF00"))) {
                assertThat(engine.now().identity().deviceName()).isEqualTo("LF 20");
                assertThat(engine.now().identity().peerId()).isEqualTo(new PeerId("EAKT2AAREIZUIVLGO6EJTKV3ZTO657YA"));
            }
            assertThat(server.requests("/gui/token.html"))
                    .extracting(request -> request.getHeader("Authorization"))
                    .containsExactly("Basic Y2hpZWY6cA==");
        }
    }

    @Test
    void refusesSettingsOfOtherEngines() {
        assertRefused(
                "sync.api-key is set, but sync.engine is 'resilio-web'. Set sync.engine to syncthing, or leave"
                        + " sync.api-key out.",
                "sync.engine",
                "resilio-web",
                "sync.api-key",
                "k");
        assertRefused(
                "sync.peer-id is '../x'. Expected a device's id: letters, digits, '-', '_' and '=' only.",
                "sync.engine",
                "resilio-web",
                "sync.peer-id",
                "../x");
        assertRefused(
                "sync.peer-id is set, but sync.engine is 'resilio'. Set sync.engine to resilio-v1 or resilio-web, or leave"
                        + " sync.peer-id out.",
                "sync.peer-id",
                "X");
    }

    @Test
    void saysThatAnAddressHasTheWebApiOnly() throws Exception {
        try (FakeGui server = new FakeGui()) {
            assertThat(Engines.otherApi(settings("sync.url", server.url().toString())))
                    .hasValueSatisfying(advice -> assertThat(advice).contains("Set sync.engine=resilio-web"));
            assertThat(Engines.otherApi(settings(
                            "sync.engine",
                            "resilio-web",
                            "sync.url",
                            server.url().toString())))
                    .isEmpty();
        }
    }

    @Test
    void saysThatAnAddressHasApiV2Only() throws Exception {
        try (FakeEngine server = new FakeEngine()) {
            server.answer("/client", "client.json");
            assertThat(Engines.otherApi(settings(
                            "sync.engine",
                            "resilio-web",
                            "sync.url",
                            server.url().toString())))
                    .hasValueSatisfying(advice -> assertThat(advice).contains("Set sync.engine=resilio,"));
            assertThat(Engines.otherApi(settings("sync.url", server.url().toString())))
                    .isEmpty();
        }
    }

    @Test
    void saysNothingWhereItCantTell() throws Exception {
        try (FakeGui server = new FakeGui()) {
            server.answerAll(aResponse().withStatus(401));
            String url = server.url().toString();
            assertThat(Engines.otherApi(settings("sync.url", url))).isEmpty();
            assertThat(Engines.otherApi(settings("sync.engine", "resilio-web", "sync.url", url)))
                    .isEmpty();
            assertThat(Engines.otherApi(settings("sync.engine", "syncthing", "sync.url", url)))
                    .isEmpty();
            assertThat(Engines.otherApi(settings("sync.url", "no address"))).isEmpty();
        }
    }
}
