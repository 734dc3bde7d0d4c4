package dev.syncdashboard.demo.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.http.Form;
import dev.syncdashboard.demo.scenario.ScenarioRunner.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Serves the control page on loopback, to its own page only. */
public final class ControlServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ControlServer.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST_FORM = 16 * 1024;
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(ControlServer::daemon);
    private final DemoFleet fleet;
    private final Supplier<Progress> scenario;
    private final Controls controls;
    private final ControlPage page = new ControlPage();
    private final FormToken token = new FormToken();

    private ControlServer(HttpServer server, DemoFleet fleet, Supplier<Progress> scenario) {
        this.server = server;
        this.fleet = fleet;
        this.scenario = scenario;
        this.controls = new Controls(fleet);
    }

    /**
     * Starts to serve.
     *
     * @param port 0: any free one
     */
    public static ControlServer start(DemoFleet fleet, Supplier<Progress> scenario, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ControlServer control = new ControlServer(server, fleet, scenario);
        server.setExecutor(control.threads);
        server.createContext("/", control::handle);
        server.start();
        return control;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "control page");
        thread.setDaemon(true);
        return thread;
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            HEADERS.forEach(exchange.getResponseHeaders()::set);
            if (isFromHere(exchange)) {
                answer(exchange);
            } else {
                send(exchange, 403, "text/plain", "This page is for this machine only.");
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the control page could not answer", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            case "GET /" -> send(exchange, 200, "text/html", page.render(fleet, view(), token.value()));
            case "GET /state" -> send(exchange, 200, "application/json", JSON.writeValueAsString(view()));
            case "GET /control.css" -> send(exchange, 200, "text/css", resource("control.css"));
            case "GET /control.js" -> send(exchange, 200, "text/javascript", resource("control.js"));
            case "GET /icon.svg" -> send(exchange, 200, "image/svg+xml", resource("icon.svg"));
            case "POST /act" -> act(exchange);
            default -> send(exchange, 404, "text/plain", "There is no such page.");
        }
    }

    private ControlView view() {
        return ControlView.of(fleet, scenario.get(), controls.last());
    }

    private void act(HttpExchange exchange) throws IOException {
        Map<String, String> form;
        try {
            form = Form.decode(new String(exchange.getRequestBody().readNBytes(LARGEST_FORM), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            send(exchange, 400, "text/plain", "The form is not well encoded.");
            return;
        }
        if (!token.is(form.getOrDefault("token", ""))) {
            send(exchange, 403, "text/plain", "The form is from an earlier run of the demo. Open the page anew.");
        } else if (controls.carryOut(form)) {
            exchange.getResponseHeaders().set("Location", "/");
            send(exchange, 303, "text/plain", "");
        } else {
            send(exchange, 400, "text/plain", "There is no such action, or its value can't be used.");
        }
    }

    /** The host must be ours by number: a foreign name that leads here is a trick. */
    private boolean isFromHere(HttpExchange exchange) {
        String here = "127.0.0.1:" + server.getAddress().getPort();
        String local = "localhost:" + server.getAddress().getPort();
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        Optional<String> origin =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin"));
        return List.of(here, local).contains(host)
                && origin.filter(from -> !from.equals("http://" + host) && !from.equals("null"))
                        .isEmpty();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ControlServer.class.getResourceAsStream("/control/" + name)) {
            if (in == null) {
                throw new IOException("missing in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Who leaves the page while it is answered has done nothing wrong. */
    private static void send(HttpExchange exchange, int status, String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        try {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the browser did not wait for its answer: " + e.getMessage());
        }
    }
}
