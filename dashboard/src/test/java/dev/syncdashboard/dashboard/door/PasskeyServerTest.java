package dev.syncdashboard.dashboard.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.Application;
import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.DoorState.Claimed;
import dev.syncdashboard.dashboard.access.OwnedPasskey;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.access.kept.AccessKeeper;
import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.SecurePerson;
import dev.syncdashboard.dashboard.fixture.SoftwareKey;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passkeys at the whole dashboard, by real HTTPS and a name. */
class PasskeyServerTest {

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext dashboard;
    private static String origin;

    private Access access;
    private SoftwareKey phone;

    @BeforeAll
    static void start() {
        dashboard = Application.start(
                InstantSource.system(),
                "--server-tls=self-made",
                "--server-port=0",
                "--dashboard-hosts=localhost",
                "--dashboard-data-dir=" + folder,
                "--dashboard-data-url=memory",
                "--sync-url=http://127.0.0.1:1");
        origin = "https://localhost:" + dashboard.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    static void end() {
        if (dashboard != null) {
            dashboard.close();
        }
    }

    @BeforeEach
    void accounts() {
        access = dashboard.getBean(Access.class);
        if (access.state().account("chief").isEmpty()) {
            access.claim(account("chief", Role.ADMINISTRATOR));
        }
        access.change(book -> book.remove("jo"));
        access.change(book -> book.add(account("jo", Role.EDITOR)));
        phone = new SoftwareKey("phone of " + Instant.now(), origin).counting(1);
    }

    private static Account account(String name, Role role) {
        String hash = dashboard.getBean(PasswordEncoder.class).encode(name + name);
        return new Account(name, role, hash, "stamp of " + name, Instant.now());
    }

    @Test
    void onePasskeyIsMadeUsedSeenRemovedAndThenRefused() {
        SecurePerson jo = loggedIn("jo");
        assertThat(jo.get("/account").body()).contains("data-passkey=\"create\"", "passkey-");
        assertThat(leadsTo(add(jo, "My phone"))).isEqualTo("/account?said=passkey_added");

        SecurePerson later = somebody();
        assertThat(later.get("/login").body()).contains("data-passkey=\"get\"", "hidden");
        assertThat(leadsTo(login(later, phone.counting(2)))).isEqualTo("/roster");
        assertThat(later.cookie("dashboard-session")).isNotEmpty();
        assertThat(leadsTo(later.post("/roster/complete", Map.of()))).startsWith("/roster?said=");
        assertThat(Browser.words(later.get("/account").body())).contains("My phone", "last used");
        assertThat(new AccessKeeper(folder).state().account("jo").orElseThrow().passkeys())
                .singleElement()
                .satisfies(kept -> assertThat(kept.counter()).isEqualTo(2));

        assertThat(leadsTo(jo.post("/account/passkeys/remove", Map.of("id", phone.id()))))
                .isEqualTo("/account?said=passkey_removed");
        assertThat(leadsTo(later.get("/account"))).isEqualTo("/login");
        assertThat(leadsTo(jo.get("/account"))).isEqualTo("stays, 200");
        assertThat(leadsTo(login(somebody(), phone.counting(3)))).startsWith("/login?failed=passkey&why=unknown");
    }

    @Test
    void anAdministratorSeesThemAndTakesThemAwayAndTheLogSaysWhoDidWhat() {
        add(loggedIn("jo"), "Blue key");
        SecurePerson jo = somebody();
        login(jo, phone.counting(2));
        login(somebody(), phone.counting(2));
        SecurePerson chief = loggedIn("chief");

        assertThat(Browser.words(chief.get("/access").body())).contains("Passkey Blue key");
        assertThat(leadsTo(chief.post("/access/passkey/remove", Map.of("name", "jo", "id", phone.id()))))
                .isEqualTo("/access?said=passkey_removed");

        assertThat(leadsTo(jo.get("/account"))).isEqualTo("/login");
        String log = chief.get("/access/log.csv").body();
        assertThat(log)
                .contains("\"jo\",\"127.0.0.1\",\"passkey.added\",\"Blue key\",\"\",\"jo\"")
                .contains("\"jo\",\"127.0.0.1\",\"login.passkey\",\"Blue key\"")
                .contains("\"jo\",\"127.0.0.1\",\"login.passkey_copied\",\"Blue key\"")
                .contains("\"chief\",\"127.0.0.1\",\"passkey.removed\",\"Blue key\",\"jo\",\"\"")
                .doesNotContain(phone.id());
        assertThat(Browser.words(chief.get("/access/log").body()))
                .contains("jo: a login by a passkey that may have been copied was refused: “Blue key”");
    }

    @Test
    void anotherPasswordEndsWhatWasAllowedAndAnAccountTakesItsPasskeysAlong() {
        SecurePerson jo = loggedIn("jo");
        String answer = phone.made(options(jo));
        access.change(book -> book.setPassword("jo", "{noop}x", "another stamp"));
        assertThat(leadsTo(jo.post("/account/passkeys", Map.of("name", "x", "answer", answer))))
                .isEqualTo("/login");

        access.change(book -> book.setPassword("jo", account("jo", Role.EDITOR).password(), "stamp of jo"));
        add(loggedIn("jo"), "x");
        access.change(book -> book.remove("jo"));
        assertThat(leadsTo(login(somebody(), phone.counting(2)))).contains("why=unknown");
    }

    @Test
    void theOldPasswordIsAskedForAndAName() {
        SecurePerson jo = loggedIn("jo");

        HttpResponse<String> wrong = jo.post("/account/passkeys/options", Map.of("name", "x", "password", "wrong"));
        HttpResponse<String> nameless = jo.post("/account/passkeys/options", Map.of("name", " ", "password", "jojo"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("The password until now is wrong").doesNotContain("challenge");
        assertThat(nameless.body()).contains("needs a name").doesNotContain("challenge");
        assertThat(somebody().post("/account/passkeys/options", Map.of()).body())
                .contains("You are no longer logged in.");
        assertThat(leadsTo(somebody().post("/account/passkeys", Map.of()))).isEqualTo("/login");
    }

    @Test
    void eachRefusalHasASentenceAndChangesNothing() {
        SecurePerson jo = loggedIn("jo");
        add(jo, "mine");
        AccessBook before = book();

        assertThat(said(jo.post("/account/passkeys", Map.of("name", "x", "answer", "nonsense"))))
                .contains("What came from the browser is no passkey.");
        assertThat(said(add(jo, "again"))).contains("This passkey was added before.");
        SoftwareKey foreign = new SoftwareKey("foreign", "https://evil.example");
        assertThat(said(jo.post("/account/passkeys", Map.of("name", "x", "answer", foreign.made(options(jo))))))
                .contains("Passkeys work only where the station is opened by HTTPS");
        assertThat(failed(login(somebody(), phone.at("https://evil.example").counting(2))))
                .contains("Passkeys work only where the station is opened by HTTPS");
        String answer = new SoftwareKey("unknown", origin).used(question());
        assertThat(failed(somebody().post("/login/passkey", Map.of("answer", answer))))
                .contains("No account here has this passkey");
        assertThat(failed(somebody().post("/login/passkey", Map.of()))).contains("is no passkey");

        assertThat(book()).isEqualTo(before);
    }

    @Test
    void atAnAddressInDigitsNoneIsOfferedAndNoneIsTaken() {
        add(loggedIn("jo"), "mine");
        SecurePerson byAddress = new SecurePerson(folder, origin.replace("localhost", "127.0.0.1"));
        String answer = phone.counting(2).used(question());

        assertThat(byAddress.get("/login").body()).doesNotContain("data-passkey");
        assertThat(byAddress.get("/login/passkey").statusCode()).isEqualTo(422);
        assertThat(leadsTo(byAddress.post("/login/passkey", Map.of("answer", answer))))
                .contains("why=elsewhere");
        byAddress.post("/login", Map.of("username", "jo", "password", "jojo"));
        assertThat(Browser.words(byAddress.get("/account").body()))
                .contains("Passkeys can be made and used only where this page is opened as " + origin);
    }

    @Test
    void whoSendsWrongOnesHasToWaitAndAPasskeyOfAnotherNameIsSaidToBeOfNoUse() {
        access.change(book -> OwnedPasskey.add(
                book,
                "jo",
                "stamp of jo",
                new dev.syncdashboard.dashboard.access.Passkey(
                        "b2xk", "Old", "b2xk", 0, "old.example.org", Instant.now(), java.util.Optional.empty())));
        assertThat(Browser.words(loggedIn("jo").get("/account").body()))
                .contains("made for the name old.example.org, which this station no longer has");
        SecurePerson guesser = somebody();
        for (int i = 0; i < 5; i++) {
            assertThat(leadsTo(guesser.post("/login/passkey", Map.of("answer", "x"))))
                    .contains("why=unreadable");
        }

        assertThat(leadsTo(guesser.post("/login/passkey", Map.of("answer", "x"))))
                .contains("failed=wait");
        dashboard
                .getBean(dev.syncdashboard.dashboard.access.LoginLimits.class)
                .succeeded("127.0.0.1", "passkey from 127.0.0.1");
    }

    private HttpResponse<String> add(SecurePerson person, String name) {
        return person.post("/account/passkeys", Map.of("name", name, "answer", phone.made(options(person))));
    }

    private static String options(SecurePerson person) {
        return person.post("/account/passkeys/options", Map.of("name", "x", "password", "jojo"))
                .body();
    }

    private static HttpResponse<String> login(SecurePerson person, SoftwareKey key) {
        String answer = key.used(person.get("/login/passkey").body());
        return person.post("/login/passkey", Map.of("answer", answer, "to", "/roster"));
    }

    private static String question() {
        return somebody().get("/login/passkey").body();
    }

    private AccessBook book() {
        return ((Claimed) access.state()).book();
    }

    private static SecurePerson somebody() {
        return new SecurePerson(folder, origin);
    }

    private static SecurePerson loggedIn(String name) {
        SecurePerson person = somebody();
        assertThat(leadsTo(person.post("/login", Map.of("username", name, "password", name + name))))
                .isEqualTo("/");
        return person;
    }

    private static String said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Browser.words(answer.body());
    }

    /** What the page of the login says after that. */
    private static String failed(HttpResponse<String> answer) {
        return Browser.words(somebody().get(leadsTo(answer)).body());
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return LoginTest.leadsTo(answer).replaceFirst("^https://[^/]+", "");
    }
}
