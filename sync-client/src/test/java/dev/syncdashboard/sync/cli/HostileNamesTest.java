package dev.syncdashboard.sync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.sync.v2.FakeEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Names come from other devices, and a terminal obeys some characters. */
class HostileNamesTest {

    /** Clears the screen, begins a line of its own, turns the text round. */
    private static final String NAME = "\\u001b[2JSync\\r\\nfake line\\u202e\\u009b1m";

    private static final String OBEYED = "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]";

    private static FakeEngine engine() {
        FakeEngine engine = new FakeEngine();
        engine.answer("/client", "client.json");
        engine.answer(
                "/folders",
                FakeEngine.data("{\"folders\":[{\"id\":\"1\",\"shareid\":\"S\",\"name\":\"" + NAME + "\",\"path\":\"/"
                        + NAME + "\"}]}"));
        engine.answer(
                "/folders/1/activity",
                FakeEngine.data("{\"hash\":\"" + NAME + "\",\"peers\":[{\"id\":\"" + NAME + "\",\"name\":\"" + NAME
                        + "\",\"isonline\":true}]}"));
        engine.answer("/folders/1/link", FakeEngine.data("{\"link\":\"" + NAME + "\"}"));
        engine.answer(
                "/events",
                FakeEngine.data("{\"events\":[{\"id\":1,\"typename\":\"" + NAME + "\",\"path\":\"" + NAME
                        + "\",\"folder\":{\"name\":\"" + NAME + "\"}}],\"id\":1}"));
        return engine;
    }

    @ParameterizedTest
    @ValueSource(strings = {"folders", "activity S", "peers S", "link S", "events"})
    void noneReachesTheTerminal(String command) {
        try (FakeEngine engine = engine()) {
            Ran table = Ran.at(engine.url(), command.split(" "));
            assertThat(table.exit()).isZero();
            assertThat(table.out())
                    .contains("Sync fake line")
                    .doesNotContainPattern(OBEYED)
                    .doesNotContainPattern("(?m)^fake");

            Ran json = Ran.at(engine.url(), (command + " --json").split(" "));
            assertThat(json.exit()).isZero();
            assertThat(json.out().lines()).hasSize(1);
            assertThat(json.out()).contains("\\u001B[2JSync").doesNotContainPattern(OBEYED);
        }
    }

    @Test
    void jsonKeepsTheWholeName() {
        try (FakeEngine engine = engine()) {
            Ran json = Ran.at(engine.url(), "folders", "--json");

            assertThat(new JsonMapper().readTree(json.out()).get(0).path("name").asString())
                    .isEqualTo("\u001b[2JSync\r\nfake line\u202e\u009b1m");
        }
    }

    @Test
    void noneReachesTheTerminalInAnError() {
        try (FakeEngine engine = engine()) {
            engine.answer("/folders", FakeEngine.json(500, "{\"error\":\"" + NAME + "\"}"));

            Ran failed = Ran.at(engine.url(), "folders");

            assertThat(failed.exit()).isEqualTo(1);
            assertThat(failed.err().lines()).hasSize(1);
            assertThat(failed.err()).contains("fake line").doesNotContainPattern(OBEYED);
        }
    }
}
