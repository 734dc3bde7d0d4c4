package dev.syncdashboard.dashboard.pages.truck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Voice;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of a truck's page for who reads German. */
class GermanTruckTest {

    private static final StationTime TIME =
            new StationTime(Fleets.TUESDAY, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.german()));
    private static final String ENGLISH = "(?s).*\\b(the|its|of|has|have|truck|update|report|reported|since)\\b.*";

    @Test
    void noWordOfAnyTruckIsLeftInEnglish() {
        Board board = Fleets.ON_TUESDAY.everything();

        for (PeerStatus peer : board.peers()) {
            TruckPage page = TruckPage.of(
                    peer,
                    board,
                    lacking -> new HistoryAnswer.Known<>(lacking.get(0).changes()),
                    TIME);
            assertThat(words(page)).isNotEmpty().noneMatch(words -> words.matches(ENGLISH));
        }
    }

    private static List<String> words(TruckPage page) {
        List<String> words = new ArrayList<>();
        words.add(page.advice().known());
        words.add(page.advice().unknown());
        words.add(page.advice().todo());
        words.add(page.missing().title());
        words.add(page.missing().total() + page.missing().note());
        page.marks().forEach(mark -> words.add(mark.meaning()));
        words.addAll(page.problems());
        page.check().ifPresent(check -> {
            words.add(check.sentence());
            check.groups().forEach(group -> words.add(group.title()));
        });
        List.of(page.truck(), page.roster(), page.technical())
                .forEach(facts -> facts.forEach(fact -> words.add(fact.name())));
        return words;
    }

    @Test
    void thePastIsToldInGerman() {
        Timeline timeline = MadeUpPast.at("2026-03-24T18:00")
                .gap("2026-03-22T22:00", "2026-03-23T06:00")
                .posted("2026-03-23T08:00", 42)
                .contact("2026-03-23T09:12", "2026-03-23T09:31")
                .got("2026-03-23T09:14", 41, false)
                .got("2026-03-23T09:14", 42, false)
                .flip("2026-03-23T09:15", PeerState.BEHIND, PeerState.UP_TO_DATE)
                .contactSince("2026-03-24T15:00")
                .timeline(StationWords.OF_TRUCKS.german());

        assertThat(timeline.summary())
                .isEqualTo("2-mal in Kontakt, mit einer Dauer von zusammen 3 h. Updates #41 bis #42 erhalten."
                        + " Nicht aufgezeichnet: eine Dauer von 8 h.");
        assertThat(timeline.happenings())
                .extracting(Happening::when, Happening::what)
                .containsExactly(
                        tuple("seit Di 24. Mär 15:00", "In Kontakt (seit 3 h)"),
                        tuple("Mo 23. Mär 09:15", "Jetzt „Aktuell“ (vorher „Nicht aktuell“)"),
                        tuple("Mo 23. Mär 09:14", "Updates #41 bis #42 erhalten, zu dieser Zeit oder früher"),
                        tuple("Mo 23. Mär 09:12–09:31", "In Kontakt (Dauer von 19 min)"),
                        tuple("Mo 23. Mär 08:00", "Update #42 bereitgestellt"),
                        tuple(
                                "So 22. Mär 22:00 – Mo 23. Mär 06:00",
                                "Nicht aufgezeichnet: Die Anzeige war aus oder konnte nicht nachfragen"));
    }
}
