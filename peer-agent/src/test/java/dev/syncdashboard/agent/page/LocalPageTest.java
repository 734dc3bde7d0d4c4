package dev.syncdashboard.agent.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.agent.selfcheck.LastContact;
import dev.syncdashboard.agent.selfcheck.Situation;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPageTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:15:00Z");

    private Optional<ContentCheck> last = Optional.empty();
    private LastContact contact = new LastContact(Optional.of(NOW), Optional.of(NOW));
    private Situation situation = new Situation(
            Optional.of("Engine 1"), Optional.of(NOW), Optional.empty(), false, Optional.of(true), List.of());
    private LocalPage page;

    private TruckKnowledge known() {
        return new TruckKnowledge() {
            @Override
            public Optional<ContentCheck> check() {
                return last;
            }

            @Override
            public LastContact contact() {
                return contact;
            }

            @Override
            public Situation situation() {
                return situation;
            }
        };
    }

    @BeforeEach
    void open() throws IOException {
        page = LocalPage.open(0, List.of(known()), Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void eachOfSeveralFoldersHasAHeadlineOfItsOwn() throws IOException {
        last = Optional.of(check(true, FileNames.NONE));
        TruckKnowledge maps = labelled("Maps <1>", Optional.of(check(true, FileNames.NONE)));
        TruckKnowledge protocols = labelled("Protocols", Optional.empty());
        page.close();
        page = LocalPage.open(0, List.of(maps, protocols), Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);

        assertThat(get("/", "localhost:" + page.port()))
                .contains("<body>\n")
                .contains("<title>Protocols \u2013 Engine 1: can&#39;t tell")
                .containsSubsequence(
                        "<section class=\"complete\">",
                        "Maps &lt;1&gt; \u2013 Engine 1: up to date.",
                        "</section>",
                        "<section class=\"unknown\">",
                        "Protocols \u2013 Engine 1: can&#39;t tell whether its files are current");
    }

    private TruckKnowledge labelled(String label, Optional<ContentCheck> check) {
        TruckKnowledge all = known();
        return new TruckKnowledge() {
            @Override
            public String label() {
                return label;
            }

            @Override
            public Optional<ContentCheck> check() {
                return check;
            }

            @Override
            public LastContact contact() {
                return all.contact();
            }

            @Override
            public Situation situation() {
                return all.situation();
            }
        };
    }

    @Test
    void saysWhatTheTruckHas() throws IOException {
        last = Optional.of(check(true, FileNames.NONE));

        assertThat(get("/", "localhost:" + page.port()))
                .startsWith("HTTP/1.1 200")
                .contains("<body class=\"complete\">")
                .contains("&#10003;</span><span>Engine 1: up to date. In contact with the station.</span></h1>")
                .contains("<p>Has update #42 of Tue 09:12, every file checked 3 min ago.</p>")
                .contains("This page is of Tue 24 Nov, 09:15")
                .contains("Refresh: 30")
                .contains("Content-security-policy: default-src 'none'; style-src 'self'")
                .contains("X-content-type-options: nosniff")
                .contains("Cache-control: no-store")
                .doesNotContain("<script");
        assertThat(get("/style.css", "127.0.0.1")).startsWith("HTTP/1.1 200").contains("text/css");
    }

    @Test
    void isNotGreenOnceTheStationHasBeenOutOfReachForDays() throws IOException {
        last = Optional.of(check(true, FileNames.NONE));
        assertThat(get("/", "127.0.0.1")).contains("<body class=\"complete\">");

        contact = new LastContact(Optional.of(NOW.minus(Duration.ofDays(9))), Optional.of(NOW));

        assertThat(get("/", "127.0.0.1"))
                .contains("<body class=\"unknown\">")
                .contains("Engine 1: files may be old. Last in contact with the station 9 days ago.</span></h1>");
    }

    @Test
    void isNeverGreenWithoutAContactOnRecord() throws IOException {
        last = Optional.of(check(true, FileNames.NONE));
        contact = LastContact.NEVER;

        assertThat(get("/", "127.0.0.1"))
                .contains("<body class=\"unknown\">")
                .contains(
                        "Engine 1: files may be old. No contact with the station yet, as far as we know.</span></h1>");
    }

    @Test
    void saysWhatTheStationIsTold() throws IOException {
        last = Optional.of(check(true, FileNames.NONE));
        situation = new Situation(
                Optional.of("<b>Engine 1"),
                Optional.of(NOW),
                Optional.empty(),
                false,
                Optional.of(true),
                List.of(Hindrance.of(ProblemCode.FOLDER_PAUSED, "the Sync folder is paused", "Resume it.")));

        assertThat(get("/", "127.0.0.1"))
                .contains("<body class=\"unknown\">")
                .contains("&lt;b&gt;Engine 1: can&#39;t tell whether its files are current: the Sync folder is paused.")
                .contains("Problem: The Sync folder is paused. What to do: Resume it.");
    }

    @Test
    void halfRequestsDoNotKeepItFromAnyone() throws IOException {
        last = Optional.of(check(true, FileNames.NONE));
        List<Socket> halves = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                Socket half = new Socket(InetAddress.getLoopbackAddress(), page.port());
                halves.add(half);
                half.getOutputStream().write("GET / HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 3; i++) {
                assertThat(get("/", "127.0.0.1")).startsWith("HTTP/1.1 200").contains("up to date");
            }
        } finally {
            for (Socket half : halves) {
                half.close();
            }
        }
    }

    @Test
    void aNameOfAFileIsOnlyText() throws IOException {
        last = Optional.of(check(false, new FileNames(30, List.of("<script>alert('x')</script>&\".pdf"))));

        assertThat(get("/", "127.0.0.1:" + page.port()))
                .contains("<li>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;.pdf</li>")
                .contains("<li>and 29 more</li>")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8765", "127.0.0.1.evil.example", "localhost:1", "10.0.0.1"})
    void answersNoOtherName(String host) throws IOException {
        last = Optional.of(check(true, FileNames.NONE));

        assertThat(get("/", host)).startsWith("HTTP/1.1 403").doesNotContain("update #42");
    }

    @Test
    void canOnlyBeRead() throws IOException {
        assertThat(request("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"))
                .startsWith("HTTP/1.1 405");
        assertThat(request("HEAD / HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\n");
        assertThat(get("/../etc/passwd", "localhost")).startsWith("HTTP/1.1 404");
    }

    @Test
    void listensOnThisComputerOnly() throws IOException {
        assertThat(InetAddress.getLoopbackAddress().isLoopbackAddress()).isTrue();
        for (var network : java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : java.util.Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Socket(address, page.port()).close())
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    private String get(String path, String host) throws IOException {
        return request("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
    }

    /** Byte for byte, since an HTTP client would not send another site's name. */
    private String request(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static ContentCheck check(boolean complete, FileNames missing) {
        return new ContentCheck(
                NOW.minusSeconds(180),
                Optional.empty(),
                OptionalLong.of(42),
                Optional.of(NOW.minusSeconds(180)),
                Optional.of(complete),
                Optional.empty(),
                missing,
                FileNames.NONE,
                FileNames.NONE,
                Optional.empty());
    }
}
