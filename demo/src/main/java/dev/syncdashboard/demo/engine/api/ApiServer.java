package dev.syncdashboard.demo.engine.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Serves the API on loopback: reads the call, asks for login and token, wraps the answer. */
public final class ApiServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ApiServer.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COOKIE = "GUID";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Sessions sessions;
    private final Optional<ApiLogin> login;
    private final Apis apis;

    /** The three ways to ask one engine. */
    private record Apis(ApiCalls v2, V1Calls v1, GuiApi gui) {}

    private ApiServer(
            HttpServer server, ExecutorService threads, Optional<ApiLogin> login, Sessions sessions, Apis apis) {
        this.server = server;
        this.threads = threads;
        this.login = login;
        this.sessions = sessions;
        this.apis = apis;
    }

    /**
     * Starts to serve.
     *
     * @param port 0: any free one
     * @param eventHold how long a wait for events is held at most
     */
    public static ApiServer start(ApiDevice device, Optional<ApiLogin> login, int port, Duration eventHold, Clock clock)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService threads = Executors.newCachedThreadPool(work -> daemon(work, device.name()));
        Sessions sessions = new Sessions();
        Apis apis = new Apis(
                new ApiCalls(device, eventHold, clock), new V1Calls(device), new GuiApi(device, sessions, clock));
        ApiServer api = new ApiServer(server, threads, login, sessions, apis);
        server.setExecutor(threads);
        server.createContext("/", api::handle);
        server.start();
        return api;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Cuts every connection at once, as an engine does that ends. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable work, String device) {
        Thread thread = new Thread(work, "API of " + device);
        thread.setDaemon(true);
        return thread;
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            answer(exchange);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> "caller went away: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        try {
            ApiRequest request = ApiRequest.read(exchange);
            if (isForeignName(request) || isForeignPage(request)) {
                sendText(exchange, 403, "not for other pages");
            } else if (login.isPresent() && !isLoggedIn(request)) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"Sync\"");
                sendText(exchange, 401, "");
            } else if (request.path().equals("/api")) {
                send(
                        exchange,
                        200,
                        "text/javascript",
                        JSON.writeValueAsBytes(apis.v1().answer(request)));
            } else if (GuiApi.isFor(request)) {
                send(exchange, apis.gui().answer(request, request.cookie(COOKIE)));
            } else if (request.path().equals("/api/v2/token")
                    && request.method().equals("GET")) {
                sendToken(exchange, request);
            } else if (login.isPresent() && !request.method().equals("GET") && !hasToken(request)) {
                sendText(exchange, 400, "invalid request");
            } else {
                call(exchange, request);
            }
        } catch (ApiProblem e) {
            sendProblem(exchange, e);
        }
    }

    private void call(HttpExchange exchange, ApiRequest request) throws IOException, ApiProblem, InterruptedException {
        if (!request.path().startsWith("/api/v2/")) {
            throw new ApiProblem(404, "no such path: " + request.path());
        }
        ApiCalls.Answer answer = apis.v2().answer(request);
        sendJson(exchange, answer.httpStatus(), envelope(request, answer.data()));
    }

    /** A foreign name that leads to this address is a trick to read here what only this machine may. */
    private static boolean isForeignName(ApiRequest request) {
        return request.header("Host")
                .map(host -> host.replaceFirst(":[0-9]*$", ""))
                .filter(name -> !name.equals("127.0.0.1") && !name.equals("localhost"))
                .isPresent();
    }

    /** A page of another site in a browser on this machine must not drive the engine. */
    private boolean isForeignPage(ApiRequest request) {
        return request.header("Origin")
                .filter(origin -> !origin.equals("http://127.0.0.1:" + port()))
                .isPresent();
    }

    private boolean isLoggedIn(ApiRequest request) {
        String authorization = request.header("Authorization").orElse("");
        return login.filter(known -> known.isIn(authorization)).isPresent();
    }

    private boolean hasToken(ApiRequest request) {
        return sessions.isGood(request.cookie(COOKIE), request.value("token").orElse(""));
    }

    private void sendToken(HttpExchange exchange, ApiRequest request) throws IOException {
        Sessions.Session session = sessions.open();
        setCookie(exchange, session);
        sendJson(exchange, 200, envelope(request, Map.of("token", session.token())));
    }

    private static void send(HttpExchange exchange, GuiApi.Answer answer) throws IOException {
        answer.session().ifPresent(session -> setCookie(exchange, session));
        send(exchange, answer.httpStatus(), answer.type(), answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void setCookie(HttpExchange exchange, Sessions.Session session) {
        exchange.getResponseHeaders().set("Set-Cookie", COOKIE + "=" + session.id() + "; Path=/; HttpOnly");
    }

    private static Map<String, Object> envelope(ApiRequest request, Object data) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("data", data);
        envelope.put("method", request.method());
        envelope.put("path", request.path());
        envelope.put("status", 0);
        return envelope;
    }

    private static void sendProblem(HttpExchange exchange, ApiProblem problem) throws IOException {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("error", problem.message());
        envelope.put("method", exchange.getRequestMethod());
        envelope.put("path", exchange.getRequestURI().getPath());
        envelope.put("status", problem.httpStatus());
        sendJson(exchange, problem.httpStatus(), envelope);
    }

    private static void sendJson(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json; charset=utf-8", JSON.writeValueAsBytes(body));
    }

    private static void sendText(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
