package dev.syncdashboard.agent.process;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A sync engine's Sync API v2 as the vendor's examples show it, with a long poll that really waits. */
final class SyncApi implements AutoCloseable {

    private static final long HOLD_MILLIS = 30_000;

    private final Path sync;
    private final Path status;
    private final int port;
    private final WireMockServer server;
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(1);
    // Guarded by this. Of each event the folder.
    private final List<String> events = new ArrayList<>();
    private String hash = "HASH-0";
    private Optional<Path> second = Optional.empty();
    private String secondHash = "SECOND-0";
    private boolean oneEventAnAnswer;
    private boolean activityHangs;
    private boolean closed;
    private int pollsWaiting;

    SyncApi(Path sync, Path status) {
        this(sync, status, 0);
    }

    /** @param wantedPort 0 for a free one */
    SyncApi(Path sync, Path status, int wantedPort) {
        this.sync = sync;
        this.status = status;
        this.server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .port(wantedPort)
                .dynamicHttpsPort()
                .extensions(new Answers()));
        server.start();
        this.port = server.port();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(Answers.NAME)));
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    /** With a certificate that nobody vouches for. */
    String httpsUrl() {
        return "https://127.0.0.1:" + server.httpsPort();
    }

    int port() {
        return port;
    }

    /** From now on only this login is let in. */
    void requireLogin(String user, String password) {
        BasicCredentials login = new BasicCredentials(user, password);
        server.resetMappings();
        server.stubFor(any(anyUrl()).atPriority(9).willReturn(unauthorized()));
        server.stubFor(any(urlMatching("/api/v2/.*"))
                .withBasicAuth(login.username, login.password)
                .willReturn(aResponse().withTransformers(Answers.NAME)));
    }

    synchronized void answerOneEventAtATime() {
        oneEventAnAnswer = true;
    }

    synchronized void hangOnActivity() {
        activityHangs = true;
    }

    /** Changes the folder's hash and tells so in this many events at once. */
    synchronized void change(String newHash, int count) {
        hash = newHash;
        for (int i = 0; i < count; i++) {
            events.add("123");
        }
        notifyAll();
    }

    /** A second Sync folder, with the id 125; or none again. */
    synchronized void second(Optional<Path> path) {
        second = path;
    }

    /** The same for the second Sync folder. */
    synchronized void changeSecond(String newHash) {
        secondHash = newHash;
        events.add("125");
        notifyAll();
    }

    void awaitPoll() throws Exception {
        Await.until("a call that waits for events", Duration.ofSeconds(20), () -> {
            synchronized (this) {
                return pollsWaiting > 0;
            }
        });
    }

    void awaitHangingCall() throws InterruptedException {
        if (!hanging.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody asked for the activity");
        }
    }

    int requests() {
        return server.countRequestsMatching(anyRequestedFor(anyUrl()).build()).getCount();
    }

    int requests(String path) {
        return server.countRequestsMatching(
                        anyRequestedFor(urlPathEqualTo("/api/v2" + path)).build())
                .getCount();
    }

    void forgetRequests() {
        server.resetRequests();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        released.countDown();
        server.stop();
    }

    private String answer(Request request) throws InterruptedException {
        String path = request.getUrl().split("\\?", 2)[0].replace("/api/v2", "");
        return switch (path) {
            case "/client" -> "{\"peerid\":\"TRUCK7\"}";
            case "/client/settings" -> "{\"devicename\":\"Engine 7\"}";
            case "/folders" -> folders();
            case "/folders/125/activity" -> secondActivity();
            case "/folders/123/activity" -> activity();
            case "/events" ->
                events(Integer.parseInt(request.queryParameter("id").firstValue()));
            default -> throw new AssertionError("not in the API: " + path);
        };
    }

    private synchronized String folders() {
        return "{\"folders\":[" + folder("123", "Sync", sync, false) + "," + folder("124", "Status", status, true)
                + second.map(path -> "," + folder("125", "Second", path, false)).orElse("") + "]}";
    }

    private synchronized String secondActivity() {
        return "{\"hash\":\"" + secondHash + "\",\"peers\":[]}";
    }

    private String activity() throws InterruptedException {
        boolean hang;
        synchronized (this) {
            hang = activityHangs;
        }
        if (hang) {
            hanging.countDown();
            released.await();
        }
        synchronized (this) {
            return "{\"hash\":\"" + hash + "\",\"peers\":[{\"id\":\"STATION\",\"isonline\":true}]}";
        }
    }

    private synchronized String events(int cursor) throws InterruptedException {
        pollsWaiting++;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HOLD_MILLIS);
        long left = HOLD_MILLIS;
        while (!closed && events.size() <= cursor && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        pollsWaiting--;
        int from = Math.min(events.size(), Math.max(0, cursor));
        int to = oneEventAnAnswer ? Math.min(events.size(), from + 1) : events.size();
        StringBuilder list = new StringBuilder();
        for (int i = from; i < to; i++) {
            String folder = events.get(i);
            list.append(list.length() == 0 ? "" : ",")
                    .append("{\"id\":" + (i + 1) + ",\"typename\":\"EVENT_REMOTE_FILE_ADDED\",\"path\":\"f" + (i + 1)
                            + "\",\"folder\":{\"id\":\"" + folder + "\",\"shareid\":\"SHARE-" + folder
                            + "\",\"name\":\"Sync\"}}");
        }
        return "{\"events\":[" + list + "],\"id\":" + to + "}";
    }

    private static String folder(String id, String name, Path path, boolean writable) {
        return ("{\"date_added\":1432857089,\"deletetotrash\":true,\"id\":\"%s\",\"ismanaged\":true,\"iswritable\":%s,"
                        + "\"name\":\"%s\",\"path\":\"%s\",\"paused\":false,\"relay\":true,\"searchdht\":false,"
                        + "\"searchlan\":true,\"shareid\":\"SHARE-%s\",\"stopped\":false,\"synclevel\":2,"
                        + "\"synclevelname\":\"full sync\",\"usehosts\":false,\"usetracker\":true}")
                .formatted(id, writable, name, path.toString().replace("\\", "\\\\"), id);
    }

    private final class Answers implements ResponseDefinitionTransformerV2 {

        static final String NAME = "sync-api";

        @Override
        public ResponseDefinition transform(ServeEvent call) {
            Request request = call.getRequest();
            try {
                return new ResponseDefinitionBuilder()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"data\":" + answer(request) + ",\"method\":\"GET\",\"path\":\""
                                + request.getUrl().split("\\?", 2)[0] + "\",\"status\":0}")
                        .build();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new ResponseDefinitionBuilder().withStatus(503).build();
            }
        }

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }
}
