package dev.syncdashboard.sync.v2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static dev.syncdashboard.sync.v2.FakeEngine.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentalRoutesTest extends V2ClientTest {

    private final ExperimentalRoutes routes = client.experimental();

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "FOLDER")
    void eachCallGoesToItsRouteOnce(V2Call call) throws Exception {
        engine.answer(call.path(), data("{\"id\": \"1\", \"link\": \"https://x\", \"peerid\": \"P\"}"));

        call.on(client);

        assertThat(engine.requests(call.path()))
                .extracting(request -> request.getMethod().getName())
                .containsExactly(call.method());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{\"data\":[],\"status\":0}", "{\"anything\":{\"goes\":null}}", "7"})
    void givesTheAnswerAsItCame(String answer) throws Exception {
        engine.answer("/owner", json(200, answer));

        assertThat(routes.owner()).hasToString(answer);
    }

    @Test
    void takesAnAnswerWithoutABodyWhereHttpSaysSo() throws Exception {
        engine.answer("/folders/123", aResponse().withStatus(204));

        assertThat(routes.removeFolder("123")).hasToString("{}");
    }

    @Test
    void setsPreferencesUnderTheNamesThatAFolderHasThem() throws Exception {
        engine.answer("/folders/123", data("{}"));

        routes.setPreferences(
                "123", Map.of(FolderOption.SEARCH_LAN, true, FolderOption.DELETE_TO_TRASH, false), InputStyle.JSON);

        LoggedRequest sent = engine.requests("/folders/123").get(0);
        assertThat(sent.getMethod().getName()).isEqualTo("PATCH");
        assertThat(sent.getBodyAsString()).isEqualTo("{\"deletetotrash\":false,\"searchlan\":true}");
    }

    @Test
    void limitsHowOftenALinkMayBeUsed() throws Exception {
        engine.answer("/folders/123/link", "link.json");

        routes.createLink("123", V2Call.terms(), 5, InputStyle.FORM);

        assertThat(engine.requests("/folders/123/link"))
                .extracting(LoggedRequest::getBodyAsString)
                .containsExactly("askapproval=0&clicklimit=5&permissions=2&timelimit=3600");
    }

    @Test
    void sendsNothingThatCannotBeMeant() {
        assertThatThrownBy(() -> routes.setPreferences("123", Map.of(), InputStyle.JSON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> routes.setPreferences("123", Map.of(FolderOption.MANAGED, true), InputStyle.JSON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> routes.createLink("123", V2Call.terms(), -1, InputStyle.JSON))
                .isInstanceOf(IllegalArgumentException.class);
        for (String id : List.of("", " ", ".", "..")) {
            assertThatThrownBy(() -> routes.removeFolder(id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + id + "'");
        }
        assertThat(engine.server().getAllServeEvents()).isEmpty();
    }
}
