package dev.syncdashboard.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.history.Entry;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Update;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class UpdatesApiTest extends ServedRichFleet {

    @Test
    void theUpdatesAreListedNewestFirstPageByPage() {
        JsonNode first = browser.json("/api/v1/updates?limit=2");
        assertThat(numbers(first)).containsExactly(703, 702);
        assertThat(first.get("next").asInt()).isEqualTo(702);

        JsonNode second = browser.json("/api/v1/updates?limit=2&before=" + first.get("next"));
        assertThat(numbers(second)).containsExactly(701);
        assertThat(second.get("next").isNull()).isTrue();

        assertThat(browser.json("/api/v1/updates?limit=3").get("next").isNull()).isTrue();
        assertThat(numbers(browser.json("/api/v1/updates?before=1"))).isEmpty();
    }

    @Test
    void anUpdateHasItsDatesAndIfAskedForItsFiles() {
        assertThat(browser.json("/api/v1/updates/701?files=true")).isEqualTo(json("""
                {"number": 701, "title": "Mill Street", "posted": "2026-11-22T22:32:10Z",
                 "postedNotBefore": "2026-11-22T22:32:05Z", "hash": "HASHOFUPDATE701QWERTYUIOPASDFGHJKL",
                 "changedFiles": 3,
                 "files": {"added": [{"path": "plans/new 701.pdf", "bytes": 1300000}],
                           "changed": [{"path": "maps/north.pdf", "bytes": 4701}],
                           "removed": [{"path": "plans/old 701.pdf", "bytes": 900}],
                           "truncated": false}}
                """));
        assertThat(browser.json("/api/v1/updates/701").get("files").isNull()).isTrue();
        assertThat(browser.json("/api/v1/updates/703?files=true").get("files").isNull())
                .isTrue();
    }

    /** The store wants numbers that grow, and all tests share it. */
    @Test
    void filesThatAreNoLongerInMemoryAreReadFromTheHistory() {
        FileChanges changes = new FileChanges(List.of(), List.of(), List.of(StationFile.of("plans/mill.pdf", 7)));
        Update listed = update(900_811, Optional.of(changes));
        history.keep(OneFolder.FILES, new Entry.Posted(listed));
        Update known = new Update(
                900_811,
                listed.hash(),
                listed.posted(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(1),
                Optional.empty());
        show(List.of(known));

        assertThat(browser.json("/api/v1/updates/900811?files=true")
                        .at("/files/removed/0/path")
                        .asString())
                .isEqualTo("plans/mill.pdf");
    }

    @Test
    void anAnswerDoesNotGrowWithoutBounds() {
        List<FileEntry> many = IntStream.range(0, 9_000)
                .mapToObj(i -> StationFile.of("%05d.pdf".formatted(i), i))
                .toList();
        show(List.of(update(812, Optional.of(new FileChanges(many, many, many)))));

        JsonNode files = browser.json("/api/v1/updates/812?files=true").get("files");

        assertThat(files.get("added")).hasSize(9_000);
        assertThat(files.get("changed")).hasSize(1_000);
        assertThat(files.get("removed")).isEmpty();
        assertThat(files.get("truncated").asBoolean()).isTrue();
    }

    @Test
    void whoHasAnUpdateIsSaidWithEvidenceAndTime() {
        JsonNode who = browser.json("/api/v1/updates/701/peers");

        assertThat(who.get("posted").asString()).isEqualTo("2026-11-22T22:32:10Z");
        assertThat(peer(who, "Engine 7")).isEqualTo(json("""
                {"id": "%s", "name": "Engine 7", "inService": true, "has": "yes", "at": "2026-11-22T22:37:10Z",
                 "exact": false, "secondsAfterPosting": 300, "lastHeard": "2026-11-23T08:32:10Z"}
                """.formatted(rich.engineId)));
        assertThat(peer(who, "Boat 1")).isEqualTo(json("""
                {"id": "%s", "name": "Boat 1", "inService": false, "has": "unknown", "at": null, "exact": null,
                 "secondsAfterPosting": null, "lastHeard": null}
                """.formatted(rich.boatId)));
        assertThat(peer(browser.json("/api/v1/updates/702/peers"), "Engine 7")
                        .get("has")
                        .asString())
                .isEqualTo("no");
    }

    private void show(List<Update> updates) {
        fleet.replaceBy(OneFolder.board(1, Fleets.TUESDAY, true, FLEETS.station(), List.of(), updates));
    }

    private static Update update(int number, Optional<FileChanges> changes) {
        return new Update(number, Fleets.hash(number), Fleets.TUESDAY.minusSeconds(600), changes);
    }

    private static List<Integer> numbers(JsonNode updates) {
        return updates.get("updates")
                .valueStream()
                .map(update -> update.get("number").asInt())
                .toList();
    }

    private static JsonNode peer(JsonNode who, String name) {
        return who.get("peers")
                .valueStream()
                .filter(peer -> peer.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
