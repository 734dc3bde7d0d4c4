package dev.syncdashboard.dashboard.pages.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorState.Claimed;
import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.PassingDirectory;
import dev.syncdashboard.dashboard.fixture.Person;
import dev.syncdashboard.dashboard.fixture.ScriptedPrograms;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.SettingsInMemory;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.StationPlaces;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Flaw;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Folder;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Found;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Lack;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a station that is nobody's to one with an administrator. */
@WebTest
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupPagesTest extends ServedFleet {

    private static final String PASSWORD = "a long password";

    @Autowired
    private SettingsInMemory settings;

    @Autowired
    private ScriptedPrograms programs;

    @Autowired
    private StationPlaces places;

    @Autowired
    private Access access;

    private Person person;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry set) {
        Path data = PassingDirectory.of("setup");
        set.add("dashboard.data.dir", data::toString);
        set.add("server.address", () -> "127.0.0.1");
    }

    @BeforeEach
    void fresh() {
        settings.byHand.clear();
        person = new Person(browser);
    }

    @AfterEach
    void asItWas() {
        settings.kept = KeptSettings.NONE;
        settings.damage = Optional.empty();
        settings.stays = Optional.empty();
        programs.folders.clear();
        programs.flaws.clear();
        programs.found.clear();
        programs.fingerprint = "";
        programs.gone = false;
    }

    @Test
    @Order(1)
    void theFirstPageOfAFreshStationLeadsToItsSetup() {
        assertThat(leadsTo(person.get("/"))).isEqualTo("/setup");
        assertThat(Browser.words(person.get("/setup").body())).contains("This station is not set up yet", "Begin");

        settings.byHand.putAll(Map.of("sync.folder", "SHARE", "sync.status.folder", "STATUS"));

        assertThat(person.get("/").statusCode()).isEqualTo(200);
        assertThat(leadsTo(person.get("/setup"))).contains("/login");
    }

    @Test
    @Order(1)
    void aStrangerBehindAProxyIsAskedForTheCode() {
        Person stranger = new Person(browser).from("192.0.2.7");

        assertThat(leadsTo(stranger.get("/setup"))).isEqualTo("/setup/code");
        assertThat(leadsTo(stranger.get("/setup/folders"))).isEqualTo("/setup/code");
        assertThat(stranger.post("/setup/program", ScriptedPrograms.typed(version()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(leadsTo(stranger.post("/setup/code", Map.of("once", "AAAA-AAAA"))))
                .startsWith("/setup/code?failed=wrong");
        assertThat(stranger.get("/setup/code?failed=wrong").body()).contains("not the code of the last start");
        for (int attempt = 0; attempt < 8; attempt++) {
            stranger.post("/setup/code", Map.of("once", "AAAA-AAAA"));
        }
        assertThat(leadsTo(stranger.post("/setup/code", Map.of("once", "AAAA-AAAA"))))
                .contains("failed=wait");
    }

    @Test
    @Order(1)
    void aProgramIsTestedBeforeItIsTaken() {
        programs.found.add(new Found(
                ScriptedPrograms.URL,
                Map.of("sync.engine", "resilio"),
                Set.of(Lack.LOGIN),
                List.of(Message.of("lack.login")),
                Optional.empty()));
        Map<String, String> typed = new HashMap<>(ScriptedPrograms.typed(version()));
        assertThat(person.get("/setup/program").body())
                .contains(
                        "Resilio Sync or BitTorrent Sync",
                        "http://127.0.0.1:8888",
                        "asks for the user name",
                        "id=\"password-0\"");

        typed.put("password", "a wrong one");
        HttpResponse<String> refused = person.post("/setup/program", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("refuses the dashboard").doesNotContain("a wrong one");
        assertThat(settings.kept).isEqualTo(KeptSettings.NONE);
        assertWrong(Map.of("url", "http://me:secret@h"), "must not stand in the address");
        assertWrong(Map.of("url", "nonsense"), "That is no address");
        assertWrong(Map.of("kind", "other"), "choose which one it is");
        assertWrong(Map.of("kind", "syncthing"), "needs its API key");

        typed.putAll(ScriptedPrograms.typed(version()));
        typed.put("kind", "");

        assertThat(leadsTo(person.post("/setup/program", typed))).isEqualTo("/setup/folders");

        HttpResponse<String> page = person.get("/setup/program");
        assertThat(Browser.words(page.body())).contains("It answers, and calls this computer \"Station <4>\"");
        assertThat(page.body()).doesNotContain(ScriptedPrograms.PASSWORD);
        assertThat(person.get("/setup").body()).doesNotContain(ScriptedPrograms.PASSWORD);
    }

    @Test
    @Order(1)
    void aCertificateThatNobodyVouchesForIsCompared() {
        programs.fingerprint = "AB:CD:EF";
        Map<String, String> typed = new HashMap<>(ScriptedPrograms.typed(version()));

        HttpResponse<String> asked = person.post("/setup/program", typed);

        assertThat(asked.body()).contains("AB:CD:EF", "Compare its fingerprint", ScriptedPrograms.URL);
        assertThat(settings.kept).isEqualTo(KeptSettings.NONE);
        typed.put("certificate", "AB:CD:EF");
        assertThat(leadsTo(person.post("/setup/program", typed))).isEqualTo("/setup/folders");
        assertThat(settings.kept.get("sync.certificate")).contains("AB:CD:EF");
    }

    @Test
    @Order(1)
    void bothFoldersAreMadeChosenAndSetRight() {
        takeProgram();
        assertThat(person.get("/setup/folders").body()).contains("Make both folders here");
        String root = places.roots().get(0);

        HttpResponse<String> made = person.post("/setup/folders/both", Map.of("in", root));

        assertThat(leadsTo(made))
                .isEqualTo("/setup/folders?pick=sync:KEY-Station-files&pick=status:KEY-Station-status");
        String page = person.get(leadsTo(made)).body();
        assertThat(Browser.markup(page)).contains("id=\"use-0-sync\" value=\"sync\" checked=\"checked\"");
        programs.flaws.add(new Flaw(Message.said("The Status folder keeps old versions"), Message.said("Off."), true));

        assertThat(leadsTo(choose())).isEqualTo("/setup/folders");

        assertThat(settings.kept.get("sync.folder")).contains("KEY-Station-files");
        assertThat(person.get("/setup/folders").body()).contains("keeps old versions.", "id=\"mend\"");
        assertThat(leadsTo(person.post("/setup/folders/mend", Map.of()))).isEqualTo("/setup/folders?said=mended");
        assertThat(person.get("/setup/folders?said=mended").body()).doesNotContain("id=\"mend\"");
        assertThat(leadsTo(choose())).isEqualTo("/setup/access");
    }

    @Test
    @Order(1)
    void aFolderThatEachProgramMakesByItselfIsNotProposedAndBothCanBeMadeBesideIt() {
        takeProgram();
        programs.folders.add(new Folder("default", "Default Folder", "/home/station/Sync", true, true));

        String page = person.get("/setup/folders").body();

        assertThat(Browser.words(page)).contains("Both can be made here, beside the folders");
        assertThat(Browser.markup(page)).contains("id=\"use-0-none\" value=\"none\" checked=\"checked\"");
        HttpResponse<String> made =
                person.post("/setup/folders/both", Map.of("in", places.roots().get(0)));
        page = person.get(leadsTo(made)).body();
        assertThat(Browser.markup(page))
                .contains("id=\"use-0-none\" value=\"none\" checked=\"checked\"")
                .contains("id=\"use-1-sync\" value=\"sync\" checked=\"checked\"")
                .doesNotContain("make-both");
    }

    @Test
    @Order(1)
    void theStationIsCalledAsAPersonWantsIt() {
        takeProgram();
        assertThat(Browser.markup(person.get("/setup/trucks").body())).contains("value=\"Station &lt;4&gt;\"");

        assertThat(leadsTo(person.post("/setup/trucks/name", Map.of("name", " Station 4 "))))
                .isEqualTo("/setup/trucks?said=named");
        assertThat(programs.name).isEqualTo("Station 4");
        for (String wrong : List.of("", " ", "\u202E\u2028\u0000", "x".repeat(41), "🚒".repeat(10_000))) {
            HttpResponse<String> refused = person.post("/setup/trucks/name", Map.of("name", wrong));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("The station needs a name");
        }
        // What a truck's technician reads is what is there.
        person.post("/setup/trucks/name", Map.of("name", "Sta\u202Etion\u2028\u0000 4"));
        assertThat(programs.name).isEqualTo("Sta tion 4");
        programs.gone = true;
        assertThat(person.post("/setup/trucks/name", Map.of("name", "Other")).statusCode())
                .isEqualTo(422);
        assertThat(person.get("/setup/trucks").body()).doesNotContain("id=\"station-name\"");
        assertThat(programs.name).isEqualTo("Sta tion 4");
    }

    @Test
    @Order(1)
    void aNewFolderIsMadeWhereAPersonWantsItAndNowhereElse() throws IOException {
        takeProgram();
        String root = places.roots().get(0);
        Files.createDirectories(Path.of(root, "maps & plans"));

        String begin =
                person.get("/setup/folders/new?use=status&pick=sync:OTHER").body();
        String inside = person.get("/setup/folders/new?use=status&in=" + root).body();

        assertThat(begin).contains(root, "pick=sync:OTHER");
        assertThat(inside).contains("maps &amp; plans", "Station status");
        assertThat(inside).doesNotContain("id=\"make-itself\"");
        for (String wrong : List.of("/etc", root + "/..", "")) {
            HttpResponse<String> refused =
                    person.post("/setup/folders/new", Map.of("in", wrong, "use", "sync", "name", "new"));
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
        }
        assertThat(person.post("/setup/folders/new", Map.of("in", root, "use", "sync", "itself", "true"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(leadsTo(person.post(
                        "/setup/folders/new",
                        Map.of("in", root, "use", "status", "name", "New", "pick", "sync:OTHER"))))
                .isEqualTo("/setup/folders?pick=status:KEY-New&pick=sync:OTHER");
    }

    @Test
    @Order(1)
    void aProgramThatStopsInTheMiddleIsToldAndNothingChanges() {
        takeProgram();
        KeptSettings before = settings.kept;
        programs.gone = true;

        assertThat(person.get("/setup/folders").body()).contains("is not answering", "Try again");
        assertThat(person.post(
                                "/setup/folders/both",
                                Map.of("in", places.roots().get(0)))
                        .body())
                .contains("is not answering");
        assertThat(settings.kept).isEqualTo(before);
    }

    @Test
    @Order(1)
    void ofTwoPeopleTheSecondGetsASentence() {
        String seen = version();
        takeProgram();

        HttpResponse<String> second = person.post("/setup/program", ScriptedPrograms.typed(seen));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Somebody has changed the settings since you opened this page");
    }

    @Test
    @Order(1)
    void aDamagedFileIsToldAndPutAside() {
        settings.damage = Optional.of(Message.of("setup.file.no_text"));

        assertThat(person.get("/setup").body()).contains("no text in UTF-8", "Put the damaged files aside");
        assertThat(person.post("/setup/program", ScriptedPrograms.typed(version()))
                        .body())
                .contains("no text in UTF-8");
        assertThat(leadsTo(person.post("/setup/anew", Map.of("version", version()))))
                .isEqualTo("/setup?said=anew");
    }

    @Test
    @Order(1)
    void settingsGoOutAsAFileAndComeInAfterALook() {
        takeProgram();
        HttpResponse<String> file = person.get("/setup/setup.properties");
        assertThat(file.body()).contains("sync.url=" + ScriptedPrograms.URL).doesNotContain("sync.password");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("setup.properties");

        String changed = file.body().replace("sync.username=admin", "sync.username=other");
        String compared = upload(changed).body();

        assertThat(Browser.words(compared)).contains("sync.username", "from admin", "to other");
        assertThat(Browser.words(compared)).contains("sync.password from *** to not set");
        assertThat(settings.kept.get("sync.username")).contains("admin");
        assertThat(upload(file.body()).body()).contains("nothing to change");
        assertThat(upload("sync.password=x").body()).contains("is a secret and does not belong");
        assertThat(upload("nonsense=x").body()).contains("There is no setting nonsense");

        assertThat(leadsTo(person.post("/setup/import/apply", Map.of("version", version(), "content", changed))))
                .isEqualTo("/setup?said=imported");
        assertThat(settings.kept.get("sync.username")).contains("other");
        assertThat(settings.kept.get("sync.password")).isEmpty();
    }

    @Test
    @Order(2)
    void whoSetsItUpIsItsAdministratorAndNobodyElse() {
        takeProgram();
        programs.folders.add(new Folder("A", "Maps", "/srv/maps", true, false));
        programs.folders.add(new Folder("S", "Status", "/srv/status", true, false));
        choose();
        Map<String, String> typed = new HashMap<>(Map.of(
                "version", version(), "name", "Chief", "password", PASSWORD, "again", "else", "looking", "login"));
        typed.put("listen", "network");

        assertThat(person.post("/setup/access", typed).body())
                .contains("two passwords are not the same", "value=\"Chief\"")
                .doesNotContain(PASSWORD);
        assertThat(settings.kept.get("server.address")).isEmpty();
        typed.put("again", PASSWORD);
        settings.stays = Optional.of(Message.of("setup.listen.taken", "8080"));
        assertThat(person.post("/setup/access", typed).body())
                .as("the administrator is made, and only the address is to be chosen again")
                .contains("Another program listens at port 8080 already.", "id=\"listen-network\"")
                .doesNotContain("id=\"claim-name\"");
        assertThat(settings.kept.get("server.address")).isEmpty();
        settings.stays = Optional.empty();
        String moved = person.post("/setup/access", typed).body();
        assertThat(moved).contains("href=\"" + browser.origin().replace("http:", "https:") + "/setup/trucks\"");
        assertThat(Browser.words(moved)).contains("The pages have moved").doesNotContain("Steps");

        assertThat(access.state()).isInstanceOf(Claimed.class);
        String done = person.get("/setup/trucks").body();
        assertThat(Browser.words(done))
                .contains("The station is set up.", "https://", "From other computers of the station");
        assertThat(person.get("/account").body()).contains("Chief");
        assertThat(leadsTo(new Person(browser).get("/setup"))).contains("/login");
        assertThat(leadsTo(new Person(browser).get("/setup/code"))).isEqualTo("/setup");
        assertThat(settings.kept.get("server.tls")).contains("self-made");

        typed.put("version", version());
        typed.put("listen", "here");
        assertThat(Browser.words(person.post("/setup/access", typed).body()))
                .contains("Only at the station's computer itself");
        assertThat(settings.kept.get("server.address")).isEmpty();
        assertThat(person.get("/access/log").body()).contains("changed the setting", "sync.url");
        assertThat(person.get("/access/log").body()).doesNotContain(ScriptedPrograms.PASSWORD);
    }

    private void assertWrong(Map<String, String> other, String why) {
        Map<String, String> typed = new HashMap<>(ScriptedPrograms.typed(version()));
        typed.putAll(other);
        HttpResponse<String> refused = person.post("/setup/program", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(why);
    }

    private void takeProgram() {
        assertThat(leadsTo(person.post("/setup/program", ScriptedPrograms.typed(version()))))
                .isEqualTo("/setup/folders");
    }

    private HttpResponse<String> choose() {
        Folder sync = programs.folders.get(0);
        Folder status = programs.folders.get(1);
        return person.post(
                "/setup/folders",
                Map.of(
                        "version",
                        version(),
                        "key-0",
                        sync.key(),
                        "use-0",
                        "sync",
                        "label-0",
                        "Maps",
                        "key-1",
                        status.key(),
                        "use-1",
                        "status"));
    }

    private HttpResponse<String> upload(String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"s\"\r\n\r\n" + content
                + "\r\n--x--\r\n";
        return browser.post(
                "/setup/import", "multipart/form-data; boundary=x", body, Map.of("Origin", browser.origin()));
    }

    private String version() {
        return Browser.find(
                "name=\"version\" value=\"([^\"]+)\"",
                person.get("/setup/access").body());
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(address -> address.replaceFirst("^http://[^/]+", ""))
                .orElse("nowhere: " + answer.statusCode() + answer.body());
    }
}
