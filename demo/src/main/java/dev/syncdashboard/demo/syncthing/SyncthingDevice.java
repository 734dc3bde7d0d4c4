package dev.syncdashboard.demo.syncthing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** One device of a cluster: a Syncthing with a home, an address and a key of its own. Safe for many threads. */
public final class SyncthingDevice {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Lines of its log. */
    private static final int LAST_WORDS = 20;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final SyncthingProgram program;
    private final Path root;
    private final String name;
    private final String id;
    private final String apiKey;
    private final HeldPort apiPort;
    private final HeldPort syncPort;
    // Guarded by this.
    private Optional<Process> process = Optional.empty();

    private SyncthingDevice(
            SyncthingProgram program, Path root, String name, String id, HeldPort apiPort, HeldPort syncPort) {
        this.program = program;
        this.root = root;
        this.name = name;
        this.id = id;
        this.apiKey = "key-of-" + id.substring(0, 7);
        this.apiPort = apiPort;
        this.syncPort = syncPort;
    }

    /** @param root a directory of the device's own, for its home and its folders */
    static SyncthingDevice make(SyncthingProgram program, Path root, String name)
            throws IOException, InterruptedException {
        String id = program.generate(root.resolve("home"));
        return new SyncthingDevice(program, root, name, id, HeldPort.take(), HeldPort.take());
    }

    public String name() {
        return name;
    }

    public String id() {
        return id;
    }

    public String apiKey() {
        return apiKey;
    }

    public Path home() {
        return root.resolve("home");
    }

    /** Where all that is its own lies. */
    public Path root() {
        return root;
    }

    /** Where its API answers; the same after every start. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + apiPort.number());
    }

    /** Where the folder is on this device's disk. */
    public Path directory(ClusterFolder folder) {
        return root.resolve(folder.id());
    }

    String listenAddress() {
        return "tcp://127.0.0.1:" + syncPort.number();
    }

    /** Starts the daemon and waits until its API answers; does nothing if it runs. */
    public void start() throws IOException, InterruptedException {
        launch();
        awaitApi();
    }

    synchronized void launch() throws IOException {
        if (process.filter(Process::isAlive).isEmpty()) {
            process = Optional.of(program.serve(home(), log()));
        }
    }

    void awaitApi() throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!answers()) {
            if (!isRunning()) {
                throw new IOException(name + " ended by itself, and said last:\n" + lastWords());
            }
            deadline.pauseOrFail("the API of " + name);
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    }

    private Path log() {
        return root.resolve("log.txt");
    }

    public synchronized boolean isRunning() {
        return process.filter(Process::isAlive).isPresent();
    }

    /** Asks the daemon to end, and ends it if it does not. Does nothing if it is off. */
    public void stop() throws InterruptedException {
        askToStop();
        awaitStopped();
    }

    void askToStop() throws InterruptedException {
        if (isRunning()) {
            try {
                post("system/shutdown");
            } catch (IOException e) {
                // Then by its process.
                terminate();
            }
        }
    }

    void awaitStopped() throws InterruptedException {
        Optional<Process> ending = process();
        if (ending.isPresent() && !ending.get().waitFor(10, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private synchronized Optional<Process> process() {
        return process;
    }

    private synchronized void terminate() {
        process.ifPresent(Process::destroy);
    }

    /** Gives its ports back; it can't start again. */
    void giveUpPorts() {
        apiPort.close();
        syncPort.close();
    }

    /** Ends the daemon at once, as a power loss would. Gone when this returns, so that it can start again. */
    public void kill() {
        process()
                .map(Process::destroyForcibly)
                .ifPresent(killed -> killed.onExit()
                        .completeOnTimeout(killed, 10, TimeUnit.SECONDS)
                        .join());
    }

    /** {@code GET /rest/...}. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return MAPPER.readTree(send(request(path).GET().build()));
    }

    /** {@code POST /rest/...} without a body. */
    public void post(String path) throws IOException, InterruptedException {
        send(request(path).POST(BodyPublishers.noBody()).build());
    }

    /** {@code PATCH /rest/config/...} with some fields in JSON. */
    public void configure(String path, String json) throws IOException, InterruptedException {
        send(request("config/" + path)
                .method("PATCH", BodyPublishers.ofString(json))
                .build());
    }

    /** Makes another device known, which has to dial, and shares these folders with it. */
    void befriend(SyncthingDevice newcomer, List<ClusterFolder> folders) throws IOException, InterruptedException {
        String device = MAPPER.writeValueAsString(MAPPER.createObjectNode()
                .put("deviceID", newcomer.id())
                .put("name", newcomer.name())
                .put("maxRequestKiB", ConfigXml.MAX_REQUEST_KIB));
        send(request("config/devices").POST(BodyPublishers.ofString(device)).build());
        for (ClusterFolder folder : folders.stream()
                .filter(each -> each.isOf(this) && each.isOf(newcomer))
                .toList()) {
            ArrayNode devices = get("config/folders/" + folder.id()).withArray("devices");
            devices.addObject().put("deviceID", newcomer.id());
            configure(
                    "folders/" + folder.id(),
                    MAPPER.writeValueAsString(MAPPER.createObjectNode().set("devices", devices)));
        }
    }

    /** Makes one more folder that is shared with nobody. */
    public void addFolder(ClusterFolder folder) throws IOException, InterruptedException {
        addFolder(folder, directory(folder));
    }

    /** The same at another place. */
    public void addFolder(ClusterFolder folder, Path directory) throws IOException, InterruptedException {
        String json = MAPPER.writeValueAsString(MAPPER.createObjectNode()
                .put("id", folder.id())
                .put("label", folder.label())
                .put("path", directory.toString())
                .put("type", folder.truckType()));
        send(request("config/folders").POST(BodyPublishers.ofString(json)).build());
    }

    /**
     * Gives up what was changed here. Over when this returns: Syncthing does it after its answer, and would take what is
     * changed meanwhile too.
     */
    public void revert(ClusterFolder folder) throws IOException, InterruptedException {
        String query = "?folder=" + encoded(folder.id());
        post("db/scan" + query);
        if (!isChangedHere(query)) {
            return;
        }
        post("db/revert" + query);
        Deadline deadline = Deadline.in(PATIENCE);
        while (isChangedHere(query)) {
            deadline.pauseOrFail("the station's files on " + name);
        }
    }

    private boolean isChangedHere(String query) throws IOException, InterruptedException {
        return get("db/status" + query).path("receiveOnlyTotalItems").asLong(0) > 0;
    }

    /** A value as it can stand in the query of a call. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    boolean isConnectedTo(SyncthingDevice other) throws IOException, InterruptedException {
        return get("system/connections")
                .path("connections")
                .path(other.id())
                .path("connected")
                .asBoolean(false);
    }

    /** Dials now, and not after the 5 s after which Syncthing tries again by itself. */
    void dial(SyncthingDevice other) throws IOException, InterruptedException {
        post("system/pause?device=" + other.id());
        post("system/resume?device=" + other.id());
    }

    private boolean answers() throws InterruptedException {
        try {
            get("system/ping");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url().resolve("/rest/" + path))
                .timeout(PATIENCE)
                .header("X-API-Key", apiKey);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    name + ": " + request.method() + " " + request.uri().getPath() + ": HTTP " + answer.statusCode()
                            + ": " + answer.body().strip());
        }
        return answer.body();
    }
}
