import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A sync engine in which nothing happens: Sync API v2 with a Sync and a Status folder, and a long poll that is held for
 * 30 s. Arguments: port (0: a free one, which it prints), Sync directory, Status directory.
 */
public class IdleSyncApi {

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        answer(server, "/api/v2/client", "{\"peerid\":\"BENCH\"}");
        answer(server, "/api/v2/client/settings", "{\"devicename\":\"Bench\"}");
        String folders = folder(1, "Sync", args[1]) + "," + folder(2, "Status", args[2]);
        answer(server, "/api/v2/folders", "{\"folders\":[" + folders + "]}");
        answer(server, "/api/v2/folders/1/activity", "{\"hash\":\"IDLE\",\"peers\":[]}");
        server.createContext("/api/v2/events", exchange -> {
            try {
                TimeUnit.SECONDS.sleep(30);
            } catch (InterruptedException e) {
                return;
            }
            send(exchange, "{\"events\":[],\"id\":1}");
        });
        server.start();
        System.out.println(server.getAddress().getPort());
    }

    private static void answer(HttpServer server, String path, String data) {
        server.createContext(path, exchange -> send(exchange, data));
    }

    private static void send(HttpExchange exchange, String data) throws IOException {
        byte[] body = ("{\"data\":" + data + ",\"method\":\"GET\",\"path\":\"" + exchange.getRequestURI().getPath()
                        + "\",\"status\":0}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String folder(int id, String name, String path) {
        return "{\"id\":\"" + id + "\",\"shareid\":\"S" + id + "\",\"name\":\"" + name + "\",\"path\":\"" + path
                + "\",\"iswritable\":true,\"paused\":false,\"stopped\":false,\"synclevel\":2}";
    }
}
