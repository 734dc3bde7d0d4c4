package dev.syncdashboard.sync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.sync.v1.FakeV1;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.web.FakeGui;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Names come from other devices, and a terminal obeys some characters. */
class HostileNamesTest {

    /** Clears the screen, begins a line of its own, turns the text round. */
    private static final String NAME = "\\u001b[2JSync\\r\\nfake line\\u202e\\u009b1m";

    private static final String OBEYED = "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(URI url, String... arguments) {
        return new SyncCommandLine(
                        Map.of("SYNC_URL", url.toString()),
                        InputStream.nullInputStream(),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .run(arguments);
    }

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
            assertThat(run(engine.url(), command.split(" "))).isZero();
            assertThat(out.toString())
                    .contains("Sync fake line")
                    .doesNotContainPattern(OBEYED)
                    .doesNotContainPattern("(?m)^fake");

            out.getBuffer().setLength(0);
            assertThat(run(engine.url(), (command + " --json").split(" "))).isZero();
            assertThat(out.toString().lines()).hasSize(1);
            assertThat(out.toString()).contains("\\u001B[2JSync").doesNotContainPattern(OBEYED);
        }
    }

    @Test
    void jsonKeepsTheWholeName() {
        try (FakeEngine engine = engine()) {
            run(engine.url(), "folders", "--json");

            assertThat(new JsonMapper()
                            .readTree(out.toString())
                            .get(0)
                            .path("name")
                            .asString())
                    .isEqualTo("\u001b[2JSync\r\nfake line\u202e\u009b1m");
        }
    }

    @Test
    void noneReachesTheTerminalInAnError() {
        try (FakeEngine engine = engine()) {
            engine.answer("/folders", FakeEngine.json(500, "{\"error\":\"" + NAME + "\"}"));

            assertThat(run(engine.url(), "folders")).isEqualTo(1);
            assertThat(err.toString().lines()).hasSize(1);
            assertThat(err.toString()).doesNotContainPattern(OBEYED);
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

            assertThat(run(engine.url(), "folders", "--api=v1")).isZero();
            assertThat(out.toString().lines()).hasSize(10_001).last().asString().endsWith("/srv/9999");
        }
    }

    @Test
    void aFolderWithoutAUsableSecretCantBeAskedAbout() {
        try (FakeV1 engine = new FakeV1()) {
            engine.answer("get_folders", "[{\"dir\":\"/srv/maps\",\"secret\":\"custom\"}]");

            assertThat(run(engine.url(), "peers", "/srv/maps", "--api=v1")).isEqualTo(1);
            assertThat(err.toString())
                    .isEqualToIgnoringNewLines("The sync program gives no usable secret for 'maps', and without one"
                            + " Sync API v1 can't ask about a folder.");
        }
    }

    @Test
    void aFolderIsJoinedByTheWebApi() {
        try (FakeGui engine = new FakeGui()) {
            engine.answer("addsyncfolder", "{\"status\":200}");
            engine.answer("getsyncfolders", FakeGui.folders());

            int exit = new SyncCommandLine(
                            Map.of("SYNC_URL", engine.url().toString(), "SYNC_SECRET", FakeV1.RO),
                            InputStream.nullInputStream(),
                            new PrintWriter(out, true),
                            new PrintWriter(err, true))
                    .run("add", "/srv/maps", "--secret=env", "--force");

            assertThat(err.toString()).isEmpty();
            assertThat(exit).isZero();
            assertThat(engine.actions())
                    .contains("action=addsyncfolder&path=/srv/maps&secret=" + FakeV1.RO + "&force=true");
            assertThat(out.toString()).contains("/srv/maps").doesNotContain(FakeV1.RO);
        }
    }
}
