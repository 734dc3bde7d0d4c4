package dev.syncdashboard.engine.setup;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.sync.v2.FakeEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncthingSettingsTest {

    @TempDir
    Path home;

    private static Function<String, Optional<String>> settings(String... keysAndValues) {
        return TestSettings.settings(Stream.concat(Stream.of("sync.engine", "syncthing"), Stream.of(keysAndValues))
                .toArray(String[]::new));
    }

    private static void assertRefused(String message, String... keysAndValues) {
        TestSettings.assertRefused(settings(keysAndValues), message);
    }

    private void config(String gui) throws IOException {
        Files.writeString(
                home.resolve("config.xml"),
                "<configuration version=\"36\"><folder id=\"a\"/>" + gui + "</configuration>");
    }

    private static String gui(String address, String key) {
        return "<gui enabled=\"true\" tls=\"false\"><address>%s</address><apikey>%s</apikey></gui>"
                .formatted(address, key);
    }

    private static void answerAsSyncthing(FakeEngine server) {
        server.server().stubFor(any(anyUrl()).willReturn(FakeEngine.json(200, "{\"myID\": \"ABC\"}")));
    }

    private static String keyThatWasSent(FakeEngine server) {
        return server.server()
                .findAll(anyRequestedFor(urlPathEqualTo("/rest/system/status")))
                .get(0)
                .getHeader("X-API-Key");
    }

    @Test
    void aProgramOfAnotherUserIsGivenWhatTheHomeSays() throws Exception {
        config(gui("127.0.0.1:8384", "k3y"));
        Map<String, String> own = Map.of("sync.engine", "syncthing", "sync.home", home.toString());

        assertThat(Engines.forAnotherUser(own))
                .containsOnly(
                        Map.entry("sync.engine", "syncthing"),
                        Map.entry("sync.url", "http://127.0.0.1:8384"),
                        Map.entry("sync.api-key", "k3y"));
        assertThat(Engines.forAnotherUser(Map.of("sync.engine", "resilio"))).containsOnlyKeys("sync.engine");
    }

    @Test
    void asksWithTheKeyThatIsSet() throws Exception {
        try (FakeEngine server = new FakeEngine();
                SyncEngine engine = Engines.open(
                        settings("sync.engine", "Syncthing", "sync.url", server.url() + "", "sync.api-key", " k1 "))) {
            answerAsSyncthing(server);

            assertThat(engine.now().identity().peerId()).hasToString("ABC");
            assertThat(keyThatWasSent(server)).isEqualTo("k1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", ""})
    void findsAddressAndKeyInSyncthingsOwnConfiguration(String host) throws Exception {
        try (FakeEngine server = new FakeEngine()) {
            answerAsSyncthing(server);
            config(gui(host + ":" + server.url().getPort(), "k2"));
            try (SyncEngine engine = Engines.open(settings("sync.home", home.toString()))) {
                engine.now().identity();
            }
            assertThat(keyThatWasSent(server)).isEqualTo("k2");
        }
    }

    @Test
    void prefersWhatIsSetToWhatIsFound() throws Exception {
        config(gui("127.0.0.1:1", "k2"));
        try (FakeEngine server = new FakeEngine();
                SyncEngine engine = Engines.open(
                        settings("sync.home", home.toString(), "sync.url", server.url() + "", "sync.api-key", "k1"))) {
            answerAsSyncthing(server);

            engine.now().identity();

            assertThat(keyThatWasSent(server)).isEqualTo("k1");
        }
    }

    @Test
    void trustsTheCertificateThatLiesInTheHomeAndNoOther() throws Exception {
        try (FakeEngine server = new FakeEngine()) {
            answerAsSyncthing(server);
            config(gui("127.0.0.1:" + server.httpsUrl().getPort(), "k2").replace("tls=\"false\"", "tls=\"true\""));
            try (SyncEngine engine = Engines.open(settings("sync.home", home.toString()))) {
                assertThat(catchThrowableOfType(EngineException.class, engine.now()::identity)
                                .kind())
                        .isEqualTo(EngineException.Kind.LOGIN);
            }
            Files.writeString(home.resolve("https-cert.pem"), ServerCertificate.pemOf(server.httpsUrl()));
            try (SyncEngine engine = Engines.open(settings("sync.home", home.toString()))) {
                assertThat(engine.now().identity().peerId()).hasToString("ABC");
            }
        }
    }

    @Test
    void wantsAKeyOrAHome() {
        assertRefused("Syncthing needs sync.api-key (the key stands in its settings), or sync.home (the directory of"
                + " its config.xml).");
    }

    @ParameterizedTest
    @CsvSource({"sync.username", "sync.password"})
    void wantsNoLoginOfAnotherEngine(String key) {
        assertRefused(
                key + " is set, but sync.engine is 'syncthing'. Syncthing is asked with sync.api-key or sync.home: set"
                        + " one of them, or leave " + key + " out.",
                key,
                "hunter2");
    }

    @ParameterizedTest
    @CsvSource({"sync.api-key", "sync.home"})
    void doesNotTakeSyncthingsSettingsForAnotherEngine(String key) {
        assertRefused(
                key + " is set, but sync.engine is 'resilio'. Set sync.engine to syncthing, or leave " + key + " out.",
                "sync.engine",
                "syncv2",
                key,
                "x");
    }

    @Test
    void namesAnEngineThatThereIsNot() {
        assertRefused(
                "sync.engine is 'rsync'. Expected resilio, resilio-v1, resilio-web or syncthing.",
                "sync.engine",
                "rsync");
    }

    @Test
    void namesAWrongAddressAndWhatWasExpected() {
        assertRefused(
                "sync.url is 'localhost:8384'. Expected the engine's address, like http://127.0.0.1:8384",
                "sync.url",
                "localhost:8384",
                "sync.api-key",
                "k");
    }

    @Test
    void doesNotRepeatAKeyThatCannotBeSent() {
        assertThatThrownBy(() -> Engines.open(settings("sync.api-key", "schlüssel")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the API key has characters that can't be sent")
                .hasMessageNotContaining("schlüssel");
    }

    @Test
    void namesAHomeThatIsNone() throws Exception {
        refusedHome("there is no config.xml in it");
        home = home.resolve("nowhere");
        refusedHome("there is no such directory");
        Files.writeString(home, "a file");
        refusedHome("that is no directory");
    }

    @Test
    void namesAConfigurationThatCannotBeRead() throws Exception {
        Files.createDirectory(home.resolve("config.xml"));
        refusedHome("its config.xml can't be read by this program's user");
    }

    @Test
    void readsAddressAndKeyAgainWhenTheyAreChangedWhileItRuns() throws Exception {
        try (FakeEngine before = new FakeEngine();
                FakeEngine after = new FakeEngine()) {
            answerAsSyncthing(before);
            answerAsSyncthing(after);
            config(gui("127.0.0.1:" + before.url().getPort(), "k1"));
            try (SyncEngine engine = Engines.open(settings("sync.home", home.toString()))) {
                engine.now().identity();
                before.close();
                Files.writeString(home.resolve("config.xml"), "<configuration><gui>");
                assertThat(catchThrowableOfType(EngineException.class, engine.now()::identity)
                                .kind())
                        .isEqualTo(EngineException.Kind.UNREACHABLE);

                config(gui("127.0.0.1:" + after.url().getPort(), "another"));

                assertThat(engine.now().identity().peerId()).hasToString("ABC");
            }
            assertThat(keyThatWasSent(after)).isEqualTo("another");
        }
    }

    @Test
    void namesWhatIsWrongWithAConfiguration() throws Exception {
        Files.writeString(home.resolve("config.xml"), "<configuration><gui>");
        refusedHome("its config.xml is no XML, or is damaged");
        config("");
        refusedHome("its config.xml has no <gui>");
        config(gui("127.0.0.1:8384", ""));
        refusedHome("its config.xml has no API key; make one in Syncthing's settings");
        config(gui("/run/syncthing.sock", "k"));
        refusedHome(
                "its config.xml has the GUI address '/run/syncthing.sock', which is no host and port; set sync.url");
        config(gui("127.0.0.1:8384", "k").replace("enabled=\"true\"", "enabled=\"false\""));
        refusedHome("its config.xml says that the GUI, and with it the API, is switched off");
    }

    @Test
    void followsNothingOutOfTheConfiguration() throws Exception {
        Path secret = Files.writeString(home.resolve("secret"), "k3");
        Files.writeString(
                home.resolve("config.xml"),
                "<!DOCTYPE c [<!ENTITY key SYSTEM \"" + secret.toUri() + "\">]><configuration>"
                        + gui("127.0.0.1:8384", "&key;") + "</configuration>");

        refusedHome("its config.xml is no XML, or is damaged");
    }

    private void refusedHome(String why) {
        assertRefused(
                "sync.home is '" + home + "', but " + why
                        + ". Expected the directory with Syncthing's config.xml, on Linux mostly ~/.local/state/syncthing or"
                        + " ~/.config/syncthing.",
                "sync.home",
                home.toString());
    }
}
