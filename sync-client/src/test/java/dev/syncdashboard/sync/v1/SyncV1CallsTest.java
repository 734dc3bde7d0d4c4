package dev.syncdashboard.sync.v1;

import static dev.syncdashboard.sync.v1.FakeV1.RW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncV1CallsTest extends V1ClientTest {

    private static final Secret SECRET = new Secret(RW);

    private void assertAsked(String... queries) {
        assertThat(engine.queries()).containsExactly(queries);
    }

    @Test
    void listsFoldersWithoutThePrefixOfWindows() throws Exception {
        engine.answer("get_folders", """
                [{"files": 0, "error": 0, "dir": "\\\\\\\\?\\\\c:\\\\users\\\\mac\\\\Übung", "type": "read_write",
                  "secret": "%s", "indexing": 0, "size": 0},
                 {"files": "12", "error": "100", "dir": "/srv/maps", "type": "read_only", "secret": "%s",
                  "indexing": 1, "size": "5000000000"}]""".formatted(RW, FakeV1.RO));

        assertThat(client.folders())
                .containsExactly(
                        new V1Folder(
                                "c:\\users\\mac\\Übung",
                                Optional.of(SECRET),
                                Optional.of(true),
                                OptionalLong.of(0),
                                OptionalLong.of(0),
                                OptionalLong.of(0),
                                Optional.of(false)),
                        new V1Folder(
                                "/srv/maps",
                                Optional.of(new Secret(FakeV1.RO)),
                                Optional.of(false),
                                OptionalLong.of(5_000_000_000L),
                                OptionalLong.of(12),
                                OptionalLong.of(100),
                                Optional.of(true)));
    }

    @Test
    void neverTakesASecretThatMustNotBeSent() throws Exception {
        engine.answer("get_folders", """
                [{"dir": "/a", "secret": "DJj98eY2XqsVf83RpiDU0SuAzVZcPatsjJ2KsxkTDl5em2hMsxPqx"},
                 {"dir": "/b", "secret": 5, "type": 1, "files": {}, "error": "x", "indexing": []},
                 {"secret": "AH6CE2YL7RUJ3C277FUJF7ECTOH3BIWZO"}, "odd"]""");

        assertThat(client.folders())
                .hasSize(2)
                .allSatisfy(folder -> assertThat(folder.secret()).isEmpty());
        assertThat(client.folders().get(1).error()).isEmpty();
    }

    @Test
    void findsAFolderByItsSecret() throws Exception {
        engine.answer("get_folders", "[{\"dir\": \"/srv/maps\", \"secret\": \"" + RW + "\"}]");

        assertThat(client.folder(SECRET)).get().extracting(V1Folder::directory).isEqualTo("/srv/maps");
        assertThat(client.folder(new Secret(FakeV1.RO))).isEmpty();
        assertAsked("method=get_folders&secret=" + RW, "method=get_folders&secret=" + FakeV1.RO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\": 0}", "{\"result\": 0}", "{}"})
    void addsAFolder(String answer) throws Exception {
        engine.answer("add_folder", answer);

        client.addFolder(
                "/srv/maps & plans/Ü+", FolderTerms.of(SECRET).withForce().withSelectiveSync());

        assertAsked("method=add_folder&dir=/srv/maps & plans/Ü+&secret=" + RW + "&selective_sync=1&force=1");
        assertThat(engine.requests().get(0).getUrl()).contains("%20%26%20", "%C3%9C%2B");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"error": 2}                                        | error 2: a parameter is missing | PARAMETER_MISSING
                    {"result": 100, "message": "Can't open the destination folder."} | error 100: Can't open the destination folder. | CANNOT_OPEN
                    {"result": 101, "message": ""}                      | error 101: the sync program may not write into the directory | NO_RIGHT
                    {"error": 0, "result": 105}                         | error 105: the directory is not empty | NOT_EMPTY
                    {"error": "200"}                                    | error 200: the directory or the secret is already added | DUPLICATE
                    {"error": 4711}                                     | error 4711: no reason given | OTHER
                    """)
    void saysWhyAFolderIsNotAdded(String answer, String why, V1Error error) {
        engine.answer("add_folder", answer);

        SyncException.ErrorAnswer failure = catchThrowableOfType(
                SyncException.ErrorAnswer.class, () -> client.addFolder("/srv/maps", FolderTerms.NEW));

        assertThat(failure).hasMessage("GET /api?method=add_folder: HTTP 200: " + why);
        assertThat(V1Error.of(failure)).contains(error);
    }

    @Test
    void addsNoFolderIfTheEngineMakesNoSecretsWithEncryption() {
        engine.answer("get_secrets", "{\"read_only\": \"" + FakeV1.RO + "\", \"read_write\": \"" + RW + "\"}");

        assertThat(catchThrowableOfType(
                        SyncException.MalformedAnswer.class, () -> client.addEncryptableFolder("/srv/maps")))
                .hasMessageEndingWith("the secrets are of no kind with encryption");
        assertAsked("method=get_secrets&type=encryption");
    }

    @Test
    void removesAFolder() throws Exception {
        engine.answer("remove_folder", "{\"error\": 0}");

        client.removeFolder(SECRET);

        assertAsked("method=remove_folder&secret=" + RW);
    }

    @Test
    void saysThatAFolderToRemoveIsNotThere() {
        engine.answer("remove_folder", "{\"error\": 1}");

        assertThat(catchThrowableOfType(SyncException.ErrorAnswer.class, () -> client.removeFolder(SECRET)))
                .hasMessageEndingWith("error 1: no such method, or no folder with this secret");
    }

    @Test
    void listsTheFilesOfADirectory() throws Exception {
        engine.answer("get_files", """
                [{"name": "images", "state": "created", "type": "folder"},
                 {"have_pieces": 1, "name": "map.pdf", "size": 2726, "state": "created", "total_pieces": "2",
                  "type": "file", "download": 1},
                 {"name": "empty", "have_pieces": 0, "total_pieces": 0, "type": "file"},
                 {"name": ""}, {"name": "odd", "have_pieces": "x", "type": "link"}]""");

        List<V1File> files = client.files(SECRET, "a/b");

        assertThat(files).extracting(V1File::name).containsExactly("images", "map.pdf", "empty", "odd");
        assertThat(files.get(1))
                .isEqualTo(new V1File(
                        "map.pdf",
                        "created",
                        Optional.of(V1File.Kind.FILE),
                        OptionalLong.of(2726),
                        OptionalLong.of(1),
                        OptionalLong.of(2),
                        Optional.of(true)));
        assertThat(files)
                .extracting(V1File::isWhole)
                .containsExactly(Optional.empty(), Optional.of(false), Optional.of(true), Optional.empty());
        assertAsked("method=get_files&secret=" + RW + "&path=a/b");
    }

    @Test
    void saysWhetherAFileShallBeFetched() throws Exception {
        engine.answer("set_file_prefs", "[{\"name\": \"map.pdf\", \"type\": \"file\", \"download\": 0}]");

        assertThat(client.setDownload(SECRET, "map.pdf", false))
                .get()
                .extracting(V1File::download)
                .isEqualTo(Optional.of(false));
        assertAsked("method=set_file_prefs&secret=" + RW + "&path=map.pdf&download=0");
    }

    @Test
    void listsPeers() throws Exception {
        engine.answer("get_folder_peers", """
                [{"id": "ARRdk5XANMb7RmQqEDfEZE-k5aI=", "connection": "direct", "name": "Löschzug 1", "synced": 0,
                  "download": 0, "upload": "22455367417"},
                 {"id": "AxRdk5XANMb7RmQqEDfEZE-k5aI=", "connection": "pigeon", "synced": 1379983279},
                 {"name": "no id"}]""");

        assertThat(client.peers(SECRET))
                .containsExactly(
                        new V1Peer(
                                "ARRdk5XANMb7RmQqEDfEZE-k5aI=",
                                Optional.of(V1Peer.Connection.DIRECT),
                                Optional.of("Löschzug 1"),
                                Optional.empty(),
                                OptionalLong.of(0),
                                OptionalLong.of(22_455_367_417L)),
                        new V1Peer(
                                "AxRdk5XANMb7RmQqEDfEZE-k5aI=",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Instant.ofEpochSecond(1_379_983_279)),
                                OptionalLong.empty(),
                                OptionalLong.empty()));
    }

    @Test
    void makesSecrets() throws Exception {
        engine.answer("get_secrets", "{\"read_only\": \"" + FakeV1.RO + "\", \"read_write\": \"" + RW + "\"}");

        assertThat(client.newSecrets())
                .isEqualTo(
                        new FolderSecrets(Optional.of(SECRET), Optional.of(new Secret(FakeV1.RO)), Optional.empty()));
        assertAsked("method=get_secrets");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                   | there is no secret in it
                    {"read_only": ""}                    | there is no secret in it
                    {"read_only": "secretive"}           | "read_only" is no secret: it begins with none of the letters A to F and R
                    {"read_write": []}                   | "read_write" should be a string, but is array
                    """)
    void refusesSecretsThatAreNone(String answer, String why) {
        engine.answer("get_secrets", answer);

        assertThat(catchThrowableOfType(SyncException.MalformedAnswer.class, client::newSecrets))
                .hasMessage("GET /api?method=get_secrets: HTTP 200: " + why);
    }

    @Test
    void readsAndSetsTheSwitchesOfAFolder() throws Exception {
        engine.answer("get_folder_prefs", "{\"search_lan\": 1, \"use_dht\": \"0\", \"use_tracker\": true, \"x\": 1}");
        engine.answer("set_folder_prefs", "{\"use_dht\": 1}");

        assertThat(client.switches(SECRET))
                .isEqualTo(Map.of(
                        FolderSwitch.SEARCH_LAN, true, FolderSwitch.USE_DHT, false, FolderSwitch.USE_TRACKER, true));
        assertThat(client.setSwitches(SECRET, Map.of(FolderSwitch.USE_DHT, true, FolderSwitch.USE_RELAY_SERVER, false)))
                .isEqualTo(Map.of(FolderSwitch.USE_DHT, true));
        assertAsked(
                "method=get_folder_prefs&secret=" + RW,
                "method=set_folder_prefs&secret=" + RW + "&use_dht=1&use_relay_server=0");
    }

    @Test
    void readsAndSetsTheHostsOfAFolder() throws Exception {
        engine.answer("get_folder_hosts", "{\"hosts\": [\"192.168.1.1:4567\", \"[::1]:80\", \"odd\", 5]}");
        engine.answer("set_folder_hosts", "{\"hosts\": [\"station:4567\"]}");

        assertThat(client.hosts(SECRET))
                .containsExactly(new KnownHost("192.168.1.1", 4567), new KnownHost("[::1]", 80));
        assertThat(client.setHosts(SECRET, List.of(new KnownHost("station", 4567), new KnownHost("b", 1))))
                .containsExactly(new KnownHost("station", 4567));
        assertAsked(
                "method=get_folder_hosts&secret=" + RW,
                "method=set_folder_hosts&secret=" + RW + "&hosts=station:4567,b:1");
    }

    @ParameterizedTest
    @CsvSource({"'a,b', 1", "'', 1", "a/b, 1", "a b, 1", "a, 0", "a, 65536"})
    void refusesAHostThatCannotBeSent(String host, int port) {
        assertThatThrownBy(() -> new KnownHost(host, port)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsPreferencesOfMixedTypes() throws Exception {
        engine.answer("get_prefs", """
                {"device_name": "Löschzug", "folder_rescan_interval": "600", "listening_port": 8888, "use_upnp": 1,
                 "lan_encrypt_data": "false", "log_size": "*20", "odd": {}, "none": null}""");

        V1Preferences preferences = client.preferences();

        assertThat(preferences.text("device_name")).contains("Löschzug");
        assertThat(preferences.number("folder_rescan_interval")).hasValue(600);
        assertThat(preferences.number("listening_port")).hasValue(8888);
        assertThat(preferences.flag("use_upnp")).contains(true);
        assertThat(preferences.flag("lan_encrypt_data")).contains(false);
        assertThat(preferences.flag("device_name")).isEmpty();
        assertThat(preferences.number("device_name")).isEmpty();
        assertThat(preferences.byName()).doesNotContainKeys("odd", "none");
        assertThat(preferences.byName().get("log_size")).isEqualTo(new V1Preferences.Preference("20", true));
    }

    @Test
    void setsPreferences() throws Exception {
        engine.answer("set_prefs", "{\"upload_limit\": 100}");

        assertThat(client.setPreferences(Map.of("upload_limit", "100", "device_name", "Tanker 5"))
                        .number("upload_limit"))
                .hasValue(100);
        assertAsked("method=set_prefs&device_name=Tanker 5&upload_limit=100");
        assertThatThrownBy(() -> client.setPreferences(Map.of("method", "shutdown")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatItIsAndHowFast() throws Exception {
        engine.answer("get_os", "{\"os\": \"linux\"}");
        engine.answer("get_version", "{\"version\": \"1.2.72\"}");
        engine.answer("get_speed", "{\"download\": 61007, \"upload\": \"0\"}");

        assertThat(client.os()).isEqualTo("linux");
        assertThat(client.version()).isEqualTo("1.2.72");
        assertThat(client.speed()).isEqualTo(new TransferSpeed(61_007, 0));
    }

    @Test
    void shutsTheEngineDown() throws Exception {
        engine.answer("get_version", "{\"version\": \"1.2.72\"}");
        engine.answer("shutdown", "{\"error\": 0}");

        client.shutdown();

        assertAsked("method=get_version", "method=shutdown");
    }

    /** As it ends on Windows. */
    @Test
    void takesAnEngineThatIsGoneForShutDown() throws Exception {
        engine.answer("shutdown", WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE));
        engine.answerOnce(
                "get_version", "{\"version\": \"1.2.72\"}", WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE));

        client.shutdown();

        assertThat(engine.queries()).contains("method=shutdown");
    }

    @Test
    void doesNotTakeAnEngineThatStillAnswersForShutDown() {
        engine.answer("shutdown", WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE));
        engine.answer("get_version", "{\"version\": \"1.2.72\"}");

        assertThat(catchThrowableOfType(SyncException.Unreachable.class, client::shutdown))
                .hasMessageContaining("method=shutdown");
    }

    @Test
    void sendsTheLogin() throws Exception {
        engine.answer("get_os", "{\"os\": \"linux\"}");
        try (SyncV1Client withLogin =
                new SyncV1Client(SyncOptions.of(engine.url()).withLogin(new Login("chief", " p ")))) {
            withLogin.os();
        }

        assertThat(engine.requests())
                .extracting(request -> request.getHeader("Authorization"))
                .containsExactly("Basic Y2hpZWY6IHAg");
    }
}
