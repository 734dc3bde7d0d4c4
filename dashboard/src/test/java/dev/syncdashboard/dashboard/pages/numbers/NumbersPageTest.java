package dev.syncdashboard.dashboard.pages.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.delivery.Delay;
import dev.syncdashboard.dashboard.delivery.DelayStatistics;
import dev.syncdashboard.dashboard.delivery.FleetNumbers;
import dev.syncdashboard.dashboard.delivery.Quantile;
import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.history.Entry;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Voice;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WebTest
class NumbersPageTest extends ServedFleet {

    private static final Instant NOW = Fleets.TUESDAY;

    /** The store remembers the trucks of the other tests. */
    private final String own = UUID.randomUUID().toString();

    @Test
    void saysHowLongTheTrucksTookAndWhoIsStillWithout() {
        Truck quick = reported("Engine 1");
        Truck slow = reported("Brush 12");
        show(List.of(posted(1, 300), posted(2, 200)), quick, slow);
        arrived(quick, 1, 300 - 4, true);
        arrived(quick, 2, 200 - 6, true);
        arrived(slow, 1, 300 - 90, false);

        assertThat(page())
                .contains(
                        "Half of the deliveries arrive within 6 min; too early to say for nine of ten. How long updates took to reach the 2 trucks in service, last 30 days: 2 updates.")
                .contains("<dt>Half arrive</dt><dd>within 6 min</dd>")
                .contains("<dt>9 of 10 arrive</dt><dd>over 3 h so far</dd>")
                .contains("<dt>Not delivered yet</dt><dd>1 of 4</dd>")
                .contains("This is so for 33 % of the deliveries that arrived.")
                .contains("Too early to say.")
                .doesNotContain(">Late</th>");
        assertThat(rowOf(slow)).contains("1 of 2", "over 3 h so far");
        assertThat(rowOf(quick)).contains("2 of 2", "within 4 min", ">6 min<", "href=\"trucks/" + quick.id() + "\"");
    }

    @Test
    void whereTheHistoryDoesNotAnswerItSaysSoAndNothingElse() {
        NumbersPage page = NumbersPage.of(
                FLEETS.everything(),
                new HistoryAnswer.NotNow<>(Message.said("The history did not answer in time.")),
                new StationTime(NOW, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english())));

        assertThat(page.counted()).isFalse();
        assertThat(page.lead()).startsWith("There are no numbers now. The history did not answer in time.");
    }

    @Test
    void germanTellsTheSame() {
        NumbersPage page = NumbersPage.of(
                FLEETS.everything(),
                new HistoryAnswer.Known<>(oneArrival()),
                new StationTime(NOW, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.german())));

        assertThat(page.lead())
                .isEqualTo(
                        "Die Hälfte der Lieferungen ist nach höchstens 3 Tagen da, neun von zehn nach höchstens 3 Tagen."
                                + " Wie lange Updates bis zum einzigen Fahrzeug im Dienst brauchten, in den letzten 30 Tagen:"
                                + " 1 Update.");
        assertThat(page.figures().get(0))
                .isEqualTo(new NumbersPage.Figure("Die Hälfte ist da", "nach höchstens 3 Tagen"));
    }

    /** To the only truck, after two days and a half. */
    private static FleetNumbers oneArrival() {
        Duration taken = Duration.ofHours(60);
        Optional<Quantile> within = Optional.of(new Quantile.Within(taken));
        DelayStatistics delays =
                new DelayStatistics(1, 0, 0, within, within, Optional.of(new Delay(taken, Delay.Kind.EXACT)));
        return new FleetNumbers(
                NOW.minus(FleetNumbers.WINDOW),
                NOW,
                delays,
                List.of(new FleetNumbers.OfUpdate(posted(1, 5_000), delays)),
                List.of(new FleetNumbers.OfTruck(new PeerId("ONE"), "Engine 1", delays, OptionalInt.of(0))),
                List.of());
    }

    @Test
    void aTimeThatMayHaveBeenShorterIsMarkedForTheEyeAndForTheEar() {
        Truck slow = reported("Brush 12");
        show(List.of(posted(1, 300)), slow);
        arrived(slow, 1, 300 - 90, false);

        assertThat(page())
                .contains("How long updates took to reach the one truck in service, last 30 days: 1 update.")
                .contains("<span aria-hidden=\"true\">≤ </span><span class=\"unseen\">no more than </span>90 min");
    }

    @Test
    void aTruckWithoutDataIsSaidToHaveNone() {
        Truck newcomer = FLEETS.doesNotMatch("Engine 2").id("N" + own);
        show(
                List.of(posted(1, 300)),
                reported("Engine 1"),
                newcomer,
                FLEETS.neverReported("Tender 9").id("T" + own));

        assertThat(rowOf(newcomer)).contains("No data: none of these updates was posted after its first report.");
        assertThat(page()).contains("Tender 9");
    }

    @Test
    void withoutUpdatesOrTrucksItSaysWhy() {
        show(List.of(posted(1, 31 * 24 * 60)), reported("Engine 1"));
        assertThat(page()).contains("No update was posted in the last 30 days.").doesNotContain("<table", "<h2");

        show(List.of(posted(1, 300)));
        assertThat(page()).contains("No truck is in service.").doesNotContain("<table");

        show(List.of(posted(1, 301)), FLEETS.neverReported("Tender 9").id("T" + own));
        assertThat(page())
                .contains("Only one update was posted in the last 30 days, #1."
                        + " No truck had reported before, so there is nothing to count yet.")
                .doesNotContain("<table");

        fleet.replaceBy(FLEETS.notKnownYet(FLEETS.notReached()));
        assertThat(page())
                .contains("Not known yet: the dashboard was started a moment ago.")
                .doesNotContain("<table");
    }

    @Test
    void anUpdateThatNobodySawBeingPostedIsLeftOutAndNamed() {
        Update unseen = new Update(
                2,
                Fleets.hash(2),
                NOW.minusSeconds(9_000),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
        show(List.of(posted(1, 302), unseen), reported("Engine 1"));

        assertThat(page())
                .contains("Update #2, because its exact time is not known.")
                .contains("last 30 days: 1 of 2 updates counted.");
    }

    @Test
    void whereEveryUpdateIsLeftOutItSaysSo() {
        Update unseen = new Update(
                1,
                Fleets.hash(1),
                NOW.minusSeconds(9_001),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
        show(List.of(unseen), reported("Engine 1"));

        assertThat(page()).contains("Nothing to count: the exact time of no update in the last 30 days is known.");
    }

    @Test
    void ofManyUpdatesTheNewestAreListedAndTheOthersCounted() {
        List<Update> updates = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> posted(number, 1_000 - number))
                .toList();
        show(updates, reported("Engine 1"));

        assertThat(page())
                .contains("<b>#12</b>", "<b>#3</b>", "The 2 updates before them are not listed here, but counted.")
                .doesNotContain("<b>#2</b>");
    }

    @Test
    void whileTheStationCannotBeCheckedTheTimeStandsStill() {
        Truck truck = reported("Engine 1");
        StationStatus frozen = FLEETS.cannotCheck(NOW.minusSeconds(3_600));
        show(frozen, List.of(posted(1, 303)), truck);

        assertThat(Browser.onScreen(page()))
                .contains("Counted up to 13:32.", "over 4 h so far", "Can&#39;t check since");
    }

    @Test
    void theTableIsAFileForSpreadsheets() {
        Truck truck = reported("=1+1");
        show(List.of(posted(1, 304), posted(2, 100)), truck);
        arrived(truck, 1, 304 - 5, false);

        HttpResponse<String> answer = browser.get("/numbers.csv");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"numbers-2026-11-24.csv\"");
        assertThat(answer.body().lines())
                .hasSize(2)
                .contains("\"'=1+1\",\"\",\"1\",\"2\",\"1\",\"1\",\"300\",\"within\",\"6000\",\"still_without\",\""
                        + truck.id() + "\"");
    }

    @Test
    void thePartForAnOpenPageIsWhatStandsInIt() {
        show(List.of(posted(1, 305)), reported("Engine 1"));
        String page = browser.text("/numbers");

        JsonNode part = browser.json("/fragments/numbers");

        assertThat(page).contains(Browser.markup(part.get("html").asString()));
        assertThat(part.get("version").asLong()).isEqualTo(fleet.snapshot().version());
    }

    /** A truck that has reported for long and has none of the updates. */
    private Truck reported(String name) {
        Truck truck = FLEETS.doesNotMatch(name).id(name.replaceAll("[^A-Za-z0-9]", "") + own);
        ReceivedReport last = truck.status().facts().report().orElseThrow();
        Instant longAgo = NOW.minus(Duration.ofDays(60));
        history.keep(
                OneFolder.FILES,
                new Entry.Reported(new PeerId(truck.id()), new ReceivedReport(last.report(), longAgo, longAgo, false)));
        return truck;
    }

    private void arrived(Truck truck, int number, int minutesAgo, boolean exact) {
        history.keep(
                OneFolder.FILES,
                new Entry.Arrived(
                        new Arrival(new PeerId(truck.id()), number, NOW.minusSeconds(60L * minutesAgo), exact)));
    }

    private void show(List<Update> updates, Truck... trucks) {
        show(FLEETS.station(), updates, trucks);
    }

    private void show(StationStatus station, List<Update> updates, Truck... trucks) {
        fleet.replaceBy(OneFolder.board(
                1, NOW, true, station, Arrays.stream(trucks).map(Truck::status).toList(), updates));
    }

    private static Update posted(int number, int minutesAgo) {
        return new Update(number, Fleets.hash(number), NOW.minusSeconds(60L * minutesAgo), Optional.empty());
    }

    private String page() {
        return browser.text("/numbers");
    }

    private String rowOf(Truck truck) {
        return Browser.find("(?s)<tr[^>]*><th[^>]*><a id=\"of-" + truck.id() + "\"(.*?)</tr>", page());
    }
}
