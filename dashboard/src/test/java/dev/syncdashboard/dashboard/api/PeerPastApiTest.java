package dev.syncdashboard.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.history.Entry;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.FileNames;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class PeerPastApiTest extends ServedRichFleet {

    @Test
    void theHistoryOfATruckIsThatOfTheLastTwoWeeksIfNothingElseIsAskedFor() {
        JsonNode past = past("");

        assertThat(past.get("from").asString()).isEqualTo("2026-11-10T14:32:10Z");
        assertThat(past.get("to").asString()).isEqualTo("2026-11-24T14:32:10Z");
        assertThat(past.get("reports")).isEqualTo(json("""
                [{"receivedAt": "2026-11-23T08:32:10Z", "writtenAt": "2026-11-23T08:31:50Z",
                  "hash": "HASHOFUPDATE701QWERTYUIOPASDFGHJKL", "update": 701, "seq": 217, "complete": true}]
                """));
        assertThat(past.get("contact")).isEqualTo(json("""
                [{"from": "2026-11-23T05:12:10Z", "to": "2026-11-23T21:52:10Z"},
                 {"from": "2026-11-24T13:32:10Z", "to": null}]
                """));
        assertThat(past.get("states")).isEqualTo(json("""
                [{"at": "2026-11-23T05:12:10Z", "from": null, "to": "up_to_date"},
                 {"at": "2026-11-23T18:42:10Z", "from": "up_to_date", "to": "behind"}]
                """));
        assertThat(past.get("arrivals"))
                .isEqualTo(json("[{\"number\": 701, \"at\": \"2026-11-22T22:42:10Z\", \"exact\": true}]"));
        assertThat(past.get("gaps").valueStream().map(Object::toString))
                .contains("{\"from\":\"2026-11-22T12:32:10Z\",\"to\":\"2026-11-22T14:12:10Z\"}");
        assertThat(past.get("truncated").asBoolean()).isFalse();
    }

    @Test
    void whatHappenedLaterThanTheEndOfTheStretchIsNotInIt() {
        JsonNode past = past("?from=2026-11-01T00:00:00%2B01:00&to=2026-11-23T06:12:10%2B01:00");

        assertThat(past.get("from").asString()).isEqualTo("2026-10-31T23:00:00Z");
        assertThat(past.get("reports")).isEmpty();
        assertThat(past.get("states")).isEmpty();
        assertThat(past.get("contact")).isEmpty();
        assertThat(past.get("arrivals")).hasSize(1);
    }

    @Test
    void anEarlierDeviceOfATruckHasAHistoryToo() {
        JsonNode past = browser.json("/api/v1/peers/" + rich.oldEngineId + "/history");

        assertThat(past.at("/arrivals/0/exact").asBoolean()).isFalse();
    }

    @Test
    void ofAVeryLongHistoryOnlyTheNewestPartIsGiven() {
        Truck chatty = FLEETS.upToDate("Chatty").id(rich.engineId + "chatty");
        ReceivedReport last = chatty.status().facts().report().orElseThrow();
        for (int i = 0; i < 1_200; i++) {
            history.keep(
                    OneFolder.FILES,
                    new Entry.Reported(
                            chatty.status().id(),
                            new ReceivedReport(
                                    last.report(), Fleets.TUESDAY.minusSeconds(2_000 - i), Fleets.TUESDAY, false)));
        }
        fleet.replaceBy(FLEETS.of(chatty));

        JsonNode past = browser.json("/api/v1/peers/" + chatty.id() + "/history");

        assertThat(past.get("truncated").asBoolean()).isTrue();
        assertThat(past.get("reports")).hasSizeLessThanOrEqualTo(1_000);
        assertThat(past.at("/reports")
                        .valueStream()
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .get("receivedAt")
                        .asString())
                .isEqualTo("2026-11-24T14:18:49Z");
    }

    @Test
    void aTruckThatIsBehindLacksWhatTheUpdatesBetweenChanged() {
        JsonNode missing = missing(rich.engineId.value());

        assertThat(missing.get("update").asInt()).isEqualTo(701);
        assertThat(missing.get("newest").asInt()).isEqualTo(702);
        assertThat(missing.get("why").asString())
                .isEqualTo("The files of the updates after #701 were not all listed, or are no longer kept.");
        assertThat(missing.get("files").isNull()).isTrue();

        fleet.replaceBy(FLEETS.of(FLEETS.wasBehind("Brush 12", 2).id("BEHIND12")));
        assertThat(missing("BEHIND12").at("/files/changed"))
                .extracting(file -> file.get("path").asString())
                .containsExactly("a.txt", "maps/north.pdf", "maps/south.pdf", "plans/mill.pdf", "plans/school.pdf");
    }

    @Test
    void whatIsNoLongerInMemoryIsReadFromTheHistory() {
        FileChanges changes = new FileChanges(List.of(StationFile.of("plans/mill.pdf", 7)), List.of(), List.of());
        Update first = new Update(821, Fleets.hash(821), Fleets.TUESDAY.minusSeconds(900), Optional.empty());
        Update second = new Update(822, Fleets.hash(822), Fleets.TUESDAY.minusSeconds(600), Optional.of(changes));
        history.keep(OneFolder.FILES, new Entry.Posted(second));
        Update counted = new Update(
                822,
                second.hash(),
                second.posted(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(1),
                Optional.empty());
        Truck truck = FLEETS.wasBehind("Brush 12", 2).id("BEHIND12").has(first);
        fleet.replaceBy(OneFolder.board(
                1, Fleets.TUESDAY, true, FLEETS.station(), List.of(truck.status()), List.of(first, counted)));

        assertThat(missing("BEHIND12").at("/files/added/0"))
                .isEqualTo(json("{\"path\": \"plans/mill.pdf\", \"bytes\": 7}"));
    }

    /** As its page says: the files of the updates after its own, and beside them that its own is not whole. */
    @Test
    void aTruckWhoseOwnUpdateIsNotWholeLacksTheFilesOfTheLaterOnesToo() {
        FileNames one = new FileNames(1, List.of("maps/north.pdf"));
        FileNames none = new FileNames(0, List.of());
        fleet.replaceBy(FLEETS.of(FLEETS.wasBehind("Brush 12", 2).id("PART12").differs(one, none, none)));

        JsonNode missing = missing("PART12");

        assertThat(missing.get("incomplete").asBoolean()).isTrue();
        assertThat(missing.get("why").isNull()).isTrue();
        assertThat(missing.at("/files/changed")).isNotEmpty();
        assertThat(browser.text("/trucks/PART12")).contains("Missing updates #");
    }

    @Test
    void whereTheFilesAreNotKnownItIsSaidWhy() {
        fleet.replaceBy(FLEETS.of(
                FLEETS.upToDate("Engine 1").id("GOOD1"),
                FLEETS.neverReported("Tender 9").id("NEVER9"),
                FLEETS.doesNotMatch("Rescue 2").id("STRANGE2"),
                FLEETS.behind("Engine 3", 0).id("POSTING3")));

        assertThat(missing("GOOD1").get("files"))
                .isEqualTo(json("{\"added\": [], \"changed\": [], \"removed\": [], \"truncated\": false}"));
        assertThat(missing("NEVER9").get("why").asString()).isEqualTo("It never said which files it has.");
        assertThat(missing("STRANGE2").get("why").asString()).isEqualTo("Its report names no numbered version.");
        assertThat(missing("POSTING3").get("why").asString()).contains("being posted");
    }

    private JsonNode past(String query) {
        return browser.json("/api/v1/peers/" + rich.engineId + "/history" + query);
    }

    private JsonNode missing(String id) {
        return browser.json("/api/v1/peers/" + id + "/missing");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
