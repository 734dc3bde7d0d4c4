package dev.syncdashboard.agent.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.agent.selfcheck.LastContact;
import dev.syncdashboard.agent.selfcheck.Situation;
import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.signature.KeyCode;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.LanguageChoice;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.TruckNoun;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPageTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:15:00Z");

    private static final LanguageChoice BY_BROWSER = new LanguageChoice("browser", AgentWords.of(TruckNoun.TRUCK));

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

    private static Supplier<Optional<KeyCode>> code() {
        return () -> Optional.of(new KeyCode("4K7 2QX"));
    }

    @Test
    void showsTheCodeByWhichTheStationComparesItsKey() throws IOException {
        assertThat(get("/", "localhost:" + page.port())).contains("Code of this truck&#39;s key: 4K7 2QX.");
    }

    @BeforeEach
    void open() throws IOException {
        page = LocalPage.open(
                0, BY_BROWSER, List.of(known()), OwnNotes.of(code()), Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void saysWhatElseThereIsToSayAndEscapesIt() throws IOException {
        page.close();
        OwnNotes notes = new OwnNotes(Optional::empty, () -> List.of(Message.said("It waits for <Station 1>.")));
        page = LocalPage.open(0, BY_BROWSER, List.of(known()), notes, Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);

        assertThat(get("/", "localhost:" + page.port())).contains("<p>It waits for &lt;Station 1&gt;.</p>");
    }

    @Test
    void eachOfSeveralFoldersHasAHeadlineOfItsOwn() throws IOException {
        last = Optional.of(check(true, FileNames.NONE));
        TruckKnowledge maps = labelled("Maps <1>", Optional.of(check(true, FileNames.NONE)));
        TruckKnowledge protocols = labelled("Protocols", Optional.empty());
        reopen(BY_BROWSER, maps, protocols);

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
                List.of(Hindrance.of(
                        ProblemCode.FOLDER_PAUSED,
                        Message.said("the Sync folder is paused"),
                        Message.said("Resume it."))));

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

    @Test
    void speaksGermanToABrowserThatAsksForIt() throws IOException {
        last = Optional.of(check(true, FileNames.NONE));

        assertThat(asking("de-AT,de;q=0.9,en;q=0.5"))
                .contains("Vary: Accept-Language")
                .contains("<html lang=\"de\">")
                .contains("<span>Engine 1: aktuell. In Kontakt mit der Wache.</span></h1>")
                .contains("<p>Update #42 (Di 09:12) ist da, jede Datei geprüft: vor 3 min.</p>")
                .contains("<p>Noch nie jedes Byte geprüft.</p>")
                .contains("Stand dieser Seite: Di, 24. Nov, 09:15. Sie erneuert sich von selbst.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en-GB", "de;q=0", ";;;", "de;q=x", "*", "<script>", "d"})
    void speaksEnglishToAnyOther(String languages) throws IOException {
        last = Optional.of(check(true, FileNames.NONE));

        assertThat(asking(languages)).startsWith("HTTP/1.1 200").contains("<html lang=\"en\">", ": up to date.");
    }

    /** Java's own server takes it (17.0.15) or refuses it (17.0.21.1). */
    @Test
    void answersAControlCharacterInWhatABrowserAsksFor() throws IOException {
        last = Optional.of(check(true, FileNames.NONE));

        assertThat(asking("\u0001")).matches("(?s)HTTP/1\\.1 (200|400) .*").doesNotContain("\u0001");
        assertThat(asking("en")).startsWith("HTTP/1.1 200");
    }

    @Test
    void speaksTheLanguageThatIsSetWhateverTheBrowserAsksFor() throws IOException {
        last = Optional.empty();
        reopen(new LanguageChoice("de", AgentWords.of(TruckNoun.BOAT)), known());
        situation = Situation.UNKNOWN;

        assertThat(asking("en"))
                .doesNotContain("Vary:")
                .contains("<html lang=\"de\">")
                .contains("Dieses Boot: unklar, ob die Dateien aktuell sind: sie sind noch nicht geprüft.");
    }

    @Test
    void namesFilesInGerman() throws IOException {
        FileNames missing = new FileNames(30, List.of("Karte {0}'s.pdf"));
        last = Optional.of(check(false, missing));

        assertThat(asking("de"))
                .contains("Engine 1: nicht alle Dateien sind da. 30 Dateien fehlen.")
                .contains("<h2>Fehlt</h2>\n<ul>\n<li>Karte {0}&#39;s.pdf</li>\n<li>und 29 weitere</li>");
    }

    @Test
    void eachFolderHasItsHeadlineInGerman() throws IOException {
        reopen(
                BY_BROWSER,
                labelled("Karten", Optional.of(check(true, FileNames.NONE))),
                labelled("Anweisungen", Optional.empty()));

        assertThat(asking("de"))
                .contains("<title>Anweisungen \u2013 Engine 1: unklar")
                .containsSubsequence("Karten \u2013 Engine 1: aktuell.", "Anweisungen \u2013 Engine 1: unklar");
    }

    private void reopen(LanguageChoice languages, TruckKnowledge... folders) throws IOException {
        page.close();
        page = LocalPage.open(
                0, languages, List.of(folders), OwnNotes.of(code()), Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private String asking(String languages) throws IOException {
        return request("GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Language: " + languages + "\r\n");
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
