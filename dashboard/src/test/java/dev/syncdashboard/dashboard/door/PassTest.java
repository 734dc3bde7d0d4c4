package dev.syncdashboard.dashboard.door;

import static dev.syncdashboard.dashboard.door.LoginTest.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.Pass;
import dev.syncdashboard.dashboard.access.Pass.Kind;
import dev.syncdashboard.dashboard.access.Right;
import dev.syncdashboard.dashboard.access.Scope;
import dev.syncdashboard.dashboard.access.kept.AccessKeeper;
import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.Person;
import dev.syncdashboard.dashboard.fixture.WebTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WebTest
class PassTest extends ClaimedStation {

    @BeforeEach
    void onlyWhoIsLoggedInMayLook() {
        fleet.replaceBy(FLEETS.of(
                1,
                FLEETS.station(),
                FLEETS.upToDate("Engine 1").inGroup("North"),
                FLEETS.behind("Engine 2", 1).inGroup("South")));
        looking(Looking.LOGIN);
    }

    @Test
    void aLinkThatAnAdministratorMakesIsShownOnceAndLetsABrowserLook() {
        Person admin = loggedIn("admin");

        HttpResponse<String> made = admin.post("/access/link", Map.of("name", "Wall", "days", "30"));

        String link = Browser.find("<code class=\"long\" id=\"fresh-text\">([^<]+)</code>", made.body());
        assertThat(link).startsWith(browser.origin() + "/look/");
        String path = link.substring(browser.origin().length());
        Person wall = somebody();
        HttpResponse<String> opened = wall.get(path + "?wall");
        assertThat(leadsTo(opened)).isEqualTo("/wall");
        assertThat(opened.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("dashboard-look=")
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=2592000");
        assertThat(wall.get("/wall").statusCode()).isEqualTo(200);
        assertThat(wall.post("/roster/add", Map.of("name", "Boat")).statusCode())
                .isEqualTo(403);
        assertThat(wall.get("/access").statusCode()).isEqualTo(403);

        String page = admin.get("/access").body();
        assertThat(page).doesNotContain(path.substring("/look/".length()));
        assertThat(Browser.words(page)).contains("Wall: link to look at everything", "last used about 14:32");
        admin.post("/access/revoke", Map.of("id", Browser.find("name=\"id\" value=\"([0-9a-f]+)\"", page)));
    }

    @Test
    void aLinkOfAGroupShowsNothingOfTheOthers() {
        Person north = somebody().with("dashboard-look", pass(Kind.LINK, Right.LOOK, new Scope("", "north")));

        for (String path : new String[] {
            "/",
            "/wall",
            "/fragments/overview",
            "/fragments/wall",
            "/fleet.csv",
            "/?group=South",
            "/fleet.csv?group=South"
        }) {
            HttpResponse<String> shown = north.get(path);
            assertThat(shown.statusCode()).as(path).isEqualTo(200);
            assertThat(shown.body()).as(path).doesNotContain("Engine 2");
        }
        assertThat(north.get("/").body()).contains("Engine 1");
        assertThat(Browser.words(north.get("/").body())).contains("The only truck had the current files");
        for (String path :
                new String[] {"/roster", "/updates", "/trucks/x", "/api/v1/fleet", "/roster.csv", "/numbers"}) {
            assertThat(north.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(loggedIn("viewer").get("/").body()).contains("Engine 2");
    }

    @Test
    void aLinkOfAFolderShowsThatFolderOnly() {
        String here = fleet.snapshot().first().folder().name().value();
        Person ofHere = somebody().with("dashboard-look", pass(Kind.LINK, Right.LOOK, new Scope(here, "")));
        Person ofOther = somebody().with("dashboard-look", pass(Kind.LINK, Right.LOOK, new Scope("other", "")));

        assertThat(ofHere.get("/folders/" + here + "/").statusCode()).isEqualTo(200);
        assertThat(ofHere.get("/folders/" + here + "/updates").statusCode()).isEqualTo(200);
        assertThat(ofHere.get("/").statusCode()).isEqualTo(403);
        assertThat(ofHere.get("/folders/" + here + "/roster").statusCode()).isEqualTo(403);
        assertThat(ofOther.get("/folders/" + here + "/").statusCode()).isEqualTo(403);
    }

    @Test
    void whatHasEndedOrWasRevokedLetsNobodyIn() {
        String over = pass(Kind.LINK, Right.LOOK, Scope.ALL, Optional.of(Fleets.TUESDAY));
        String holds = pass(Kind.LINK, Right.LOOK, Scope.ALL, Optional.of(Fleets.TUESDAY.plus(Duration.ofSeconds(1))));
        assertThat(leadsTo(somebody().get("/look/" + over))).isEqualTo("/login?failed=link");
        assertThat(leadsTo(somebody().with("dashboard-look", over).get("/updates")))
                .startsWith("/login");
        Person phone = somebody().with("dashboard-look", holds);
        assertThat(phone.get("/updates").statusCode()).isEqualTo(200);

        Pass pass = access.state()
                .pass(Kind.LINK, new DoorKey(holds), Fleets.TUESDAY)
                .orElseThrow();
        loggedIn("admin").post("/access/revoke", Map.of("id", pass.id()));

        assertThat(leadsTo(phone.get("/updates"))).startsWith("/login");
        assertThat(withToken(holds).get("/api/v1/fleet").statusCode()).isEqualTo(401);
    }

    @Test
    void whereEverybodyMayLookALinkMakesNobodySeeLess() {
        looking(Looking.EVERYONE);
        Person north = somebody().with("dashboard-look", pass(Kind.LINK, Right.LOOK, new Scope("", "north")));

        assertThat(north.get("/").body()).contains("Engine 2");
    }

    @Test
    void aTokenReadsAndOnlyOneThatMayEditsInItsOwnName() {
        Person reads = withToken(pass(Kind.TOKEN, Right.LOOK, Scope.ALL));
        Person edits = withToken(pass(Kind.TOKEN, Right.EDIT, Scope.ALL));

        assertThat(reads.get("/api/v1/fleet").statusCode()).isEqualTo(200);
        assertThat(reads.post("/roster/add", Map.of("name", "Boat")).statusCode())
                .isEqualTo(403);
        assertThat(leadsTo(edits.post("/roster/add", Map.of("name", "Boat")))).isEqualTo("/roster?said=added");
        assertThat(edits.get("/access").statusCode()).isEqualTo(403);
        assertThat(reads.cookie("dashboard-session")).isNull();
    }

    @Test
    void aScriptNeedsNoTokenOfAFormAndAWrongTokenIsNeverTakenForNone() {
        looking(Looking.EVERYONE);
        String token = pass(Kind.TOKEN, Right.EDIT, Scope.ALL);

        assertThat(browser.post(
                                "/roster/complete",
                                "application/x-www-form-urlencoded",
                                "",
                                Map.of("Authorization", "bearer " + token))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> wrong = withToken(token + "x").get("/api/v1/fleet");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(wrong.body()).contains("This token is not known here").doesNotContain(token);
    }

    @Test
    void theFileHasNoSecretOfAPassAndKnowsItAfterARestart() throws IOException {
        String token = pass(Kind.TOKEN, Right.LOOK, Scope.ALL);
        withToken(token).get("/api/v1/summary");

        assertThat(Files.readString(data.resolve("accounts.json"))).doesNotContain(token);
        assertThat(new AccessKeeper(data).state().pass(Kind.TOKEN, new DoorKey(token), Fleets.TUESDAY))
                .flatMap(Pass::used)
                .hasValue(Fleets.TUESDAY);
    }
}
