import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The station of YearOfHistory, a day after that year: a sync engine with Sync API v2 that lists all trucks, every other
 * of them online, a Sync folder with as many (empty) files as that history lists, and a status file of each truck. A GET of
 * /post gives the Sync folder another hash. Arguments: port, directory, trucks, days, files.
 */
public class YearStation {

    private static volatile String hash;

    public static void main(String[] args) throws IOException {
        Path dir = Path.of(args[1]);
        int trucks = Integer.parseInt(args[2]);
        int lastDay = Integer.parseInt(args[3]) - 1;
        hash = hashOf(lastDay);
        makeFiles(Files.createDirectories(dir.resolve("Sync")), Integer.parseInt(args[4]));
        makeReports(Files.createDirectories(dir.resolve("Status")), trucks, lastDay);
        String peers = IntStream.range(0, trucks)
                .mapToObj(truck -> "{\"id\":\"" + id(truck) + "\",\"name\":\"Engine " + truck + "\",\"isonline\":"
                        + (truck % 2 == 0) + "}")
                .collect(Collectors.joining(","));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        answer(server, "/api/v2/client", "{\"peerid\":\"STATION\"}");
        answer(server, "/api/v2/client/settings", "{\"devicename\":\"Station of the bench\"}");
        String folders = folder(1, "Sync", dir) + "," + folder(2, "Status", dir);
        answer(server, "/api/v2/folders", "{\"folders\":[" + folders + "]}");
        server.createContext("/api/v2/folders/1/activity", exchange ->
                send(exchange, "{\"hash\":\"" + hash + "\",\"peers\":[" + peers + "]}"));
        server.createContext("/post", exchange -> {
            hash = "POSTED" + System.nanoTime();
            send(exchange, "\"" + hash + "\"");
        });
        server.createContext("/api/v2/events", exchange -> {
            try {
                TimeUnit.SECONDS.sleep(5);
            } catch (InterruptedException e) {
                return;
            }
            send(exchange, "{\"events\":[],\"id\":1}");
        });
        server.start();
        System.out.println("ready");
    }

    private static void makeFiles(Path sync, int files) throws IOException {
        for (int i = 0; i < files; i++) {
            Path folder = sync.resolve("district " + i / 1_000 + "/pre-plans");
            if (i % 1_000 == 0) {
                Files.createDirectories(folder);
            }
            Path file = folder.resolve("building " + i + ".pdf");
            if (Files.notExists(file)) {
                Files.createFile(file);
            }
        }
    }

    /** Of ten trucks one is two days behind, and one has something of its own. */
    private static void makeReports(Path status, int trucks, int lastDay) throws IOException {
        long now = Instant.now().getEpochSecond();
        for (int truck = 0; truck < trucks; truck++) {
            String has = truck % 10 == 3 ? hashOf(lastDay - 2) : truck % 10 == 7 ? "OWN" + truck : hashOf(lastDay);
            Files.writeString(
                    status.resolve(id(truck) + ".txt"),
                    "{\"name\":\"Engine " + truck + "\",\"last_modified\":" + now + ",\"hash\":\"" + has
                            + "\",\"schema\":1,\"peer_id\":\"" + id(truck) + "\",\"seq\":" + (lastDay * 12 + 1)
                            + ",\"heartbeat\":7200,\"agent\":\"bench\",\"problems\":[]}");
        }
    }

    private static String id(int truck) {
        return "%032d".formatted(truck);
    }

    private static String hashOf(int day) {
        return "%040d".formatted(day);
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

    private static String folder(int id, String name, Path dir) {
        return "{\"id\":\"" + id + "\",\"shareid\":\"S" + id + "\",\"name\":\"" + name + "\",\"path\":\""
                + dir.resolve(name) + "\",\"iswritable\":true,\"paused\":false,\"stopped\":false,\"synclevel\":2}";
    }
}
