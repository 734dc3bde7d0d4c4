package dev.syncdashboard.dashboard.pages.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.PastOfFleets;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.history.Stretch;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Voice;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WebTest
class UpdatesPageTest extends ServedFleet {

    private static final StationTime TIME =
            new StationTime(Fleets.TUESDAY, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english()));

    @Test
    void listsTheUpdatesNewestFirstWithTheTrucksThatHaveThem() {
        fleet.replaceBy(FLEETS.everything());

        String page = words("/updates");

        assertThat(page)
                .contains("3 updates, newest first.")
                .containsSubsequence(
                        "#42 a.txt, mill.pdf and 1 more Posted 09:32, 5 h ago Files 3 files changed Have it 8 of 17 3 don't have it, 6 unknown",
                        "#41 north.pdf, south.pdf Posted Mon 16:32",
                        "10 of 17 2 don't have it, 5 unknown",
                        "#40 fill.pdf Posted Fri 08:32",
                        "1 file changed",
                        "12 of 17 5 unknown");
        assertThat(browser.text("/updates")).contains("href=\"updates/42\"");
    }

    @Test
    void anUpdateWithATitleThatWasSeenLateSaysSo() {
        fleet.replaceBy(PastOfFleets.withOlderUpdates(FLEETS.everything()));

        assertThat(words("/updates"))
                .contains("#36 Mill Street Posted 15 Nov")
                .containsPattern("#35 Posted by 13 Nov \\d\\d:\\d\\d, ")
                .contains("first one recorded");
    }

    @Test
    void pagesByAddressLeadToEachOther() {
        fleet.replaceBy(manyUpdates());

        assertThat(browser.text("/updates"))
                .contains("This page shows #120 to #71.", "id=\"update-71\"", "href=\"updates?before=71\"")
                .doesNotContain("id=\"update-70\"", "Newer");
        assertThat(browser.text("/updates?before=71"))
                .contains("id=\"update-70\"", "href=\"updates?before=21\"", "href=\"updates\" rel=\"prev\"")
                .contains("data-fragment=\"/fragments/updates?before=71\"")
                .doesNotContain("id=\"update-71\"", "id=\"update-20\"");
        assertThat(browser.text("/updates?before=21"))
                .contains("id=\"update-1\"", "href=\"updates?before=71\"")
                .doesNotContain("Older");
        assertThat(browser.text("/updates?before=1")).contains("No updates are kept from before that one.");
        assertThat(browser.text("/updates?before=%3Cscript%3E")).contains("This page shows #120 to #71.");
    }

    @Test
    void gapsInWhichNobodyWatchedStandBetweenTheUpdates() {
        Instant night = FLEETS.update(41).posted().plus(Duration.ofHours(6));
        UpdatesPage page = page(new HistoryAnswer.Known<>(List.of(new Stretch(night, night.plusSeconds(3_600)))));

        assertThat(page.lines())
                .extracting(UpdatesPage.Line::gap)
                .startsWith("", "The dashboard did not watch from Mon 22:32 to Mon 23:32.", "");
        assertThat(page.note()).startsWith("What was posted while the dashboard did not watch");
        assertThat(page(new HistoryAnswer.Known<>(List.of())).note()).isEmpty();
    }

    @Test
    void withoutTheHistoryTheListIsThereAndSaysThatGapsAreNot() {
        UpdatesPage page = page(new HistoryAnswer.NotNow<>(Message.said("The history did not answer in time.")));

        assertThat(page.lines()).hasSize(3).extracting(UpdatesPage.Line::gap).containsOnly("");
        assertThat(page.note())
                .isEqualTo("When the dashboard did not watch can't be shown now: The history did not answer in time.");
    }

    @Test
    void beforeTheFirstVerdictsNothingIsCounted() {
        Board known = FLEETS.everything();
        fleet.replaceBy(OneFolder.board(1, known.at(), false, FLEETS.notReached(), List.of(), known.updates()));
        assertThat(words("/updates")).contains("#42", "Have it not known yet").doesNotContain("0 of 0");
        assertThat(browser.text("/updates.csv").lines())
                .contains("\"42\",\"\",\"2026-11-24T09:32:10Z\",\"yes\",\"3\",\"\",\"\",\"\",\"\"");

        fleet.replaceBy(FLEETS.notKnownYet(FLEETS.notReached()));
        assertThat(words("/updates")).contains("Not known yet.").doesNotContain("No version has a number yet");
    }

    @Test
    void theFirstVersionIsWaitedFor() {
        Board known = FLEETS.of();
        fleet.replaceBy(OneFolder.board(1, known.at(), true, known.station(), List.of(), List.of()));

        assertThat(words("/updates")).contains("No version has a number yet.");
    }

    @Test
    void theTableForSpreadsheetsHasAllUpdates() {
        fleet.replaceBy(manyUpdates());

        HttpResponse<String> answer = browser.get("/updates.csv");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"updates-2026-11-24.csv\"");
        assertThat(answer.body())
                .startsWith("\uFEFF\"number\",\"title\",\"posted_at\",\"posted_at_is_exact\",\"files_changed\","
                        + "\"trucks_in_service\",\"have_it\",\"do_not_have_it\",\"unknown\"");
        assertThat(answer.body().lines())
                .hasSize(121)
                .contains("\"120\",\"'=1+1\",\"2026-11-24T14:32:10Z\",\"yes\",\"\",\"1\",\"0\",\"1\",\"0\"");
    }

    @Test
    void thePartForAnOpenPageIsWhatStandsInIt() {
        fleet.replaceBy(manyUpdates());

        JsonNode part = browser.json("/fragments/updates?before=71");

        assertThat(browser.text("/updates?before=71"))
                .contains(Browser.markup(part.get("html").asString()));
        assertThat(part.get("version").asLong()).isEqualTo(fleet.snapshot().version());
    }

    private static UpdatesPage page(HistoryAnswer<List<Stretch>> gaps) {
        Board known = FLEETS.everything();
        return UpdatesPage.of(known, Section.of(known.updates(), ""), gaps, TIME);
    }

    private static Board manyUpdates() {
        Board known = FLEETS.of(FLEETS.behind("Ladder 3", 1));
        List<Update> updates = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> new Update(
                        number,
                        Fleets.hash(number),
                        Fleets.TUESDAY.minus(Duration.ofHours(120L - number)),
                        Optional.of(Fleets.TUESDAY.minus(Duration.ofHours(120L - number))),
                        number == 120 ? Optional.of("=1+1") : Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty()))
                .toList();
        return OneFolder.board(1, known.at(), true, known.station(), known.peers(), updates);
    }

    /** The page without its tags. */
    private String words(String path) {
        return Browser.words(browser.text(path));
    }
}
