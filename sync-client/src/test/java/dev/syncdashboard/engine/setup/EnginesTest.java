package dev.syncdashboard.engine.setup;

import static dev.syncdashboard.engine.setup.TestSettings.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.sync.v2.FakeEngine;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnginesTest {

    private static void assertRefused(String message, String... keysAndValues) {
        TestSettings.assertRefused(settings(keysAndValues), message);
    }

    @Test
    void opensTheEngineThatTheSettingsDescribe() throws Exception {
        try (FakeEngine server = new FakeEngine()) {
            server.answer("/client", "client.json");
            server.answer("/client/settings", "client-settings.json");
            try (SyncEngine engine = Engines.open(settings(
                    "sync.url", " " + server.url() + "/ ", "sync.username", "chief", "sync.password", " p "))) {
                assertThat(engine.now().identity().deviceName()).isEqualTo("Station 4");
            }
            assertThat(server.requests("/client"))
                    .extracting(request -> request.getHeader("Authorization"))
                    .containsExactly("Basic Y2hpZWY6IHAg");
        }
    }

    @Test
    void findsAFolderThatTheEngineSeesElsewhere() throws Exception {
        try (FakeEngine server = new FakeEngine()) {
            server.answer("/folders", FakeEngine.data("""
                    {"folders": [{"id": "1", "name": "Sync", "path": "C:\\\\Users\\\\chief\\\\Sync"}]}"""));
            try (SyncEngine engine = Engines.open(settings(
                    "sync.url", server.url().toString(), "sync.path-map", "C:\\Users=/mnt/users;/data=/srv"))) {
                assertThat(engine.now().folder("Sync").path()).isEqualTo(Path.of("/mnt/users/chief/Sync"));
            }
        }
    }

    @Test
    void namesAWrongPathMap() {
        assertRefused(
                "sync.path-map has 'Sync'. Expected one or more THEIRS=OURS, with ';' between them: the directory as the engine names it, and the same directory in full as this program sees it, like /var/syncthing=/srv/syncthing.",
                "sync.path-map",
                "Sync");
    }

    @Test
    void needsNoSettingAtAll() {
        try (SyncEngine engine = Engines.open(key -> Optional.empty())) {
            assertThat(engine).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8888",
                "ftp://x",
                "http://",
                "not an address",
                "http://a/?x=1",
                "http://1.2.3.4.5:8888"
            })
    void namesAWrongAddressAndWhatWasExpected(String url) {
        assertRefused(
                "sync.url is '" + url + "'. Expected the engine's address, like http://127.0.0.1:8888",
                "sync.url",
                url);
    }

    @Test
    void doesNotRepeatALoginThatStandsInTheAddress() {
        assertRefused(
                "sync.url must not hold a login. Put user name and password into sync.username and sync.password.",
                "sync.url",
                "http://chief:hunter2@127.0.0.1:8888");
    }

    @Test
    void wantsUserNameAndPasswordTogether() {
        assertRefused(
                "sync.username is set, but sync.password is not. Set both for an engine with a login, or none.",
                "sync.username",
                "chief");
        assertRefused(
                "sync.password is set, but sync.username is not. Set both for an engine with a login, or none.",
                "sync.password",
                "hunter2");
    }

    @Test
    void namesAUserNameThatCannotBeSent() {
        assertRefused(
                "sync.username is 'a:b'. Expected a name without a colon.",
                "sync.username",
                "a:b",
                "sync.password",
                "hunter2");
    }

    @Test
    void namesAWrongFingerprint() {
        assertRefused(
                "sync.certificate is 'AB:CD'. Expected the SHA-256 fingerprint of the certificate: 64 hex digits,"
                        + " colons allowed.",
                "sync.url",
                "https://127.0.0.1:8888",
                "sync.certificate",
                "AB:CD");
    }

    @Test
    void wantsHttpsForACertificate() {
        assertRefused(
                "sync.certificate is set, but sync.url is 'http://127.0.0.1:8888'. Expected an https address, or no"
                        + " sync.certificate.",
                "sync.certificate",
                "00".repeat(32));
    }

    @Test
    void aKeyHasOneNameForEachPlaceWhereItCanBeSet() {
        SettingKey url = Engines.KEYS.get(1);

        assertThat(url.name()).isEqualTo("sync.url");
        assertThat(url.environment()).isEqualTo("SYNC_URL");
        assertThat(url.option()).isEqualTo("--sync-url");
        assertThat(Engines.KEYS)
                .extracting(SettingKey::environment)
                .contains("SYNC_ENGINE", "SYNC_API_KEY", "SYNC_HOME", "SYNC_CERTIFICATE");
        assertThat(Engines.KEYS)
                .filteredOn(SettingKey::secret)
                .extracting(SettingKey::name)
                .containsExactly("sync.password", "sync.api-key");
    }
}
