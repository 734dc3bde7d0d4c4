package dev.syncdashboard.dashboard.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.Person;
import dev.syncdashboard.dashboard.fixture.WebTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WebTest
class LoginTest extends ClaimedStation {

    @Test
    void anEditorLogsInChangesTheRosterInHisNameAndLogsOut() {
        Person editor = somebody();
        assertThat(leadsTo(editor.login("editor", "editoreditor"))).isEqualTo("/");

        assertThat(leadsTo(editor.post("/roster/add", Map.of("name", "Boat 7"))))
                .isEqualTo("/roster?said=added");

        assertThat(editor.get("/account").body()).contains("editor");
        assertThat(leadsTo(editor.post("/logout", Map.of()))).isEqualTo("/login?out");
        assertThat(editor.post("/roster/add", Map.of("name", "Boat 8")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoOnlyLooksGetsNoFormsAndIsToldWhyNothingIsChanged() {
        Person viewer = loggedIn("viewer");

        HttpResponse<String> refused = viewer.post("/roster/add", Map.of("name", "Boat 9"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Your account or link is not for this.");
        for (String page : new String[] {"/", "/roster", "/updates/42", "/unknown"}) {
            assertThat(viewer.get(page).body()).as(page).doesNotContain("method=\"post\"");
        }
        assertThat(loggedIn("editor").get("/roster").body()).contains("method=\"post\"");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        assertThat(leadsTo(somebody().login("editor", "wrong"))).isEqualTo("/login?failed=wrong&to=%2F");
        assertThat(leadsTo(somebody().login("nobody", "wrong"))).isEqualTo("/login?failed=wrong&to=%2F");
        assertThat(somebody().get("/login?failed=wrong").body()).contains("Name or password is wrong.");
        loggedIn("editor");
    }

    @Test
    void whatOnlyKnownPeopleMaySeeLeadsToTheLoginAndFromThereBack() {
        looking(Looking.LOGIN);
        Person viewer = somebody();

        assertThat(leadsTo(viewer.get("/updates?before=7"))).isEqualTo("/login?to=%2Fupdates%3Fbefore%3D7");
        assertThat(viewer.get("/login?to=%2Fupdates").body()).contains("name=\"to\" value=\"/updates\"");
        assertThat(leadsTo(viewer.post(
                        "/login", Map.of("username", "VIEWER", "password", "viewerviewer", "to", "/updates?before=7"))))
                .isEqualTo("/updates?before=7");
        assertThat(viewer.get("/updates").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/\t/evil.example",
                "javascript:x",
                ""
            })
    void aLoginLeadsToNoOtherSite(String to) {
        assertThat(leadsTo(
                        somebody().post("/login", Map.of("username", "viewer", "password", "viewerviewer", "to", to))))
                .isEqualTo("/");
    }

    @Test
    void aSessionFromBeforeTheLoginIsWorthNothingAfterIt() throws IOException {
        Person person = somebody();
        DoorKey secret = new DoorKey("once-for-the-session");
        link.leave(secret, Fleets.TUESDAY);
        person.post("/login/link", Map.of("once", secret.text()));
        String planted = person.cookie("dashboard-session");

        person.login("viewer", "viewerviewer");

        assertThat(planted).isNotEmpty();
        assertThat(person.cookie("dashboard-session")).isNotEqualTo(planted);
        assertThat(leadsTo(somebody().with("dashboard-session", planted).get("/account")))
                .isEqualTo("/login");
    }

    @Test
    void aSessionPlantedBeforeTheLinkIsUsedIsWorthNothing() throws IOException {
        Person victim = loggedIn("viewer");
        String planted = victim.cookie("dashboard-session");
        DoorKey secret = new DoorKey("once-more-for-the-session");
        link.leave(secret, Fleets.TUESDAY);

        victim.post("/login/link", Map.of("once", secret.text()));

        assertThat(victim.get("/access").statusCode()).isEqualTo(200);
        assertThat(victim.cookie("dashboard-session")).isNotEqualTo(planted);
        assertThat(somebody().with("dashboard-session", planted).get("/access").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void whoStaysLoggedInIsKnownWithoutASessionUntilThePasswordChanges() {
        access.change(book -> book.add(account("wall", Role.VIEWER)));
        Person wall = somebody();
        HttpResponse<String> in =
                wall.post("/login", Map.of("username", "wall", "password", "wallwall", "stay", "true"));
        assertThat(in.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("dashboard-stay=").contains("HttpOnly", "SameSite=Lax", "Path=/"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("dashboard-session=").contains("HttpOnly", "SameSite=Lax"));
        String stay = wall.cookie("dashboard-stay");
        assertThat(somebody().with("dashboard-stay", stay).get("/account").statusCode())
                .isEqualTo(200);

        Person admin = loggedIn("admin");
        assertThat(leadsTo(admin.post(
                        "/access/password", Map.of("name", "wall", "password", "another one", "again", "another one"))))
                .isEqualTo("/access?said=password");

        assertThat(leadsTo(somebody().with("dashboard-stay", stay).get("/account")))
                .isEqualTo("/login");
        assertThat(leadsTo(wall.get("/account"))).isEqualTo("/login");
        admin.post("/access/remove", Map.of("name", "wall"));
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtOnceAndSoIsAnAccount() {
        access.change(book -> book.add(account("kim", Role.EDITOR)));
        Person kim = loggedIn("kim");
        Person admin = loggedIn("admin");
        assertThat(leadsTo(kim.post("/roster/complete", Map.of()))).startsWith("/roster?said=");

        admin.post("/access/role", Map.of("name", "kim", "role", "viewer"));
        assertThat(kim.post("/roster/complete", Map.of()).statusCode()).isEqualTo(403);

        admin.post("/access/remove", Map.of("name", "kim"));
        assertThat(leadsTo(kim.get("/account"))).isEqualTo("/login");
    }

    @Test
    void theLinkOfTheStationsComputerLetsInOnceAndInTimeOnly() throws IOException {
        DoorKey secret = new DoorKey("the-secret-of-the-link");
        link.leave(secret, Fleets.TUESDAY.minus(Duration.ofMinutes(14)));
        Person person = somebody();
        assertThat(person.get("/login/link?once=" + secret.text()).body()).contains("Log in as administrator");

        assertThat(leadsTo(person.post("/login/link", Map.of("once", secret.text()))))
                .isEqualTo("/access");
        assertThat(person.get("/access").statusCode()).isEqualTo(200);
        assertThat(leadsTo(somebody().post("/login/link", Map.of("once", secret.text()))))
                .startsWith("/login/link?failed=wrong");

        link.leave(secret, Fleets.TUESDAY.minus(Duration.ofMinutes(15)));
        assertThat(leadsTo(somebody().post("/login/link", Map.of("once", secret.text()))))
                .startsWith("/login/link?failed=wrong");
        link.leave(secret, Fleets.TUESDAY);
        assertThat(leadsTo(somebody().post("/login/link", Map.of("once", "guessed"))))
                .startsWith("/login/link?failed=wrong");
        assertThat(leadsTo(somebody().post("/login/link", Map.of("once", secret.text()))))
                .isEqualTo("/access");
    }

    @Test
    void thePagesHaveNoSecretInThem() {
        Person admin = loggedIn("admin");

        String page = admin.get("/access").body();

        assertThat(page).contains("editor", "viewer").doesNotContain("{bcrypt}", "stamp of", "$2a$");
        assertThat(admin.get("/account").body()).doesNotContain("{bcrypt}", "stamp of", "$2a$");
    }

    @Test
    void theLastAdministratorStaysAndASecondNameIsRefused() {
        Person admin = loggedIn("admin");

        assertThat(Browser.words(
                        admin.post("/access/remove", Map.of("name", "admin")).body()))
                .contains("This is the last administrator. Make another one first.");
        assertThat(Browser.words(admin.post("/access/role", Map.of("name", "admin", "role", "viewer"))
                        .body()))
                .contains("This is the last administrator.");
        assertThat(Browser.words(admin.post(
                                "/access/add",
                                Map.of("name", "Editor", "password", "12345678", "again", "12345678", "role", "viewer"))
                        .body()))
                .contains("There is an account Editor already.");
        assertThat(Browser.words(
                        admin.post("/access/add", Map.of("name", "new", "password", "1234567", "again", "1234567"))
                                .body()))
                .contains("A password needs at least 8 characters.");
    }

    @Test
    void whoGuessesHasToWaitAndOthersDoNot() {
        Map<String, String> guess = Map.of("username", "editor", "password", "guess");
        Person guesser = somebody().from("192.0.2.66");
        for (int i = 0; i < 5; i++) {
            assertThat(leadsTo(guesser.post("/login", guess))).contains("failed=wrong");
        }

        String waits = leadsTo(guesser.post("/login", guess));

        assertThat(waits).isEqualTo("/login?failed=wait&seconds=2&to=%2F");
        assertThat(guesser.get(waits).body()).contains("Too many failed logins. Try again in 2 s.");
        assertThat(leadsTo(guesser.login("editor", "editoreditor"))).contains("failed=wait");
        assertThat(leadsTo(somebody().login("editor", "editoreditor"))).isEqualTo("/");
    }

    static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(to -> to.replaceFirst("^http://[^/]+", ""))
                .orElse("stays, " + answer.statusCode());
    }
}
