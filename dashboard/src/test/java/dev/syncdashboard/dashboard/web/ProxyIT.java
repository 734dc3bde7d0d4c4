package dev.syncdashboard.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.syncdashboard.dashboard.fixture.WebTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages behind nginx, under a path of their own. */
@WebTest
class ProxyIT {

    private static final Pattern LINK = Pattern.compile("(?:href|src|data-live|data-fragment|action)=\"([^\"#]+)");

    @LocalServerPort
    private int port;

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private int proxyPort;
    private Optional<Process> nginx = Optional.empty();

    @BeforeEach
    void startProxy() throws IOException {
        Optional<Path> program = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (!Boolean.parseBoolean(System.getenv("CI"))) {
            assumeThat(program).as("nginx is installed").isPresent();
        }
        proxyPort = freePort();
        Path settings = Files.writeString(directory.resolve("nginx.conf"), settings());
        nginx = Optional.of(new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "-p",
                        directory.toString(),
                        "-c",
                        settings.toString(),
                        "-e",
                        "stderr")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("nginx.log").toFile())
                .start());
    }

    @AfterEach
    void endProxy() throws InterruptedException {
        if (nginx.isPresent()) {
            nginx.get().destroy();
            nginx.get().waitFor();
        }
    }

    @Test
    void allThatAPageNamesIsThereUnderThePath() throws Exception {
        for (String page : new String[] {"/sync/", "/sync/updates", "/sync/roster", "/sync/numbers", "/sync/wall"}) {
            String html = get(page).body();
            Matcher links = LINK.matcher(html);
            int found = 0;
            while (links.find()) {
                String address = links.group(1).replace("&amp;", "&");
                URI target = address(page).resolve(address);
                assertThat(target.getPath()).as("%s on %s", address, page).startsWith("/sync/");
                if (html.charAt(links.start()) != 'a' && !address.endsWith("/live") && found < 40) {
                    assertThat(get(target).statusCode())
                            .as("%s on %s", address, page)
                            .isEqualTo(200);
                }
                found++;
            }
            assertThat(found).as("links on " + page).isGreaterThan(10);
        }
    }

    @Test
    void aFormLeadsBackUnderThePath() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(address("/sync/roster/all"))
                .header("Origin", "http://127.0.0.1:" + proxyPort)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(""))
                .build();

        HttpResponse<String> answer = send(post);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(address("/sync/roster/all")
                        .resolve(answer.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo("/sync/roster");
    }

    @Test
    void aPageThatIsNotThereHasItsLinksToo() throws Exception {
        HttpResponse<String> answer = get("/sync/nothing/of/the/kind");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("href=\"/sync/").doesNotContain("href=\"/base");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(address(path));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Accept", "text/html,*/*")
                .build());
    }

    /** The proxy needs a moment until it listens. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        long until = System.nanoTime() + 20_000_000_000L;
        while (true) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (java.net.ConnectException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
            }
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + proxyPort + path);
    }

    private String settings() {
        return """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  server {
                    listen 127.0.0.1:%2$d;
                    location /sync/ {
                      proxy_pass http://127.0.0.1:%3$d/;
                      proxy_set_header Host $http_host;
                      proxy_set_header X-Forwarded-Prefix /sync;
                      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                      proxy_http_version 1.1;
                      proxy_buffering off;
                    }
                  }
                }
                """.formatted(directory, proxyPort, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
