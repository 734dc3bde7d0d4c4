package dev.syncdashboard.sync.v1;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.syncdashboard.sync.FaultyCall;
import dev.syncdashboard.sync.SyncException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every call of the client, for tests that hold for all of them. */
enum V1Call implements FaultyCall<SyncV1Client, FakeV1> {
    GET_FOLDERS("[]", SyncV1Client::folders),
    GET_FOLDER("get_folders", "[]", client -> client.folder(secret())),
    ADD_FOLDER("{}", client -> client.addFolder("/srv/maps", FolderTerms.of(secret()))),
    REMOVE_FOLDER("{}", client -> client.removeFolder(secret())),
    GET_FILES("[]", client -> client.files(secret(), "")),
    SET_FILE_PREFS("[]", client -> client.setDownload(secret(), "map.pdf", true)),
    GET_FOLDER_PEERS("[]", client -> client.peers(secret())),
    GET_SECRETS("{}", SyncV1Client::newSecrets),
    GET_SECRETS_OF("get_secrets", "{}", client -> client.secretsOf(secret())),
    GET_SECRETS_ENCRYPTABLE("get_secrets", "{}", SyncV1Client::newEncryptableSecrets),
    ADD_ENCRYPTABLE_FOLDER("get_secrets", "{}", client -> client.addEncryptableFolder("/srv/maps")),
    GET_FOLDER_PREFS("{}", client -> client.switches(secret())),
    SET_FOLDER_PREFS("{}", client -> client.setSwitches(secret(), Map.of(FolderSwitch.USE_DHT, true))),
    GET_FOLDER_HOSTS("{}", client -> client.hosts(secret())),
    SET_FOLDER_HOSTS("{}", client -> client.setHosts(secret(), List.of(new KnownHost("station", 1)))),
    GET_PREFS("{}", SyncV1Client::preferences),
    SET_PREFS("{}", client -> client.setPreferences(Map.of("upload_limit", "1"))),
    GET_OS("{}", SyncV1Client::os),
    GET_VERSION("{}", SyncV1Client::version),
    GET_SPEED("{}", SyncV1Client::speed),
    SHUTDOWN("get_version", "{}", SyncV1Client::shutdown);

    private final String method;
    private final String shape;
    private final Call call;

    V1Call(String shape, Call call) {
        this.method = name().toLowerCase(Locale.ROOT);
        this.shape = shape;
        this.call = call;
    }

    V1Call(String method, String shape, Call call) {
        this.method = method;
        this.shape = shape;
        this.call = call;
    }

    private static Secret secret() {
        return new Secret(FakeV1.RW);
    }

    /** One call; what it gives does not matter here. */
    interface Call {
        void on(SyncV1Client client) throws SyncException, InterruptedException;
    }

    /** The API's method that it asks first. */
    String method() {
        return method;
    }

    /** JSON of the sort that is no answer to it. */
    String otherShape() {
        return shape.equals("[]") ? "{\"odd\": 1}" : "[]";
    }

    @Override
    public void isAnswered(ResponseDefinitionBuilder answer, FakeV1 engine) {
        engine.answer(method, answer);
    }

    @Override
    public void on(SyncV1Client client) throws SyncException, InterruptedException {
        call.on(client);
    }
}
