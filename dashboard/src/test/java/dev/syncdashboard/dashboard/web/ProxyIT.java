package dev.syncdashboard.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Nginx;
import dev.syncdashboard.dashboard.fixture.WebTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private Nginx nginx;

    @BeforeEach
    void startProxy() throws IOException {
        nginx = Nginx.start(directory, port, Optional.empty());
    }

    @AfterEach
    void endProxy() {
        if (nginx != null) {
            nginx.close();
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
                .header("Origin", nginx.origin().toString())
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

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return nginx.origin().resolve(path);
    }
}
