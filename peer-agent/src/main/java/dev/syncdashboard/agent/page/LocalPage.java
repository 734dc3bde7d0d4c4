package dev.syncdashboard.agent.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.syncdashboard.threads.Threads;
import dev.syncdashboard.words.LanguageChoice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Serves the page to this computer. Only reads, and says nothing that a person at this computer may not see. */
public final class LocalPage implements AutoCloseable {

    private static final String REFRESH_SECONDS = "30";

    /**
     * Who begins a request and does not end it holds a thread until he is cut off. The time of one that waits for a thread
     * counts too, so there are more than anyone opens by mistake; they end when they are idle.
     */
    private static final int THREADS = 128;

    // Read once, when this Java's HTTP server is first used; a person may set other values.
    static {
        setUnlessSet("sun.net.httpserver.maxReqTime", "5");
        setUnlessSet("sun.net.httpserver.maxRspTime", "15");
        // Whether one is over its time is looked at so often, and would be each second while nobody reads the page.
        setUnlessSet("sun.net.httpserver.timerMillis", "4000");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final ShownTruck truck;

    private LocalPage(HttpServer server, ExecutorService threads, ShownTruck truck) {
        this.server = server;
        this.threads = threads;
        this.truck = truck;
    }

    /**
     * Opens the page.
     *
     * @param port 0: any that is free
     * @param languages in which language who gets it
     * @param known of each folder
     * @param notes what it says beside the files
     * @throws IOException if the port is taken
     */
    public static LocalPage open(
            int port, LanguageChoice languages, List<TruckKnowledge> known, OwnNotes notes, Clock clock, ZoneId zone)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Threads.daemons("page"));
        threads.allowCoreThreadTimeOut(true);
        LocalPage page = new LocalPage(server, threads, new ShownTruck(languages, known, notes, clock, zone));
        server.createContext("/", page::answer);
        server.setExecutor(threads);
        server.start();
        return page;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean reads = Set.of("GET", "HEAD").contains(exchange.getRequestMethod());
            if (!isForThisComputer(exchange.getRequestHeaders().getFirst("Host"))) {
                send(exchange, 403, "text/plain", "This page is for this computer only.\n");
            } else if (!reads) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, "text/plain", "This page can only be read.\n");
            } else {
                answer(exchange, exchange.getRequestURI().getPath());
            }
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/" -> {
                exchange.getResponseHeaders().set("Refresh", REFRESH_SECONDS);
                if (truck.languages().depends()) {
                    exchange.getResponseHeaders().set("Vary", "Accept-Language");
                }
                send(
                        exchange,
                        200,
                        "text/html",
                        truck.text(
                                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))));
            }
            case "/style.css" -> send(exchange, 200, "text/css", PageText.STYLE);
            default -> send(exchange, 404, "text/plain", "There is no such page.\n");
        }
    }

    /** Asks as a browser would, and says whether an answer came; within this many milliseconds. */
    boolean answers(int patience) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(patience);
            socket.connect(server.getAddress(), patience);
            socket.getOutputStream()
                    .write("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** A page of another site could give its own name this computer's address, and read along (DNS rebinding). */
    private boolean isForThisComputer(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return Set.of("127.0.0.1", "localhost", "[::1]").stream()
                .anyMatch(own -> name.equals(own) || name.equals(own + ":" + port()));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
