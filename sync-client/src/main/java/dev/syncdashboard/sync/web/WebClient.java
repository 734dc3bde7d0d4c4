package dev.syncdashboard.sync.web;

import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpCall.Parameter;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v1.Secret;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Resilio Sync's web API, which wants the login of the web UI and no API key. Immutable, safe for many threads, one set of
 * connections for all. Each call ends within the options' time limits, throws {@link SyncException} for whatever engine and
 * network do, and {@link InterruptedException} at once when its thread is interrupted or the client is closed from another
 * thread.
 *
 * <p>Nobody ever described this API. Sources: syncpilot ({@code docs/api-verified.md}, 3.1.2 on Linux), rslsync-lite-panel
 * ({@code docs/api-reference.md}, 2026-08-04) and python-resilio-sync-unofficial (2.7).
 */
public final class WebClient implements AutoCloseable {

    private static final int ALREADY_ADDED = 200;

    private final GuiConnection connection;
    private final Cancellation closing = new Cancellation();

    public WebClient(SyncOptions options) {
        this(options, Clock.systemUTC());
    }

    WebClient(SyncOptions options, Clock clock) {
        this.connection = new GuiConnection(options, clock);
    }

    /** {@code version}, as people read it: {@code 3.1.2 (1076)}. Recorded on 3.1.2. */
    public String version() throws SyncException, InterruptedException {
        return ask("version").whole().requiredText("value");
    }

    /** {@code settings}: the name that people gave this device; may be empty. Recorded on 3.1.2. */
    public String deviceName() throws SyncException, InterruptedException {
        return ask("settings").fields().text("devicename").orElse("");
    }

    /** {@code getlicenseinfo}. Recorded on 3.1.2. */
    public WebLicense license() throws SyncException, InterruptedException {
        return WebLicense.from(ask("getlicenseinfo").fields().optional());
    }

    /**
     * {@code getmfdevices}: the devices of this engine's owner. Entries without a readable id are left out. Called by a
     * script for 2.7; the answer's form is inferred from what that reads.
     */
    public List<WebDevice> devices() throws SyncException, InterruptedException {
        return devicesIn(ask("getmfdevices"));
    }

    /**
     * {@code getsyncfolders} with {@code discovery=1}, which gives peers too. Entries without a readable id, with which
     * nothing can be done, are left out. Recorded on a daemon of 2025.
     */
    public List<WebFolder> folders() throws SyncException, InterruptedException {
        return folders(closing);
    }

    /** The same; this, too, ends the call. */
    public List<WebFolder> folders(Cancellation cancellation) throws SyncException, InterruptedException {
        return foldersIn(ask(cancellation, "getsyncfolders", new Parameter("discovery", "1")));
    }

    /**
     * {@code addsyncfolder}: adds a directory on the engine's disk under a secret; that it is added already counts as
     * success. Recorded on a daemon of 2025.
     *
     * @param evenIfNotEmpty whether a directory with files in it may be taken
     * @throws SyncException.ErrorAnswer among others; with {@code engineCode} 106 if the directory is not empty, 700 without
     *     a licence, 205 without an identity
     */
    public void addFolder(String path, Secret secret, boolean evenIfNotEmpty)
            throws SyncException, InterruptedException {
        List<Parameter> parameters =
                new ArrayList<>(List.of(new Parameter("path", path), new Parameter("secret", secret.value())));
        if (evenIfNotEmpty) {
            parameters.add(new Parameter("force", "true"));
        }
        try {
            ask("addsyncfolder", parameters.toArray(Parameter[]::new));
        } catch (SyncException.ErrorAnswer e) {
            if (e.engineCode().orElse(0) != ALREADY_ADDED) {
                throw e;
            }
        }
    }

    /**
     * {@code removefolder}: disconnects a folder on this device; files stay. Recorded on a daemon of 2025, which can do more
     * and worse by the same action.
     */
    public void disconnectFolder(String folderId) throws SyncException, InterruptedException {
        ask(
                "removefolder",
                new Parameter("folderid", folderId),
                new Parameter("deletedirectory", "false"),
                new Parameter("fromalldevices", "false"));
    }

    /**
     * The secret of a folder, as {@code getsyncfolders} has it: whoever has it has the folder. Empty if the engine gives
     * none, or one of a form that must not be sent. That it stands there is recorded on a daemon of 2025.
     */
    public Optional<Secret> secret(String folderId) throws SyncException, InterruptedException {
        return ask("getsyncfolders", new Parameter("discovery", "1")).whole().entries("folders").stream()
                .filter(folder ->
                        folder.words("id").or(() -> folder.words("folderid")).equals(Optional.of(folderId)))
                .flatMap(folder -> folder.words("secret").stream())
                .flatMap(text -> Secret.parse(text).stream())
                .findFirst();
    }

    /** {@code folderpref}: a folder's preferences by name, as far as they are no lists or objects. Recorded on a daemon of 2025. */
    public Map<String, String> preferences(String folderId) throws SyncException, InterruptedException {
        return preferencesIn(ask("folderpref", new Parameter("id", folderId))).stream()
                .collect(Collectors.toUnmodifiableMap(Parameter::name, Parameter::value, (one, other) -> one));
    }

    /** {@code setfolderpref}: whether a folder rests. Recorded on a daemon of 2025. */
    public void pause(String folderId, boolean pause) throws SyncException, InterruptedException {
        setPreference(folderId, "paused", Boolean.toString(pause));
    }

    /**
     * {@code folderpref} and {@code setfolderpref}: the engine wants all preferences back, not only the one that changes.
     * Recorded on a daemon of 2025, for one of them (see {@link #pause}); that others can be set likewise is inferred.
     */
    public void setPreference(String folderId, String name, String value) throws SyncException, InterruptedException {
        List<Parameter> all = new ArrayList<>(List.of(new Parameter("id", folderId)));
        preferencesIn(ask("folderpref", new Parameter("id", folderId))).stream()
                .filter(one -> !one.name().equals(name))
                .forEach(all::add);
        all.add(new Parameter(name, value));
        ask("setfolderpref", all.toArray(Parameter[]::new));
    }

    /** {@code setsettings} with {@code devicename}. The action is recorded on 3.1.2, and this use of it is inferred. */
    public void setDeviceName(String name) throws SyncException, InterruptedException {
        ask("setsettings", new Parameter("devicename", name));
    }

    /** {@code rescanfolder}: has the engine look through the folder. Documented for 2.7 and later. */
    public void rescan(String folderId) throws SyncException, InterruptedException {
        ask("rescanfolder", new Parameter("id", folderId));
    }

    /**
     * {@code getsynclink}: a link by which other devices join. Whoever has it can use it. Documented for 2.7; whether the
     * link stands in {@code value} itself or in its {@code link} is not, so either is taken.
     */
    public String createLink(String folderId, WebLinkTerms terms) throws SyncException, InterruptedException {
        GuiAnswer answer = ask(
                "getsynclink",
                new Parameter("folderid", folderId),
                new Parameter("permissions", Integer.toString(terms.permission().code())),
                new Parameter("timelimit", Long.toString(terms.validFor().toSeconds())),
                new Parameter("type", "copy"),
                new Parameter("linktype", "https"),
                new Parameter("clicklimit", Integer.toString(terms.clickLimit())),
                new Parameter("askapproval", terms.askApproval() ? "1" : "0"));
        return linkIn(answer);
    }

    /** {@code addlink}: joins a folder by a link. Recorded on 3.1.2, for its refusal only. */
    public void addLink(String link) throws SyncException, InterruptedException {
        ask("addlink", new Parameter("link", link));
    }

    /**
     * Experimental: {@code getpendingrequests}, the devices that wait for a person's approval. A script for 2.7 calls it;
     * what comes nobody wrote down, so here is the raw answer. By which action one approves is not known.
     */
    public JsonNode pendingRequests() throws SyncException, InterruptedException {
        return experimental("getpendingrequests");
    }

    /**
     * Experimental: any action, with the raw answer of a success. Known by name: {@code parselink}, {@code getsysteminfo},
     * {@code getpeersstat}, {@code getsessionstats}, {@code getstatuses}, {@code getfileslist}, {@code knownhosts},
     * {@code events}, {@code history}, {@code useridentity}, {@code getappinfo}, {@code starttrialperiod}.
     *
     * @param action letters only
     */
    public JsonNode experimental(String action, Parameter... parameters) throws SyncException, InterruptedException {
        if (!action.matches("[a-z]{1,40}")) {
            throw new IllegalArgumentException("not an action: " + action.length() + " characters");
        }
        return ask(action, parameters).root();
    }

    /** Whether the address has the page from which this API's tokens come. A refused login tells nothing of that. */
    public boolean isThere() throws SyncException, InterruptedException {
        return connection.hasTokenPage(closing);
    }

    /** Frees the connections and ends every call under way. */
    @Override
    public void close() {
        closing.cancel();
        connection.close();
    }

    static List<WebFolder> foldersIn(GuiAnswer answer) throws SyncException {
        if (!answer.root().path("folders").isArray()) {
            throw answer.call().malformed(answer.httpCode(), "\"folders\" is missing or no array");
        }
        return answer.whole().entries("folders").stream()
                .flatMap(fields -> WebFolder.from(fields).stream())
                .toList();
    }

    static List<WebDevice> devicesIn(GuiAnswer answer) throws SyncException {
        return answer.whole().entries("value").stream()
                .flatMap(fields -> WebDevice.from(fields).stream())
                .toList();
    }

    static String linkIn(GuiAnswer answer) throws SyncException {
        return answer.root().path("value").isObject()
                ? answer.fields().requiredText("link")
                : answer.whole().requiredText("value");
    }

    /** All that is no list and no object, but for the folder's id. */
    static List<Parameter> preferencesIn(GuiAnswer answer) throws SyncException {
        return answer.fields()
                .object()
                .propertyStream()
                .filter(one -> one.getValue().isValueNode() && !one.getKey().equals("id"))
                .map(one -> new Parameter(one.getKey(), one.getValue().asString("")))
                .toList();
    }

    private GuiAnswer ask(String action, Parameter... parameters) throws SyncException, InterruptedException {
        return ask(closing, action, parameters);
    }

    private GuiAnswer ask(Cancellation cancellation, String action, Parameter... parameters)
            throws SyncException, InterruptedException {
        return connection.call(action, List.of(parameters), cancellation);
    }
}
