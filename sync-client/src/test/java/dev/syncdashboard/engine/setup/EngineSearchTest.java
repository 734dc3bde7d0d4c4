package dev.syncdashboard.engine.setup;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.engine.setup.EngineLack.Kind;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.words.InEnglish;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class EngineSearchTest {

    @TempDir
    Path home;

    private final FakeEngine server = new FakeEngine();

    @BeforeEach
    void nothingThere() {
        server.server().stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void answers(String path, int code, String body) {
        server.server()
                .stubFor(any(urlPathEqualTo(path))
                        .willReturn(aResponse().withStatus(code).withBody(body)));
    }

    private List<FoundEngine> find(Map<String, String> environment, URI... addresses) throws Exception {
        return new EngineSearch(new Surroundings("Linux", environment, home, List.of()), List.of(addresses)).find();
    }

    private void config(Path directory, String address) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("config.xml"),
                "<configuration><gui enabled=\"true\" tls=\"false\"><address>" + address
                        + "</address><apikey>the-key</apikey></gui></configuration>");
    }

    @ParameterizedTest
    @CsvSource({"/rest/noauth/health, 200, '{\"status\": \"OK\"}'", "/rest/system/ping, 403, CSRF Error"})
    void findsASyncthingThatWantsItsKey(String path, int code, String body) throws Exception {
        answers(path, code, body);

        assertThat(find(Map.of(), server.url())).singleElement().satisfies(found -> {
            assertThat(found.engine()).contains("syncthing");
            assertThat(found.settings()).containsEntry("sync.url", server.url().toString());
            assertThat(found.lacks()).extracting(EngineLack::kind).containsExactly(Kind.API_KEY);
        });
    }

    @Test
    void findsASyncthingByItsConfigurationAndSendsNoKey() throws Exception {
        answers("/rest/noauth/health", 200, "{\"status\": \"OK\"}");
        Path directory = home.resolve(".local/state/syncthing");
        config(directory, "127.0.0.1:" + server.url().getPort());

        assertThat(find(Map.of(), server.url())).singleElement().satisfies(found -> {
            assertThat(found.isReady()).isTrue();
            assertThat(found.settings())
                    .isEqualTo(Map.of("sync.engine", "syncthing", "sync.home", directory.toString()));
        });
        assertThat(server.server().findAll(anyRequestedFor(anyUrl())))
                .isNotEmpty()
                .allMatch(request -> request.getMethod().getName().equals("GET"))
                .noneMatch(request -> request.toString().contains("the-key"))
                .noneMatch(request -> request.containsHeader("Authorization"));
    }

    @Test
    void saysThatASyncthingDoesNotAnswer() throws Exception {
        config(home.resolve("own"), "127.0.0.1:1");

        assertThat(find(Map.of("STHOMEDIR", home.resolve("own").toString())))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.lacks()).extracting(EngineLack::kind).containsExactly(Kind.RUNNING));
    }

    @Test
    void saysThatAConfigurationCanNotBeUsed() throws Exception {
        Path directory = home.resolve(".config/syncthing");
        config(directory, "127.0.0.1:8384");
        Files.writeString(directory.resolve("config.xml"), "<configuration><gui>");

        assertThat(find(Map.of())).singleElement().satisfies(found -> {
            assertThat(found.lacks()).extracting(EngineLack::kind).containsExactly(Kind.API_KEY);
            assertThat(InEnglish.say(found.lacks().get(0).what())).contains(directory.toString());
        });
    }

    @Test
    void findsAnEngineThatAsksForALoginAndTriesNone() throws Exception {
        server.server().stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401)));

        assertThat(find(Map.of(), server.url())).singleElement().satisfies(found -> {
            assertThat(found.engine()).isEmpty();
            assertThat(found.lacks()).extracting(EngineLack::kind).containsExactly(Kind.LOGIN);
        });
        assertThat(server.server().findAll(anyRequestedFor(anyUrl())))
                .noneMatch(request -> request.containsHeader("Authorization"));
    }

    @Test
    void findsTheApiThatAnEngineSpeaks() throws Exception {
        answers("/api/v2/client", 200, "{\"data\": {\"peerid\": \"AB\"}, \"status\": 0}");
        assertThat(find(Map.of(), server.url()).get(0).engine()).contains("resilio");
        answers("/api/v2/client", 404, "");
        answers("/api", 200, "{\"version\": \"1.4.111\"}");
        assertThat(find(Map.of(), server.url()).get(0).lacks())
                .extracting(EngineLack::kind)
                .containsExactly(Kind.PEER_ID);
        answers("/api", 404, "");
        answers("/gui/token.html", 200, "<html><div id='token' style='display:none;'>abc</div></html>");
        assertThat(EngineSearch.at(server.url(), Optional.of(new Login("a", "b")), Optional.empty())
                        .flatMap(FoundEngine::engine))
                .contains("resilio-web");
    }

    @ParameterizedTest
    @CsvSource({"401, Please log in", "403, Forbidden", "200, <html>Jupyter</html>", "500, CSRF Error", "302, ''"})
    void takesNoOtherServerForAnEngine(int code, String body) throws Exception {
        server.server()
                .stubFor(any(anyUrl()).willReturn(aResponse().withStatus(code).withBody(body)));

        assertThat(find(Map.of(), server.url())).isEmpty();
    }

    @Test
    void asksForTheFingerprintOfACertificate() throws Exception {
        URI https = URI.create("https://127.0.0.1:" + server.server().httpsPort());

        assertThat(find(Map.of(), https)).singleElement().satisfies(found -> {
            EngineLack lack = found.lacks().get(0);
            assertThat(lack.kind()).isEqualTo(Kind.CERTIFICATE);
            assertThat(lack.certificate()).isPresent();
            assertThat(InEnglish.say(lack.what()))
                    .contains(lack.certificate().get().toString());
        });
    }

    @Test
    void isDoneInAFewSecondsWhoeverHangs() throws Exception {
        server.server()
                .stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withFixedDelay(20_000)));
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI never = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            long start = System.nanoTime();

            assertThat(find(Map.of(), server.url(), never)).isEmpty();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void knowsTheUsualHomesOfEachSystem() {
        assertThat(new Surroundings("Windows 11", Map.of("LOCALAPPDATA", "/local"), home, List.of()).syncthingHomes())
                .contains(Path.of("/local/Syncthing"));
        assertThat(new Surroundings("Mac OS X", Map.of(), home, List.of()).syncthingHomes())
                .containsExactly(home.resolve("Library/Application Support/Syncthing"));
        assertThat(new Surroundings("Linux", Map.of("XDG_STATE_HOME", "/state"), home, List.of(home)).syncthingHomes())
                .containsExactly(
                        Path.of("/state/syncthing"),
                        home.resolve(".local/state/syncthing"),
                        home.resolve(".config/syncthing"),
                        home);
    }
}
