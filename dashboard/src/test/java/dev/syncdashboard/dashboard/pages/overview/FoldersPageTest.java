package dev.syncdashboard.dashboard.pages.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.TwoFolders;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.fleet.Strangers;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.status.FolderName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people see of a station with two Sync folders: maps for all, protocols for some. */
@WebTest
class FoldersPageTest extends ServedFleet {

    @BeforeEach
    void twoFolders() {
        show(TwoFolders.of(
                FLEETS.of(FLEETS.upToDate("Engine 1"), FLEETS.upToDate("Engine 2"), FLEETS.upToDate("Boat")),
                FLEETS.of(FLEETS.behind("Engine 1", 2), FLEETS.upToDate("Engine 2")),
                List.of(FLEETS.upToDate("Boat").status())));
    }

    @AfterEach
    void oneFolderAgain() {
        show(FleetSnapshot.of(in(FLEETS.everything(), fleet.snapshot().version() + 1)));
    }

    private void show(FleetSnapshot next) {
        fleet.show(next);
    }

    private static Board in(Board board, long version) {
        return in(board, version, board.peers());
    }

    @Test
    void theFirstPageHasOneRowForEachTruckWithAStatusForEachFolder() {
        String page = browser.text("/");

        assertThat(Browser.rows(page)).hasSize(3);
        assertThat(Browser.words(page))
                .contains("Maps: All 3 trucks had the current files when last heard")
                .contains("Protocols: 1 of 2 trucks has the current files.")
                .contains("Engine 1 Maps Up to date has #42 Protocols 2 Behind by 2 updates has #40")
                .contains("Boat Maps Up to date has #42 Protocols not needed");
        assertThat(Browser.words(page).indexOf("Engine 1 Maps"))
                .isLessThan(Browser.words(page).indexOf("Boat Maps"));
    }

    @Test
    void aTruckThatNeverReportedIsNamedToo() {
        show(TwoFolders.of(
                FLEETS.of(FLEETS.neverReported("Tender 9"), FLEETS.upToDate("Engine 1")),
                FLEETS.of(FLEETS.neverReported("Tender 9"), FLEETS.upToDate("Engine 1")),
                List.of()));

        String page = browser.text("/");

        assertThat(Browser.rows(page)).hasSize(2);
        assertThat(Browser.words(page)).contains("Tender 9 Maps Never reported").contains("Last heard never");
    }

    @Test
    void trucksAreFoundByNameGroupAndTheStateOfAnyFolder() {
        show(TwoFolders.of(
                FLEETS.of(
                        FLEETS.upToDate("Engine 1").inGroup("North"),
                        FLEETS.behind("Engine 2", 1),
                        FLEETS.upToDate("Boat").outOfService("new pump")),
                FLEETS.of(FLEETS.behind("Engine 1", 2).inGroup("North"), FLEETS.upToDate("Engine 2")),
                List.of(FLEETS.upToDate("Boat").outOfService("new pump").status())));

        assertThat(names("/?q=engine")).containsExactly("Engine 1", "Engine 2");
        assertThat(names("/?group=north")).containsExactly("Engine 1");
        assertThat(names("/?state=behind")).containsExactly("Engine 1", "Engine 2");
        assertThat(names("/?state=up_to_date")).containsExactly("Engine 1", "Engine 2");
        assertThat(names("/?state=out_of_service")).containsExactly("Boat");
        assertThat(names("/folders?q=nothing")).isEmpty();
        assertThat(Browser.words(browser.text("/?q=nothing"))).contains("No truck matches “nothing”.");
        assertThat(Browser.words(browser.text("/")))
                .contains("All 2Behind 2Up to date 2Out of service 1")
                .contains("GroupAllNorth");
        assertThat(browser.text("/")).contains("<title>2 of 2 need attention – Station 4</title>");
    }

    private List<String> names(String address) {
        return Browser.rows(browser.text(address)).stream()
                .map(id -> fleet.snapshot().boards().stream()
                        .flatMap(board -> board.devices())
                        .filter(peer -> peer.id().value().equals(id))
                        .map(peer -> peer.name())
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Test
    void ofManyTrucksTheWorstHundredComeFirstAndTheRestOnDemand() {
        List<Truck> many = Stream.concat(
                        IntStream.range(0, 300).mapToObj(i -> FLEETS.upToDate("Engine " + i)),
                        Stream.of(FLEETS.behind("Tanker 5", 1)))
                .toList();
        show(TwoFolders.of(FLEETS.of(many.toArray(Truck[]::new)), FLEETS.of(many.toArray(Truck[]::new)), List.of()));

        assertThat(names("/")).hasSize(100).startsWith("Tanker 5", "Engine 0", "Engine 1", "Engine 2");
        assertThat(browser.text("/")).contains("201 more trucks are not shown.", "href=\"?show=200\"");
        assertThat(names("/?show=all")).hasSize(301);
    }

    @Test
    void onlyTheRowsThatChangedAreSent() {
        JsonNode all = browser.json("/fragments/folders");
        assertThat(all.get("rows").propertyNames()).hasSize(3);
        long version = all.get("version").asLong();
        String since = "/fragments/folders?edition=" + all.get("edition").asString() + "&since=" + version + "&shown=3";
        assertThat(browser.json(since).get("rows").propertyNames()).isEmpty();

        Board maps = fleet.snapshot().boards().get(0);
        Board protocols = fleet.snapshot().boards().get(1);
        PeerStatus engine2 = protocols.peers().stream()
                .filter(peer -> peer.name().equals("Engine 2"))
                .findFirst()
                .orElseThrow();
        List<PeerStatus> others =
                protocols.peers().stream().filter(peer -> peer != engine2).toList();
        show(TwoFolders.of(
                in(maps, version + 1),
                in(protocols, version + 1, others),
                List.of(FLEETS.upToDate("Boat").status(), engine2)));

        JsonNode change = browser.json(since);
        assertThat(change.get("version").asLong()).isEqualTo(version + 1);
        assertThat(change.get("rows").propertyNames())
                .containsExactly(engine2.id().value());
        assertThat(change.get("rows").get(engine2.id().value()).asString()).contains("not needed");
    }

    private static Board in(Board board, long version, List<PeerStatus> peers) {
        return new Board(
                board.folder(),
                version,
                board.at(),
                board.known(),
                board.station(),
                peers,
                List.of(),
                List.of(),
                board.updates(),
                Roster.EMPTY,
                Strangers.NONE,
                0);
    }

    /** Not in the title either: of all folders together nothing good is said. */
    @Test
    void nothingGoodIsSaidOfAllFoldersTogether() {
        show(TwoFolders.of(FLEETS.of(FLEETS.upToDate("Engine 1")), FLEETS.of(FLEETS.upToDate("Engine 1")), List.of()));

        String page = browser.text("/");

        assertThat(Browser.words(page))
                .containsOnlyOnce("Maps: The only truck")
                .containsOnlyOnce("Protocols: The only truck")
                .doesNotContain("all folders have");
        assertThat(browser.json("/api/v1/folders").propertyNames()).containsExactly("folders");
    }

    @Test
    void eachFolderHasPagesOfItsOwnAndTheirLinksStayThere() {
        String page = browser.text("/folders/protocols/");

        assertThat(Browser.words(page)).contains("1 of 2 trucks has the current files.");
        assertThat(page)
                .contains("href=\"/folders/protocols/updates\"", "href=\"/folders/protocols/numbers\"")
                .contains("data-live=\"/folders/protocols/live\"");
        for (String address :
                List.of("updates", "updates/42", "numbers", "wall", "updates.csv", "fleet.csv", "roster")) {
            assertThat(browser.get("/folders/protocols/" + address).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
        assertThat(browser.text("/folders/protocols/fleet.csv"))
                .contains("Engine 1")
                .doesNotContain("Boat");
        assertThat(browser.text("/folders/maps/fleet.csv")).contains("Boat");
        assertThat(browser.text("/folders/protocols/wall")).contains("Protocols</b>");
    }

    @Test
    void thePageOfAFolderWithoutASlashAtItsEndLeadsToTheOneWithIt() {
        assertThat(browser.get("/folders/maps").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/folders/maps/"));
    }

    @Test
    void aFolderThatTheStationDoesNotHaveIsNotFound() {
        assertThat(browser.get("/folders/nowhere/").statusCode()).isEqualTo(404);
        assertThat(browser.get("/folders/nowhere/updates").statusCode()).isEqualTo(404);
        assertThat(browser.get("/folders/..%2f/updates").statusCode()).isBetween(400, 404);
        assertThat(browser.send("GET", "/api/v1/folders/nowhere/fleet", "application/json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePageSaysOfATruckWhatHoldsForTheFolder() {
        String id = Browser.find("id=\"truck-([^\"]+)\"", browser.text("/folders/protocols/?q=Engine+1"));

        assertThat(Browser.words(browser.text("/folders/protocols/trucks/" + id)))
                .contains("Behind by 2 updates");
        assertThat(Browser.words(browser.text("/folders/maps/trucks/" + id))).contains("Up to date");
    }

    @Test
    void theJsonOfEachFolderIsItsOwn() {
        assertThat(browser.json("/api/v1/folders").get("folders"))
                .extracting(folder -> folder.get("name").asString() + " "
                        + folder.get("allUpToDate").asBoolean())
                .containsExactly("maps true", "protocols false");
        assertThat(browser.json("/api/v1/folders/protocols/summary")
                        .get("behind")
                        .asInt())
                .isEqualTo(1);
        assertThat(browser.json("/api/v1/folders/maps/summary").get("behind").asInt())
                .isZero();
        assertThat(browser.json("/api/v1/summary")).isEqualTo(browser.json("/api/v1/folders/maps/summary"));
    }

    @Test
    void theRosterSaysWhichGroupNeedsWhichFolder() {
        Editing.roster(fleet, roster -> roster.add("Boat", "Crews"));
        assertThat(browser.text("/roster")).contains("Which group needs which folder", "value=\"protocols\" checked");

        assertThat(browser.post("/roster/needs", Map.of("group", "Crews", "folder", "maps"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(fleet.snapshot().first().roster().needs().of("Crews")).contains(Set.of(new FolderName("maps")));

        assertThat(browser.post("/roster/needs", Map.of("group", "Crews")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aStationWithOneFolderHasNeitherThatNorALinkToFolders() {
        oneFolderAgain();

        assertThat(browser.text("/roster")).doesNotContain("needs which folder").doesNotContain("All folders");
        assertThat(browser.text("/")).doesNotContain("All folders").contains("17 trucks");
        assertThat(browser.get("/folders/files/updates").statusCode()).isEqualTo(200);
    }
}
