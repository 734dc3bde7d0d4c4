package dev.syncdashboard.dashboard.pages.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.Entry;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Voice;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WebTest
class UpdatePageTest extends ServedFleet {

    private static final StationTime TIME =
            new StationTime(Fleets.TUESDAY, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english()));
    private static final Truck UP_TO_DATE = FLEETS.upToDate("Engine 1").id("UPDATEPAGE1");

    @Test
    void countsTheTrucksAndEachCountLeadsToItsRows() {
        fleet.replaceBy(FLEETS.everything());

        String page = browser.text("/updates/42");

        assertThat(words(page))
                .contains("Update #42: a.txt, mill.pdf and 1 more Posted 09:32, 5 h ago, 3 files changed.")
                .contains("8 of 17 trucks have it, as last reported.", "3 don't have it, 6 unknown.")
                .containsSubsequence("Don't have it 3", "We can't tell 6", "Have it 8", "Out of service 2");
        assertThat(page).contains("href=\"#no\"", "id=\"no\"", "href=\"#unknown\"", "id=\"unknown\"");
        assertThat(rows(page, "no")).isEqualTo(3);
        assertThat(rows(page, "unknown")).isEqualTo(6);
        assertThat(rows(page, "yes")).isEqualTo(8);
        assertThat(rows(page, "out_of_service")).isEqualTo(2);
    }

    @Test
    void tellsOfATruckThatHasItSinceWhenAndHowOldTheEvidenceIs() {
        keep(UP_TO_DATE.id(), 41, 9, true);
        fleet.replaceBy(FLEETS.of(UP_TO_DATE, FLEETS.upToDateWhenLastHeard("Engine 6")));

        assertThat(words("/updates/41"))
                .contains("Engine 1 Mon 16:41, after 9 min Last heard 10:32, 4 h ago.")
                .contains("Engine 6 by 10:32, within 18 h, with #42 Had it when last heard, 10:32, 4 h ago.")
                .contains("Both trucks have it, as last reported (oldest report: 10:32).");
    }

    @Test
    void tellsOfATruckThatDoesNotHaveItWhatItHadWhenLastHeard() {
        fleet.replaceBy(
                FLEETS.of(FLEETS.wasBehind("Brush 12", 2), FLEETS.behind("Ladder 3", 1), FLEETS.updating("Engine 4")));

        assertThat(words("/updates/42"))
                .contains("0 of 3 trucks have it, as last reported.", "3 don't have it.")
                .contains(
                        "Brush 12 Had update #40 (Fri 08:32) when last heard, Fri 11:32, 4 days ago. May have it by now.")
                .contains(
                        "Ladder 3 Has update #41 (Mon 16:32). In contact, but no new files. Last heard Mon 18:32, 20 h ago.")
                .contains("Engine 4 Has update #40 (Fri 08:32). Updating now. Last heard 14:28, 3 min ago.")
                .contains("No truck in service is known to have it.");
    }

    @Test
    void tellsWhyNothingCanBeTold() {
        Truck changed = FLEETS.doesNotMatch("Rescue 2").id("UPDATEPAGE2");
        keep(changed.id(), 42, 9, false);
        fleet.replaceBy(FLEETS.of(FLEETS.notReporting("Engine 7"), changed, FLEETS.neverReported("Tender 9")));

        assertThat(words("/updates/42"))
                .contains("0 of 3 trucks have it, as last reported.", "3 unknown.")
                .contains(
                        "Engine 7 In contact but not reporting. Last reported update #41 (Mon 16:32). Last heard Mon 17:32")
                .contains("Rescue 2 Had it by 09:41, within 9 min Doesn't match any update of the station.")
                .contains("Tender 9 Never reported. Linked, not seen since.");
        assertThat(words("/updates/41")).contains("Engine 7 by ", "Not reporting now. Last heard Mon 17:32");
    }

    @Test
    void drawsTheCurveAndSaysItInWords() {
        List<Truck> trucks = new ArrayList<>();
        for (int minutes : new int[] {1, 4, 9, 50, 59}) {
            Truck truck = FLEETS.upToDate("Engine " + minutes).id("UPDATEPAGECURVE" + minutes);
            keep(truck.id(), 42, minutes, true);
            trucks.add(truck);
        }
        fleet.replaceBy(FLEETS.of(trucks.toArray(Truck[]::new)));

        assertThat(words("/updates/42"))
                .contains("Half of the trucks had it after 9 min, 80 % after 50 min, all after 59 min.")
                .contains("Show as a table After Trucks that had it 2 min 1 of 5 10 min 3 of 5");
        assertThat(browser.text("/updates/42"))
                .contains("<polyline", "role=\"img\"")
                .doesNotContain(" style=");
    }

    @Test
    void inTheFirstMinutesThereIsNoCurve() {
        Truck truck = FLEETS.upToDate("Engine 1").id("UPDATEPAGENEW");
        Instant now = FLEETS.now();
        Update fresh = new Update(42, Fleets.hash(42), now.minusSeconds(240), Optional.empty());
        history.keep(
                OneFolder.FILES,
                new Entry.Arrived(new Arrival(new PeerId("UPDATEPAGENEW"), 42, now.minusSeconds(60), true)));
        fleet.replaceBy(OneFolder.board(
                1, now, true, FLEETS.station(), List.of(truck.has(fresh).status()), List.of(fresh)));

        assertThat(browser.text("/updates/42"))
                .contains("How it spread")
                .doesNotContain("<polyline", "Show as a table");
    }

    @Test
    void withoutTheHistoryAllElseIsThere() {
        Board known = FLEETS.everything();
        String why = "The history did not answer in time.";
        UpdatePast past = new UpdatePast(
                new HistoryAnswer.NotNow<>(Message.said(why)), new HistoryAnswer.NotNow<>(Message.said(why)));

        UpdatePage page = UpdatePage.of(known, FLEETS.update(42), past, "", TIME);

        assertThat(page.spread()).isEqualTo(new SpreadPart(why, List.of(), Optional.empty()));
        assertThat(page.changes()).isEqualTo(new ChangesPart(why, List.of()));
        assertThat(page.sentence()).isEqualTo("8 of 17 trucks have it, as last reported.");
        assertThat(page.groups()).extracting(group -> group.rows().size()).containsExactly(3, 6, 8);
    }

    @Test
    void whileTheStationCannotBeCheckedItSpeaksOfThePast() {
        fleet.replaceBy(FLEETS.of(
                1, FLEETS.cannotCheck(Fleets.TUESDAY.minusSeconds(840)), UP_TO_DATE, FLEETS.wasBehind("Brush 12", 1)));

        assertThat(words("/updates/42"))
                .contains("Can't check since 14:18", "1 of 2 trucks had it at 14:18, as last reported.")
                .containsSubsequence("1 didn't have it.", "Didn't have it 1", "We couldn't tell 0", "Had it 1");
    }

    @Test
    void beforeTheFirstVerdictsNothingIsSaidOfTheTrucks() {
        Board known = FLEETS.everything();
        fleet.replaceBy(OneFolder.board(1, known.at(), false, FLEETS.notReached(), List.of(), known.updates()));

        assertThat(words("/updates/42"))
                .contains("Not known yet which trucks have it.", "plans/mill.pdf")
                .doesNotContain("Have it", "No truck");
        assertThat(browser.get("/updates/42.csv").statusCode()).isEqualTo(503);
        assertThat(browser.get("/updates/43").statusCode()).isEqualTo(503);
        assertThat(browser.get("/fragments/updates/43").statusCode()).isEqualTo(503);
        assertThat(browser.text("/updates/43")).contains("Not known yet", "data-awaited=\"503\"");
    }

    @Test
    void anUnknownUpdateIsAPageThatSaysSo() {
        fleet.replaceBy(FLEETS.everything());
        for (String number : new String[] {"39", "43", "x", "-1", "99999999999", "%3Cscript%3E", "43.csv", "4.2"}) {
            HttpResponse<String> answer = browser.get("/updates/" + number);

            assertThat(answer.statusCode()).as(number).isEqualTo(404);
            assertThat(answer.body()).as(number).contains("No such update", "Show all updates", "data-awaited=\"404\"");
        }
        assertThat(browser.get("/fragments/updates/43").statusCode()).isEqualTo(404);
    }

    @Test
    void showsTheFilesThatItChanged() {
        fleet.replaceBy(FLEETS.everything());

        assertThat(words("/updates/42")).contains("Files 3 files changed, 3.9 MB a.txt 1.3 MB");
    }

    @Test
    void looksUpFilesOfWhichTheSnapshotHasOnlyTheNumber() {
        Update update = new Update(
                7,
                Fleets.hash(7),
                Fleets.TUESDAY,
                Optional.of(Fleets.TUESDAY),
                Optional.empty(),
                OptionalInt.of(222),
                Optional.empty());
        List<FileEntry> files = IntStream.range(0, 222)
                .mapToObj(i -> StationFile.of("maps/%03d.pdf".formatted(i), 1_000))
                .toList();
        history.keep(OneFolder.FILES, new Entry.Posted(update));
        history.keep(OneFolder.FILES, new Entry.Changed(7, new FileChanges(List.of(), List.of(), files)));
        Board known = FLEETS.of(UP_TO_DATE);
        fleet.replaceBy(OneFolder.board(1, known.at(), true, known.station(), known.peers(), List.of(update)));

        assertThat(words("/updates/7"))
                .contains("222 files removed, 222.0 kB", "maps/199.pdf 1.0 kB and 22 more")
                .doesNotContain("maps/200.pdf");
    }

    @Test
    void saysWhyNoFileIsListed() {
        assertThat(changes(1, Optional.empty()).note()).startsWith("This is the first one recorded");
        assertThat(changes(2, Optional.empty()).note()).startsWith("Its files were not compared");
        assertThat(changes(2, Optional.of(FileChanges.NONE)).note()).startsWith("No file differs");
    }

    @Test
    void theTableForSpreadsheetsHasARowForEachTruck() {
        keep(UP_TO_DATE.id(), 42, 9, true);
        Truck away = FLEETS.wasBehind("=1+1", 1).id("UPDATEPAGE3").inGroup("North");
        Truck sold = FLEETS.neverReported("Engine 10").id("UPDATEPAGE4").outOfService("sold");
        fleet.replaceBy(FLEETS.of(UP_TO_DATE, away, sold));

        HttpResponse<String> answer = browser.get("/updates/42.csv");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"update-42-2026-11-24.csv\"");
        assertThat(answer.body().lines())
                .containsExactly(
                        "\uFEFF\"name\",\"group\",\"in_service\",\"has_it\",\"got_it_at\",\"exact\","
                                + "\"minutes_after_posting\",\"report_received_at\",\"id\"",
                        "\"'=1+1\",\"North\",\"yes\",\"no\",\"\",\"\",\"\",\"2026-11-20T11:32:10Z\",\"UPDATEPAGE3\"",
                        "\"Engine 1\",\"\",\"yes\",\"yes\",\"2026-11-24T09:41:10Z\",\"yes\",\"9\","
                                + "\"2026-11-24T10:32:10Z\",\"UPDATEPAGE1\"",
                        "\"Engine 10\",\"\",\"no\",\"unknown\",\"\",\"\",\"\",\"\",\"UPDATEPAGE4\"");
    }

    @Test
    void leadsToTheUpdatesBeforeAndAfterAndToTheTrucks() {
        fleet.replaceBy(FLEETS.of(UP_TO_DATE));

        assertThat(browser.text("/updates/41"))
                .contains("href=\"40\" rel=\"prev\"", "href=\"42\" rel=\"next\"", "href=\"../trucks/UPDATEPAGE1\"")
                .contains("href=\"41.csv\"");
        assertThat(browser.text("/updates/40")).doesNotContain("rel=\"prev\"");
        assertThat(browser.text("/updates/42")).doesNotContain("rel=\"next\"");
    }

    @Test
    void escapesNamesAndShowsNoHash() {
        fleet.replaceBy(FLEETS.everything());

        assertThat(browser.text("/updates/42"))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .doesNotContain("<script>alert", Fleets.hash(42).value());
    }

    @Test
    void thePartForAnOpenPageIsWhatStandsInIt() {
        fleet.replaceBy(FLEETS.everything());

        JsonNode part = browser.json("/fragments/updates/42");

        assertThat(browser.text("/updates/42"))
                .contains(Browser.markup(part.get("html").asString()));
        assertThat(part.get("version").asLong()).isEqualTo(fleet.snapshot().version());
    }

    private void keep(String peer, int number, int minutes, boolean exact) {
        Instant at = FLEETS.update(number).posted().plusSeconds(60L * minutes);
        history.keep(OneFolder.FILES, new Entry.Arrived(new Arrival(new PeerId(peer), number, at, exact)));
    }

    private static ChangesPart changes(int number, Optional<FileChanges> changes) {
        Update update = new Update(number, Fleets.hash(number), Fleets.TUESDAY, Optional.empty());
        return ChangesPart.of(update, new HistoryAnswer.Known<>(changes), TIME);
    }

    /** How many trucks a group of the page shows. */
    private static int rows(String page, String group) {
        String section = Browser.find("(?s)<section [^>]*id=\"" + group + "\".*?(<ul>.*?</ul>)", page);
        return section.split("<li ", -1).length - 1;
    }

    private String words(String pageOrPath) {
        return Browser.words(pageOrPath.startsWith("/") ? browser.text(pageOrPath) : pageOrPath);
    }
}
