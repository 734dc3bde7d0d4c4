package dev.syncdashboard.sync.v2;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static dev.syncdashboard.sync.v2.FakeEngine.fixture;
import static dev.syncdashboard.sync.v2.FakeEngine.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncClientCallsTest extends V2ClientTest {

    @Test
    void listsTheFoldersOfTheTutorial() throws Exception {
        engine.answer("/folders", "folders.json");

        List<Folder> folders = client.folders();

        assertThat(folders).extracting(Folder::name).containsExactly("Sync", "Status");
        Folder sync = folders.get(0);
        assertThat(sync.id()).isEqualTo("123");
        assertThat(sync.shareId()).contains("12345asdf12354");
        assertThat(sync.path()).contains("/Users/me/Desktop/Sync");
        assertThat(sync.dateAdded()).contains(Instant.ofEpochSecond(1432923595));
        assertThat(sync.writable()).contains(true);
        assertThat(sync.paused()).isFalse();
        assertThat(sync.stopped()).isFalse();
        assertThat(sync.syncLevel()).hasValue(2);
        assertThat(sync.syncLevelName()).contains("full sync");
        assertThat(sync.options())
                .containsExactlyInAnyOrder(
                        FolderOption.DELETE_TO_TRASH,
                        FolderOption.MANAGED,
                        FolderOption.RELAY,
                        FolderOption.SEARCH_LAN,
                        FolderOption.USE_TRACKER);
    }

    @Test
    void takesLooseTypesMissingFieldsAndUnknownOnes() throws Exception {
        engine.answer("/folders", "folders-odd.json");

        List<Folder> folders = client.folders();

        assertThat(folders).extracting(Folder::id).containsExactly("9223372036854775809123", "5", "6", "7");
        assertThat(folders.get(0).syncLevel()).hasValue(2);
        assertThat(folders.get(0).writable()).contains(true);
        assertThat(folders.get(1).path()).isEmpty();
        assertThat(folders.get(1).writable()).isEmpty();
        assertThat(folders.get(3).shareId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"searchlan\": \"perhaps\"",
                "\"paused\": {}",
                "\"synclevel\": true",
                "\"path\": [1]",
                "\"name\": 1.5",
                "\"shareid\": false",
                "\"date_added\": \"yesterday\""
            })
    void aStrangeValueInOneFolderCountsAsAbsentAndCostsNoOther(String odd) throws Exception {
        engine.answer("/folders", data("{\"folders\": [{\"id\": \"8\", " + odd + "}, {\"id\": \"9\"}]}"));

        List<Folder> folders = client.folders();

        assertThat(folders).extracting(Folder::id).containsExactly("8", "9");
        assertThat(folders.get(0))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(folders.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": []}", "{\"id\": 1.5e18}", "{\"id\": \" \"}", "\"x\"", "null"})
    void anEntryWithoutAReadableIdIsLeftOutAlone(String odd) throws Exception {
        engine.answer("/folders", data("{\"folders\": [" + odd + ", {\"id\": \"9\", \"name\": \"Sync\"}]}"));

        assertThat(client.folders()).extracting(Folder::name).containsExactly("Sync");
    }

    @Test
    void anOddPeerCostsNeitherTheHashNorTheOtherPeers() throws Exception {
        engine.answer(
                "/folders/123/activity",
                data("{\"hash\": \"H1\", \"peers\": [7, {\"id\": {}},"
                        + "{\"id\": \"P1\", \"name\": [], \"isonline\": \"perhaps\"}]}"));

        assertThat(client.activity("123"))
                .isEqualTo(new Activity(Optional.of("H1"), List.of(new SyncPeer("P1", Optional.empty(), false))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"typename\": \"EVENT_FOLDER_PAINTED\", \"folder\": \"Sync\"",
                "\"folder\": {\"id\": [], \"shareid\": {}, \"name\": true}",
                "\"path\": {\"from\": \"a\", \"to\": \"b\"}",
                "\"typename\": {}",
                "\"id\": \"first\"",
                "\"id\": 92233720368547758070"
            })
    void anOddEventCostsNoOtherEventAndNotTheCursor(String odd) throws Exception {
        engine.answer(
                "/events",
                data("{\"id\": 9, \"events\": [{" + odd + "}, 5,"
                        + "{\"id\": 8, \"typename\": \"EVENT_LOCAL_FILE_ADDED\"}]}"));

        EventPage page = client.events(-1, Duration.ofSeconds(10));

        assertThat(page.cursor()).hasValue(9);
        assertThat(page.events())
                .extracting(SyncEvent::type)
                .containsExactlyInAnyOrder(EventType.LOCAL_FILE_ADDED, EventType.UNKNOWN);
    }

    @Test
    void stripsTheLongPathPrefixOfWindows() throws Exception {
        engine.answer("/folders", "folders-odd.json");

        assertThat(client.folders())
                .extracting(folder -> folder.path().orElse(""))
                .containsExactly("", "", "C:\\Sync", "\\\\station\\Sync");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void addsAFolderByPath(int code) throws Exception {
        engine.answer("/folders", json(code, fixture("folder-added.json")));

        Folder added = client.addFolder("/Users/me/Desktop/bücher \"1\"");

        assertThat(added.name()).isEqualTo("books");
        engine.server()
                .verify(postRequestedFor(urlEqualTo("/api/v2/folders"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("{\"path\": \"/Users/me/Desktop/bücher \\\"1\\\"\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "12345asdf12354"})
    void getsAFolderByEitherId(String id) throws Exception {
        engine.answer("/folders/" + id, "folder.json");

        assertThat(client.folder(id)).map(Folder::name).contains("Sync");
        assertThat(engine.requests("/folders")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500})
    void searchesTheListWhereAnOldEngineKnowsNoShareIdInThePath(int code) throws Exception {
        engine.answer("/folders/12345asdf12354a", json(code, "{\"status\": 1}"));
        engine.answer("/folders", "folders.json");

        assertThat(client.folder("12345asdf12354a")).map(Folder::id).contains("124");
    }

    @Test
    void givesNothingForAFolderThatTheListDoesNotHave() throws Exception {
        engine.answer("/folders", "folders.json");

        assertThat(client.folder("nowhere")).isEmpty();
    }

    @Test
    void givesHashAndPeers() throws Exception {
        engine.answer("/folders/123/activity", "activity.json");

        Activity activity = client.activity("123");

        assertThat(activity.hash()).contains("5TYB2NCKPHH3TDNMZ7RJQSLKA3CXVTWM");
        assertThat(activity.peers())
                .containsExactly(
                        new SyncPeer("LAGW4AX5AVW4GUO3SL2F7IDEWG5TQIJH", Optional.of("Engine 7"), true),
                        new SyncPeer("AAGW4AX5AVW4GUO3SL2F7IDEWG5TQIJH", Optional.empty(), false),
                        new SyncPeer("not/a/peer", Optional.empty(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"hash\": null, \"peers\": null}", "{\"hash\": \" \", \"peers\": []}"})
    void takesAnActivityWithoutHash(String data) throws Exception {
        engine.answer("/folders/123/activity", data(data));

        assertThat(client.activity("123")).isEqualTo(new Activity(Optional.empty(), List.of()));
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void createsALink(Permission permission) throws Exception {
        engine.answer("/folders/123/link", "link.json");

        String link = client.createLink("123", new LinkTerms(Duration.ofHours(1), false, permission));

        int code = permission == Permission.READ_WRITE ? 1 : permission == Permission.READ_ONLY ? 2 : 4;
        assertThat(link).isEqualTo("https://link.getsync.com/#f=books&sz=43E6&t=LAGW4AX5AVW4GUO3SL27890&v=2.1");
        engine.server()
                .verify(postRequestedFor(urlEqualTo("/api/v2/folders/123/link"))
                        .withRequestBody(equalToJson(
                                "{\"timelimit\": 3600, \"askapproval\": 0, \"permissions\": " + code + "}")));
    }

    @Test
    void givesPeerIdAndDeviceName() throws Exception {
        engine.answer("/client", "client.json");
        engine.answer("/client/settings", "client-settings.json");

        assertThat(client.peerId()).isEqualTo("STAT4AX5AVW4GUO3SL2F7IDEWG5TQIJH");
        assertThat(client.deviceName()).isEqualTo("Station 4");
    }

    @Test
    void givesEventsOldestFirstWithTheEnginesCursor() throws Exception {
        engine.answer("/events", "events.json");

        EventPage page = client.events(-1, Duration.ofSeconds(10));

        assertThat(page.cursor()).hasValue(45);
        assertThat(page.events())
                .extracting(SyncEvent::id)
                .extracting(OptionalLong::getAsLong)
                .containsExactly(42L, 43L, 44L);
        assertThat(page.events())
                .extracting(SyncEvent::type)
                .containsExactly(EventType.LOCAL_FILE_ADDED, EventType.UNKNOWN, EventType.FILE_DOWNLOAD_COMPLETED);
        assertThat(page.events().get(1).folder()).isEmpty();
        assertThat(page.events().get(1).typeName()).isEqualTo("EVENT_SOMETHING_NEW");
        assertThat(page.events().get(2).path()).contains("C:\\Sync\\map.pdf");
        engine.server().verify(getRequestedFor(urlEqualTo("/api/v2/events?id=-1")));
    }

    @Test
    void takesTheHighestEventIdWhereTheEngineGivesNoCursor() throws Exception {
        engine.answer("/events", data("{\"events\": [{\"id\": 7}, {\"id\": \"9\"}, {\"id\": 8}, {}]}"));

        assertThat(client.events(-1, Duration.ofSeconds(10)).cursor()).hasValue(9);
    }

    @Test
    void sendsTheLoginAsBasicAndOnlyIfThereIsOne() throws Exception {
        engine.answer("/client", "client.json");
        try (SyncClient withLogin =
                new SyncClient(SyncOptions.of(engine.url()).withLogin(new Login("chief", "pässword")))) {
            withLogin.peerId();
        }
        client.peerId();

        assertThat(engine.requests("/client"))
                .extracting(request -> request.getHeader("Authorization"))
                .containsExactlyInAnyOrder("Basic Y2hpZWY6cMOkc3N3b3Jk", null);
    }

    @Test
    void keepsThePathOfAnEngineBehindAProxy() throws Exception {
        engine.server()
                .stubFor(get(urlPathEqualTo("/station/sync/api/v2/client"))
                        .willReturn(json(200, fixture("client.json"))));
        for (String path : List.of("/station/sync", "/station/sync/")) {
            try (SyncClient behindProxy =
                    new SyncClient(SyncOptions.of(engine.url().resolve(path)))) {
                assertThat(behindProxy.peerId()).startsWith("STAT");
            }
        }
    }

    @Test
    void encodesAnIdSoThatItStaysOneStepOfThePath() throws Exception {
        engine.answer("/folders", "folders.json");

        client.folder("../client?x=1#y");

        engine.server().verify(getRequestedFor(urlEqualTo("/api/v2/folders/..%2Fclient%3Fx=1%23y")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void refusesAnIdThatWouldChangeThePath(String id) {
        assertThatThrownBy(() -> client.activity(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + id + "'");
    }

    @Test
    void sharesConnectionsAmongManyThreads() throws Exception {
        engine.answer("/client", "client.json");

        List<Waiting<String>> calls = IntStream.range(0, 50)
                .mapToObj(i -> Waiting.start(client::peerId))
                .toList();

        for (Waiting<String> call : calls) {
            assertThat(call.result()).startsWith("STAT");
        }
    }

    @Test
    void refusesOptionsThatCannotBeMeant() {
        for (String url :
                List.of("ftp://x", "http:///", "http://a/?q=1", "http://a/#f", "127.0.0.1:8888", "http://a:99999")) {
            assertThatThrownBy(() -> SyncOptions.of(URI.create(url)), url).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> SyncOptions.of(URI.create("http://me:secret@a")))
                .hasMessageNotContaining("secret");
    }

    @Test
    void neverShowsThePassword() {
        SyncOptions options = SyncOptions.of(engine.url()).withLogin(new Login("chief", "hunter2"));

        assertThat(options.toString()).contains("chief").doesNotContain("hunter2");
    }
}
