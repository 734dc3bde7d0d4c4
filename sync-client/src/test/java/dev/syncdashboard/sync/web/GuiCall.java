package dev.syncdashboard.sync.web;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.syncdashboard.sync.FaultyCall;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v2.Permission;
import java.time.Duration;

/** Every call of the client, for tests that hold for all of them. */
enum GuiCall implements FaultyCall<WebClient, FakeGui> {
    VERSION("version", WebClient::version),
    DEVICE_NAME("settings", WebClient::deviceName),
    LICENSE("getlicenseinfo", WebClient::license),
    DEVICES("getmfdevices", WebClient::devices),
    FOLDERS("getsyncfolders", WebClient::folders),
    ADD_FOLDER("addsyncfolder", client -> client.addFolder("/srv/maps", secret(), false)),
    DISCONNECT_FOLDER("removefolder", client -> client.disconnectFolder("1")),
    PAUSE("folderpref", client -> client.pause("1", true)),
    RESCAN("rescanfolder", client -> client.rescan("1")),
    CREATE_LINK("getsynclink", client -> client.createLink("1", terms())),
    ADD_LINK("addlink", client -> client.addLink("https://link.resilio.com/#f=Maps")),
    PENDING_REQUESTS("getpendingrequests", WebClient::pendingRequests),
    EXPERIMENTAL("getsysteminfo", client -> client.experimental("getsysteminfo"));

    private final String action;
    private final Call call;

    GuiCall(String action, Call call) {
        this.action = action;
        this.call = call;
    }

    static Secret secret() {
        return new Secret("BGCOZ2337JPE4D37SETGMWRVOYME3QKOO");
    }

    static WebLinkTerms terms() {
        return new WebLinkTerms(Duration.ofHours(1), 5, true, Permission.READ_ONLY);
    }

    /** One call; what it gives does not matter here. */
    interface Call {
        void on(WebClient client) throws SyncException, InterruptedException;
    }

    /** What it asks first. */
    String action() {
        return action;
    }

    @Override
    public void isAnswered(ResponseDefinitionBuilder answer, FakeGui engine) {
        engine.answer(action, answer);
    }

    @Override
    public void on(WebClient client) throws SyncException, InterruptedException {
        call.on(client);
    }
}
