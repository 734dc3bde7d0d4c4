package dev.syncdashboard.engine.setup;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.syncdashboard.engine.setup.TestSettings.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.sync.ApiName;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v1.FakeV1;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.web.FakeGui;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Which API an address speaks. */
class ApiProbeTest {

    @Test
    void findsEachOfThem() throws Exception {
        try (FakeEngine v2 = new FakeEngine();
                FakeV1 v1 = new FakeV1();
                FakeGui web = new FakeGui()) {
            v2.answer("/client", "client.json");
            v1.answer("get_version", "{\"version\":\"1.4.111\"}");

            assertThat(find(v2.url())).isEqualTo(ApiName.V2);
            assertThat(find(v1.url())).isEqualTo(ApiName.V1);
            assertThat(find(web.url())).isEqualTo(ApiName.WEB);
        }
    }

    @Test
    void saysWhyThereIsNone() throws Exception {
        try (FakeEngine engine = new FakeEngine()) {
            engine.answerAll(aResponse().withStatus(404).withBody("<html>nothing</html>"));
            assertThatThrownBy(() -> find(engine.url()))
                    .isInstanceOf(SyncException.class)
                    .hasMessageContaining("/api/v2/client");

            engine.answerAll(aResponse().withStatus(401));
            assertThatThrownBy(() -> find(engine.url())).isInstanceOf(SyncException.LoginRefused.class);
        }
        assertThatThrownBy(() -> find(URI.create("http://127.0.0.1:1"))).isInstanceOf(SyncException.Unreachable.class);
    }

    @Test
    void saysThatAnAddressHasApiV1() throws Exception {
        try (FakeV1 v1 = new FakeV1()) {
            v1.answer("get_version", "{\"version\":\"1.4.111\"}");
            String url = v1.url().toString();

            assertThat(Engines.otherApi(settings("sync.url", url)))
                    .contains(
                            "This address answers with Sync API v1, as BitTorrent Sync 1.x does, and not with Sync API"
                                    + " v2. Set sync.engine=resilio-v1 here, and sync.peer-id.");
            assertThat(Engines.otherApi(settings("sync.engine", "resilio-v1", "sync.url", url)))
                    .isEmpty();
        }
    }

    private static ApiName find(URI url) throws SyncException, InterruptedException {
        return ApiProbe.find(SyncOptions.of(url));
    }
}
