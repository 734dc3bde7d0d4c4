package dev.syncdashboard.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.status.FileNames;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class ApiTest extends ServedFleet {

    private static final Truck BEHIND = FLEETS.wasBehind("Brush 12", 2)
            .id("BRUSH12")
            .inGroup("North")
            .marked(Mark.Kind.CLOCK_FAST, "clock wrong (about 2 h fast)");

    @BeforeEach
    void threeTrucks() {
        fleet.replaceBy(FLEETS.of(
                BEHIND,
                FLEETS.upToDate("Engine 1").id("ENGINE1").newDevice(),
                FLEETS.neverReported("Engine 9").id("ENGINE9").outOfService("sold")));
    }

    @Test
    void theFleetHasTheStationTheCountsAndEveryPeer() {
        assertThat(browser.json("/api/v1/fleet")).isEqualTo(json("""
                {"known": true,
                 "station": {"state": "ok", "since": "2026-11-23T08:32:10Z", "name": "Station 4",
                             "folder": "Pre-plans", "contactLagSeconds": 450, "hash": "HASHOFUPDATE42QWERTYUIOPASDFGHJKL", "update": 42,
                             "updatePosted": "2026-11-24T09:32:10Z", "updateTitle": null, "posting": false,
                             "problem": null, "reportsProblem": null, "historyProblem": null,
                             "clockProblem": null, "programProblem": null, "says": []},
                 "summary": {"not_reporting": 0, "cannot_tell": 0, "does_not_match": 0, "behind": 1, "never_reported": 0,
                             "updating": 0, "up_to_date": 1, "total": 2},
                 "unknownDevices": {"count": 0, "more": false, "first": []}, "reportsNotKept": 0,
                 "peers": [
                  {"id": "BRUSH12", "name": "Brush 12", "state": "behind",
                   "label": "Was behind by 2 updates when last heard",
                   "detail": "Behind since Mon 16:32. May have caught up since.",
                   "reason": "last_known", "since": "2026-11-24T12:32:10Z",
                   "online": false, "contactSince": "2026-11-20T12:32:10Z",
                   "hash": "HASHOFUPDATE40QWERTYUIOPASDFGHJKL", "update": 40, "behindBy": 2,
                   "writtenAt": "2026-11-20T11:31:50Z", "receivedAt": "2026-11-20T11:32:10Z",
                   "knownBy":"engine_hash","knownAt":"2026-11-20T11:32:10Z","check":null,"marks": ["out_of_contact", "clock_fast"],
                   "signature": "none", "group": "North", "isNew": false, "outOfService": null, "agent": null},
                  {"id": "ENGINE1", "name": "Engine 1", "state": "up_to_date", "label": "Up to date",
                   "detail": "Has update #42 (09:32). Reported 09:51.",
                   "reason": null, "since": "2026-11-24T12:32:10Z",
                   "online": true, "contactSince": "2026-11-24T11:32:10Z",
                   "hash": "HASHOFUPDATE42QWERTYUIOPASDFGHJKL", "update": 42, "behindBy": 0,
                   "writtenAt": "2026-11-24T10:31:50Z", "receivedAt": "2026-11-24T10:32:10Z",
                   "knownBy":"engine_hash","knownAt":"2026-11-24T10:32:10Z","check":null,"marks": ["in_contact", "new_device"],
                   "signature": "none", "group": null, "isNew": true, "outOfService": null, "agent": null},
                  {"id": "ENGINE9", "name": "Engine 9", "state": "never_reported", "label": "Never reported",
                   "detail": "Linked, not seen since.", "reason": "linked", "since": "2026-11-24T12:32:10Z",
                   "online": false, "contactSince": null, "hash": null, "update": null, "behindBy": null,
                   "writtenAt": null, "receivedAt": null, "knownBy":null,"knownAt":null,"check":null,"marks": ["out_of_service"],
                   "signature": "none", "group": null, "isNew": false,
                   "outOfService": {"since": "2026-11-24T12:32:10Z", "until": null, "reason": "sold"}, "agent": null}]}
                """));
    }

    @Test
    void onePeerIsTheSameAsInTheFleet() {
        assertThat(browser.json("/api/v1/peers/BRUSH12"))
                .isEqualTo(browser.json("/api/v1/fleet").get("peers").get(0));
    }

    @Test
    void whatATruckFoundOnItsOwnDiskIsThere() {
        fleet.replaceBy(FLEETS.of(
                FLEETS.doesNotMatch("Rescue 2")
                        .id("RESCUE2")
                        .differs(
                                new FileNames(3, List.of("maps/\u202Ea.pdf")),
                                FileNames.NONE,
                                new FileNames(1, List.of("notes.txt"))),
                FLEETS.upToDate("Engine 1").id("ENGINE1").checkedEveryByte()));

        assertThat(browser.json("/api/v1/peers/RESCUE2").get("check")).isEqualTo(json("""
                {"update": 42, "at": "2026-11-24T12:31:10Z", "everyByteAt": null, "complete": false,
                 "missing": {"count": 3, "names": ["maps/ a.pdf"]},
                 "different": {"count": 0, "names": []},
                 "extra": {"count": 1, "names": ["notes.txt"]},
                 "reason": null}"""));
        JsonNode whole = browser.json("/api/v1/peers/ENGINE1");
        assertThat(whole.at("/check/everyByteAt").asString()).isEqualTo("2026-11-24T10:02:10Z");
        assertThat(whole.get("knownBy").asString()).isEqualTo("checked_every_byte");
        assertThat(browser.text("/fleet.csv")).contains("\"ENGINE1\",\"checked_every_byte\",\"2026-11-24T10:02:10Z\"");
    }

    @Test
    void anUnknownPeerIsAProblemInJson() {
        HttpResponse<String> answer = browser.send("GET", "/api/v1/peers/NOBODY", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer.body()).get("title").asString()).isEqualTo("Unknown peer");
        assertThat(browser.get("/api/v1/peers/%3Cb%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void beforeTheFirstVerdictsNoPeerIsUnknownAndNothingIsGood() {
        fleet.replaceBy(FLEETS.notKnownYet(FLEETS.station()));

        HttpResponse<String> answer = browser.send("GET", "/api/v1/peers/BRUSH12", "application/json");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer.body()).get("title").asString()).isEqualTo("Not known yet");
        assertThat(allUpToDate()).isFalse();
    }

    @Test
    void whileOnlyTheStatusFolderIsUnreadTheStationIsWellButNothingIsKnown() {
        fleet.replaceBy(FLEETS.notKnownYet(FLEETS.station()));

        JsonNode now = browser.json("/api/v1/fleet");

        assertThat(now.at("/station/state").asString()).isEqualTo("ok");
        assertThat(now.get("known").asBoolean()).isFalse();
        assertThat(browser.json("/api/v1/summary").get("known").asBoolean()).isFalse();
    }

    @Test
    void theSummaryIsTheCountsAndWhetherAllAreUpToDate() {
        assertThat(browser.json("/api/v1/summary")).isEqualTo(json("""
                {"not_reporting": 0, "cannot_tell": 0, "does_not_match": 0, "behind": 1, "never_reported": 0, "updating": 0,
                 "up_to_date": 1, "total": 2, "allUpToDate": false, "known": true,
                 "unknownDevices": 0}
                """));
    }

    @Test
    void allUpToDateIsOnlySaidWithEvidence() {
        Truck good = FLEETS.upToDate("Engine 1");
        fleet.replaceBy(FLEETS.of(good, BEHIND.outOfService("sold")));
        assertThat(allUpToDate()).isTrue();

        fleet.replaceBy(FLEETS.of(1, FLEETS.cannotCheck(Fleets.TUESDAY), good));
        assertThat(allUpToDate()).isFalse();
        assertThat(browser.json("/api/v1/fleet").at("/station/state").asString())
                .isEqualTo("cannot_check");

        fleet.replaceBy(FLEETS.of());
        assertThat(allUpToDate()).isFalse();
    }

    @Test
    void withoutTheRosterThatWasThereNothingIsEverAll() {
        Board all = FLEETS.of(FLEETS.upToDate("Engine 1"));
        fleet.replaceBy(all);
        assertThat(allUpToDate()).isTrue();

        fleet.replaceBy(OneFolder.board(
                all.version(),
                all.at(),
                all.known(),
                all.station(),
                all.peers(),
                all.apart(),
                all.updates(),
                all.roster().doubted(RosterDoubt.LOST)));

        assertThat(allUpToDate()).isFalse();
        assertThat(browser.json("/api/v1/summary").get("up_to_date").asInt()).isEqualTo(1);
        assertThat(browser.json("/api/v1/roster").get("doubt").asString()).isEqualTo("lost");
        assertThat(browser.get("/").body())
                .doesNotContain("The only truck had")
                .contains("The roster that was here can&#39;t be read, so we can&#39;t say whether that is all.");
        assertThat(browser.get("/roster").body()).contains("The roster is complete as it stands here");
    }

    @Test
    void theCsvFileHasARowForEachTruckOfTheFilter() {
        HttpResponse<String> answer = browser.get("/fleet.csv");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"fleet-2026-11-24.csv\"");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.body()).startsWith("\uFEFF\"name\",\"state\",\"label\",");
        assertThat(answer.body().lines())
                .hasSize(4)
                .contains("\"Brush 12\",\"behind\",\"Was behind by 2 updates when last heard\","
                        + "\"Behind since Mon 16:32. May have caught up since.\",\"yes\",\"no\","
                        + "\"2026-11-20T12:32:10Z\",\"40\",\"2\","
                        + "\"2026-11-20T11:31:50Z\",\"2026-11-20T11:32:10Z\","
                        + "\"out of contact since Fri 11:32; clock wrong (about 2 h fast)\",\"BRUSH12\","
                        + "\"engine_hash\",\"2026-11-20T11:32:10Z\"");
        assertThat(browser.text("/fleet.csv?state=behind&q=brush").lines()).hasSize(2);
    }

    @Test
    void noCellOfTheCsvFileIsAFormula() {
        fleet.replaceBy(FLEETS.of(
                FLEETS.upToDate("=1+1"), FLEETS.upToDate("+1"), FLEETS.upToDate("-1"), FLEETS.upToDate("@SUM(A1)")));

        assertThat(browser.text("/fleet.csv").lines().skip(1)).hasSize(4).allMatch(line -> line.startsWith("\"'"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "x;=HYPERLINK(1)   | x;'=HYPERLINK(1)",
                "x;  @SUM(A1)      | x;'  @SUM(A1)",
                "x;\"=1+1          | x;'\"\"=1+1",
                "a;b;-1;+2         | a;b;'-1;'+2",
                "\uFF1D1+1          | '\uFF1D1+1",
                "x;\uFF0B1          | x;'\uFF0B1",
                "\uFF0D1            | '\uFF0D1",
                "\uFF20SUM(A1)      | '\uFF20SUM(A1)",
                "Engine 7-B; crew=3 | Engine 7-B; crew=3"
            },
            delimiter = '|')
    void noFormulaBeginsWhereASemicolonSeparatesCells(String name, String cell) {
        fleet.replaceBy(FLEETS.of(FLEETS.upToDate(name)));

        assertThat(browser.text("/fleet.csv").lines().skip(1))
                .singleElement(STRING)
                .startsWith("\"" + cell + "\",");
    }

    private boolean allUpToDate() {
        return browser.json("/api/v1/summary").get("allUpToDate").asBoolean();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
