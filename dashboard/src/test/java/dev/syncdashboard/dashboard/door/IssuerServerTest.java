package dev.syncdashboard.dashboard.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.syncdashboard.dashboard.Application;
import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.LoginLimits;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.LoginService;
import dev.syncdashboard.dashboard.fixture.LoginService.Signed;
import dev.syncdashboard.dashboard.fixture.SecurePerson;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The whole dashboard beside a login service with real signatures, which is not there at the start. */
class IssuerServerTest {

    @TempDir
    static Path folder;

    private static LoginService service;
    private static ConfigurableApplicationContext dashboard;
    private static String origin;

    @BeforeAll
    static void start() throws Exception {
        service = LoginService.start();
        service.hangs(true);
        Path settings = Files.writeString(
                folder.resolve("station.properties"), "dashboard.oidc.client-secret=" + LoginService.SECRET + "\n");
        dashboard = Application.start(
                InstantSource.system(),
                "--config",
                settings.toString(),
                "--server-tls=self-made",
                "--server-port=0",
                "--dashboard-hosts=localhost",
                "--dashboard-data-dir=" + folder,
                "--dashboard-data-url=memory",
                "--dashboard-oidc-issuer=" + service.address(),
                "--dashboard-oidc-client-id=" + LoginService.CLIENT,
                "--dashboard-oidc-viewers=crew, chiefs",
                "--dashboard-oidc-editors=officers",
                "--dashboard-oidc-administrators=chiefs",
                "--dashboard-oidc-label=Town",
                "--sync-url=http://127.0.0.1:1");
        origin = "https://localhost:" + dashboard.getEnvironment().getRequiredProperty("local.server.port");
        dashboard
                .getBean(Access.class)
                .claim(new Account(
                        "chief",
                        Role.ADMINISTRATOR,
                        dashboard.getBean(PasswordEncoder.class).encode("chiefchief"),
                        "stamp",
                        Instant.now()));
    }

    @AfterAll
    static void end() {
        if (dashboard != null) {
            dashboard.close();
        }
        service.close();
    }

    @BeforeEach
    void honest() {
        service.isHonest();
        dashboard.getBean(LoginLimits.class).succeeded("127.0.0.1", "login service from 127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"crew, 403, 403", "officers, 303, 403", "chiefs, 303, 200"})
    void aGroupHasTheRoleOfTheSettings(String group, int edits, int administers) {
        service.says(claims -> claims.claim("groups", List.of("others", group)));
        SecurePerson person = somebody();

        assertThat(leadsTo(comesBack(person, "/login/oidc?to=/roster"))).isEqualTo("/roster");

        assertThat(person.post("/roster/complete", Map.of()).statusCode()).isEqualTo(edits);
        assertThat(person.get("/access").statusCode()).isEqualTo(administers);
        assertThat(Browser.words(person.get("/account").body()))
                .contains("oidc:jo", "Known by the login service.")
                .doesNotContain("Change the password", "Passkeys");
        person.post("/logout", Map.of());
        assertThat(leadsTo(person.get("/account"))).isEqualTo("/login");
    }

    static Stream<Arguments> lies() {
        Instant now = Instant.now();
        return Stream.of(
                lie("another audience", "invalid", claims -> claims.audience("another")),
                lie(
                        "another audience beside",
                        "invalid",
                        claims -> claims.audience(List.of("station", "x")).claim("azp", "x")),
                lie("for two without saying which", "invalid", claims -> claims.audience(List.of("station", "x"))),
                lie("another issuer", "invalid", claims -> claims.issuer("https://evil.example")),
                lie("another nonce", "invalid", claims -> claims.claim("nonce", "replayed")),
                lie("no nonce", "invalid", claims -> claims.claim("nonce", null)),
                lie("expired", "invalid", claims -> claims.expirationTime(Date.from(now.minus(Duration.ofMinutes(2))))),
                lie("from the future", "invalid", claims -> claims.issueTime(Date.from(now.plus(Duration.ofHours(1))))),
                lie("no subject", "invalid", claims -> claims.subject(null)),
                lie("no groups", "claim_missing", claims -> claims.claim("groups", null)),
                lie("groups of another form", "claim_missing", claims -> claims.claim("groups", 7)),
                lie("no group of ours", "no_role", claims -> claims.claim("groups", List.of("CREW", "cr"))),
                lie("none at all", "no_role", claims -> claims.claim("groups", List.of())));
    }

    private static Arguments lie(String what, String why, UnaryOperator<JWTClaimsSet.Builder> lie) {
        return Arguments.of(what, why, lie);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void whatIsNotSaidOfHimForThisLoginLetsNobodyIn(String what, String why, UnaryOperator<JWTClaimsSet.Builder> lie) {
        service.says(lie);
        SecurePerson person = somebody();

        assertThat(leadsTo(comesBack(person, "/login/oidc"))).startsWith("/login?failed=oidc&why=" + why + "&");
        assertThat(leadsTo(person.get("/account"))).isEqualTo("/login");
    }

    @ParameterizedTest
    @EnumSource(
            value = Signed.class,
            names = {"BY_FOREIGN_KEY", "BY_SHARED_SECRET", "NOT_AT_ALL"})
    void whatItHasNotSignedItselfLetsNobodyIn(Signed how) {
        service.signs(how);

        assertThat(leadsTo(comesBack(somebody(), "/login/oidc"))).contains("why=invalid");
    }

    @Test
    void whoseLoginDidNotBeginHereIsNotIn() {
        SecurePerson begun = somebody();
        String back = service.visited(begins(begun, "/login/oidc"));

        assertThat(leadsTo(somebody().get(back))).contains("why=expired");
        assertThat(leadsTo(begun.get(back.replaceFirst("state=.*", "state=x")))).contains("why=expired");
        assertThat(leadsTo(begun.get("/login/oidc/back"))).contains("why=expired");
        assertThat(leadsTo(begun.get(back.replaceFirst("code=[^&]*", "error=access_denied"))))
                .contains("why=declined");
        assertThat(leadsTo(begun.get(back.replaceFirst("code=[^&]*", "code=guessed"))))
                .contains("why=wrong_code");
        dashboard.getBean(LoginLimits.class).succeeded("127.0.0.1", "login service from 127.0.0.1");
        assertThat(leadsTo(begun.get(back))).isEqualTo("/");
        assertThat(leadsTo(begun.get(back))).contains("why=expired");
    }

    @Test
    void withoutTheServiceThePasswordWorksAtOnceAndFewWaitForIt() throws Exception {
        service.isBroken(true);
        assertThat(leadsTo(somebody().get("/login/oidc"))).isEqualTo("/login?failed=oidc&why=unreachable");
        assertThat(Browser.words(
                        somebody().get("/login?failed=oidc&why=unreachable").body()))
                .contains("does not answer now. Log in with a password of this station.", "Log in at Town");
        service.isBroken(false);
        service.isCalled("https://evil.example");
        assertThat(leadsTo(somebody().get("/login/oidc"))).contains("why=invalid");

        service.isHonest();
        service.hangs(true);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<String>> waiting = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> leadsTo(somebody().get("/login/oidc")), threads))
                    .toList();
            long before = System.nanoTime();
            assertThat(leadsTo(chief().get("/account"))).isEqualTo("stays, 200");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
            assertThat(waiting.stream().map(CompletableFuture::join).toList())
                    .anyMatch(answer -> answer.endsWith("why=busy"))
                    .anyMatch(answer -> answer.endsWith("why=unreachable"));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nobodyTakesOverAnAccountByItsName() {
        service.says(claims -> claims.claim("preferred_username", "chief").subject("stranger"));
        SecurePerson stranger = somebody();
        comesBack(stranger, "/login/oidc");

        assertThat(stranger.get("/access").statusCode()).isEqualTo(403);
        assertThat(leadsTo(stranger.post(
                        "/account/password", Map.of("old", "chiefchief", "password", "12345678", "again", "12345678"))))
                .isEqualTo("/login");
        assertThat(stranger.post("/account/passkeys/options", Map.of("name", "x", "password", "chiefchief"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Browser.words(stranger.get("/account").body())).contains("oidc:chief", "Viewer");
    }

    @Test
    void anAdministratorSeesWhoIsInAndEndsItAndTheLogHasItAll() {
        service.says(
                claims -> claims.claim("preferred_username", "<b>Kim</b>\u202e").subject("s-17"));
        SecurePerson kim = somebody();
        comesBack(kim, "/login/oidc");
        service.says(claims -> claims.claim("groups", List.of()));
        comesBack(somebody(), "/login/oidc");
        SecurePerson chief = chief();

        String page = chief.get("/access").body();
        assertThat(Browser.words(page)).contains("oidc:<b>Kim</b>, Viewer", "End this session");
        String id = Browser.find("(?s)oidc:&lt;b&gt;Kim.*?name=\"id\" value=\"([0-9]+)\"", page);
        assertThat(leadsTo(chief.post("/access/session/end", Map.of("id", id))))
                .isEqualTo("/access?said=session_ended");

        assertThat(leadsTo(kim.get("/account"))).isEqualTo("/login");
        String log = chief.get("/access/log.csv").body();
        assertThat(log)
                .contains("\"oidc:<b>Kim</b>\",\"127.0.0.1\",\"login.oidc\",\"s-17\"")
                .contains("\"\",\"127.0.0.1\",\"login.oidc_refused\",\"no_role\"")
                .contains("\"chief\",\"127.0.0.1\",\"session.ended\",\"oidc:<b>Kim</b>\"");
        assertThat(log + page + chief.get("/setup/setup.properties").body()).doesNotContain("a secret of the service");
    }

    /** Goes to the service, logs in there and comes back. */
    private static HttpResponse<String> comesBack(SecurePerson person, String from) {
        return person.get(service.visited(begins(person, from)));
    }

    private static String begins(SecurePerson person, String from) {
        HttpResponse<String> sent = person.get(from);
        return sent.headers()
                .firstValue("Location")
                .filter(to -> to.startsWith(service.address() + "/authorize?"))
                .orElseThrow(
                        () -> new AssertionError(sent + " " + sent.headers().map()));
    }

    private static SecurePerson somebody() {
        return new SecurePerson(folder, origin);
    }

    private static SecurePerson chief() {
        SecurePerson person = somebody();
        person.post("/login", Map.of("username", "chief", "password", "chiefchief"));
        return person;
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return LoginTest.leadsTo(answer).replaceFirst("^https://[^/]+", "");
    }
}
