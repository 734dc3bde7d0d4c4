package dev.syncdashboard.sync.v2;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.syncdashboard.sync.FaultyCall;
import dev.syncdashboard.sync.SyncException;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every call of the client, for tests that hold for all of them. */
enum V2Call implements FaultyCall<SyncClient, FakeEngine> {
    FOLDERS("GET", "/folders", SyncClient::folders),
    ADD_FOLDER("POST", "/folders", client -> client.addFolder("/srv/maps")),
    ADD_FOLDER_BY_QUERY("POST", "/folders", client -> client.addFolder("/srv/maps", InputStyle.QUERY)),
    ADD_FOLDER_BY_FORM("POST", "/folders", client -> client.addFolder("/srv/maps", InputStyle.FORM)),
    ACTIVITY("GET", "/folders/1/activity", client -> client.activity("1")),
    CREATE_LINK("POST", "/folders/1/link", client -> client.createLink("1", terms())),
    CREATE_LINK_BY_QUERY("POST", "/folders/1/link", client -> client.createLink("1", terms(), InputStyle.QUERY)),
    CREATE_LINK_BY_FORM("POST", "/folders/1/link", client -> client.createLink("1", terms(), InputStyle.FORM)),
    PEER_ID("GET", "/client", SyncClient::peerId),
    DEVICE_NAME("GET", "/client/settings", SyncClient::deviceName),
    /** Asks for {@code /folders/1} first, and after any answer that is of no use for the list. */
    FOLDER("GET", "/folders", client -> client.folder("1")),
    EVENTS("GET", "/events", client -> client.events(-1, Duration.ofSeconds(30))),

    FOLDER_PEERS("GET", "/folders/1/peers", raw(routes -> routes.folderPeers("1"))),
    FOLDER_USERS("GET", "/folders/1/users", raw(routes -> routes.folderUsers("1"))),
    FOLDER_FILES("GET", "/folders/1/files", raw(routes -> routes.folderFiles("1"))),
    KNOWN_HOSTS("GET", "/folders/1/knownhosts", raw(routes -> routes.knownHosts("1"))),
    PAUSE_FOLDER("PATCH", "/folders/1", raw(routes -> routes.pauseFolder("1", true, InputStyle.JSON))),
    PAUSE_FOLDER_BY_QUERY("PATCH", "/folders/1", raw(routes -> routes.pauseFolder("1", true, InputStyle.QUERY))),
    PAUSE_FOLDER_BY_FORM("PATCH", "/folders/1", raw(routes -> routes.pauseFolder("1", true, InputStyle.FORM))),
    SET_PREFERENCES(
            "PATCH",
            "/folders/1",
            raw(routes -> routes.setPreferences("1", Map.of(FolderOption.SEARCH_LAN, false), InputStyle.JSON))),
    REMOVE_FOLDER("DELETE", "/folders/1", raw(routes -> routes.removeFolder("1"))),
    CREATE_LIMITED_LINK("POST", "/folders/1/link", raw(routes -> routes.createLink("1", terms(), 5, InputStyle.JSON))),
    USERS("GET", "/users", raw(ExperimentalRoutes::users)),
    OWNER("GET", "/owner", raw(ExperimentalRoutes::owner)),
    SECRET("GET", "/secret", raw(ExperimentalRoutes::secret)),
    NEW_SECRET("POST", "/secret", raw(ExperimentalRoutes::newSecret)),
    ADVANCED_SETTINGS("GET", "/client/settings/advanced", raw(ExperimentalRoutes::advancedSettings)),
    SHUTDOWN("POST", "/client/shutdown", raw(ExperimentalRoutes::shutdown));

    private final String method;
    private final String path;
    private final Call call;

    V2Call(String method, String path, Call call) {
        this.method = method;
        this.path = path;
        this.call = call;
    }

    private static Call raw(RawCall call) {
        return call;
    }

    static LinkTerms terms() {
        return new LinkTerms(Duration.ofHours(1), false, Permission.READ_ONLY);
    }

    /** One call; what it gives does not matter here. */
    interface Call {
        void on(SyncClient client) throws SyncException, InterruptedException;
    }

    /** A call of a route that nobody described. */
    interface RawCall extends Call {
        JsonNode give(ExperimentalRoutes routes) throws SyncException, InterruptedException;

        @Override
        default void on(SyncClient client) throws SyncException, InterruptedException {
            give(client.experimental());
        }
    }

    boolean isExperimental() {
        return call instanceof RawCall;
    }

    String method() {
        return method;
    }

    /** Below {@code /api/v2}. */
    String path() {
        return path;
    }

    @Override
    public void isAnswered(ResponseDefinitionBuilder answer, FakeEngine engine) {
        engine.answerAll(answer);
    }

    @Override
    public void on(SyncClient client) throws SyncException, InterruptedException {
        call.on(client);
    }
}
