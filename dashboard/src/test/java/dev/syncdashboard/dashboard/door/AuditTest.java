package dev.syncdashboard.dashboard.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.syncdashboard.dashboard.access.Pass.Kind;
import dev.syncdashboard.dashboard.access.Right;
import dev.syncdashboard.dashboard.access.Scope;
import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.Person;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.Deed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is noted of who did what. */
@WebTest
class AuditTest extends ClaimedStation {

    @Test
    void anEditIsNotedWithWhoMadeItFromWhereAndWhatItWas() {
        Person editor = somebody().from("192.0.2.7");
        editor.login("editor", "editoreditor");
        editor.post("/roster/add", Map.of("name", "Tender 3", "group", "South"));
        editor.post("/updates/42/title", Map.of("title", "Mill Street"));
        editor.post("/updates/42/title", Map.of("title", "School"));

        assertThat(newest(4))
                .extracting(Deed::who, Deed::address, Deed::change)
                .containsExactly(
                        tuple("editor", "192.0.2.7", new Change("update.title", title(), "Mill Street", "School")),
                        tuple("editor", "192.0.2.7", new Change("update.title", title(), "", "Mill Street")),
                        tuple("editor", "192.0.2.7", new Change("truck.added", "Tender 3", "", "South")),
                        tuple("editor", "192.0.2.7", Change.of("login", "")));
    }

    @Test
    void whatIsRefusedIsNoEditAndARefusedLoginNamesNoPasswordTypedForAName() {
        int before = newest(1_000).size();
        loggedIn("viewer").post("/roster/add", Map.of("name", "Boat"));
        somebody().from("192.0.2.8").login("my secret password", "x");
        somebody().from("192.0.2.8").login("Editor", "x");

        assertThat(newest(1_000).size() - before).isEqualTo(3);
        assertThat(newest(2))
                .extracting(Deed::who, Deed::address, deed -> deed.change().what())
                .containsExactly(
                        tuple("editor", "192.0.2.8", "login.refused"), tuple("", "192.0.2.8", "login.refused"));
    }

    @Test
    void whatIsDoneToAccountsAndPassesIsNotedWithoutASecret() {
        Person admin = loggedIn("admin");
        admin.post("/access/add", Map.of("name", "Sam", "password", "12345678", "again", "12345678", "role", "editor"));
        admin.post("/access/role", Map.of("name", "Sam", "role", "viewer"));
        admin.post("/access/password", Map.of("name", "Sam", "password", "87654321", "again", "87654321"));
        admin.post("/access/token", Map.of("name", "Backup", "right", "look"));
        admin.post("/access/remove", Map.of("name", "Sam"));

        assertThat(newest(5))
                .extracting(Deed::change)
                .containsExactly(
                        new Change("account.removed", "Sam", "viewer", ""),
                        new Change("token.made", "Backup", "", "look"),
                        Change.of("account.password", "Sam"),
                        new Change("account.role", "Sam", "editor", "viewer"),
                        new Change("account.added", "Sam", "", "editor"));
        assertThat(newest(5)).extracting(Deed::who).containsOnly("admin");
        String page = admin.get("/access/log").body();
        assertThat(Browser.words(page))
                .contains("admin: removed the account “Sam” (viewer)")
                .contains("admin: changed the role of “Sam” from “editor” to “viewer”");
        assertThat(page).doesNotContain("87654321", "12345678", "{bcrypt}");
        assertThat(admin.get("/access/log.csv").body())
                .contains("\"at\",\"who\",\"address\",\"what\",\"about\",\"from\",\"to\"")
                .contains("\"admin\",\"127.0.0.1\",\"account.role\",\"Sam\",\"editor\",\"viewer\"");
    }

    @Test
    void aTokenEditsInItsOwnName() {
        withToken(pass(Kind.TOKEN, Right.EDIT, Scope.ALL)).post("/roster/add", Map.of("name", "Rescue 9"));

        assertThat(newest(1)).extracting(Deed::who).containsExactly("token a pass");
    }

    private List<Deed> newest(int most) {
        return history.of(OneFolder.FILES).deeds(most);
    }

    private String title() {
        return "#42 " + fleet.snapshot().first().folder().name();
    }
}
