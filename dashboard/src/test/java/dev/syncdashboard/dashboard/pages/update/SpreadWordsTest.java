package dev.syncdashboard.dashboard.pages.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.delivery.Spread;
import dev.syncdashboard.dashboard.delivery.Spread.Arrived;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Voice;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SpreadWordsTest {

    private static final StationTime TIME =
            new StationTime(Fleets.TUESDAY, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english()));

    @Test
    void tellsWhenHalfMostAndAllHadIt() {
        assertThat(sentence(5, 1, 4, 9, 50, 180))
                .isEqualTo("Half of the trucks had it after 9 min, 80 % after 50 min, all after 3 h.");
    }

    @Test
    void tellsOnlyWhatWasReachedAndHowFarItIs() {
        assertThat(sentence(20, 1, 2)).isEqualTo("2 of 20 so far.");
        assertThat(sentence(5, 1, 4, 9)).isEqualTo("Half of the trucks had it after 9 min. 3 of 5 so far.");
    }

    @Test
    void sharesWithTheSameTimeAreToldOnce() {
        assertThat(sentence(5, 0, 0, 0, 0, 0)).isEqualTo("All 5 trucks had it at once.");
        assertThat(sentence(5, 0, 1, 9, 9, 12)).isEqualTo("80 % of the trucks had it after 9 min, all after 12 min.");
        assertThat(sentence(5, 0, 1, 9, 12, 12)).isEqualTo("Half of the trucks had it after 9 min, all after 12 min.");
    }

    @Test
    void aFewTrucksAreNamedAsPeopleDo() {
        assertThat(sentence(1, 9)).isEqualTo("The only truck had it after 9 min.");
        assertThat(sentence(2, 9, 9)).isEqualTo("Both trucks had it after 9 min.");
    }

    @Test
    void germanTellsTheSame() {
        StationTime german = TIME.in(StationWords.OF_TRUCKS.german());
        Spread spread = new Spread(
                5,
                List.of(new Arrived(minutes(1), true), new Arrived(minutes(4), true), new Arrived(minutes(9), false)));

        assertThat(SpreadWords.sentence(spread, german))
                .isEqualTo("Die Hälfte der Fahrzeuge hatte es nach höchstens 9 min. Bisher 3 von 5.");
        assertThat(SpreadWords.notes(spread, Fleets.ON_TUESDAY.update(42), german))
                .containsExactly("Eines dieser Fahrzeuge hatte es vielleicht früher als gezeigt:"
                        + " Die Wache erfuhr es erst durch die Meldung (≤).");
    }

    @Test
    void manyTrucksAreCountedWithoutAMarkAtTheThousands() {
        List<Arrived> arrived = Collections.nCopies(1_200, new Arrived(minutes(9), false));

        assertThat(SpreadWords.sentence(new Spread(1_200, arrived), TIME))
                .isEqualTo("All 1200 trucks had it after at most 9 min.");
        assertThat(SpreadWords.notes(new Spread(1_200, arrived), Fleets.ON_TUESDAY.update(42), TIME))
                .singleElement()
                .asString()
                .startsWith("1200 of these trucks may");
    }

    @Test
    void aTimeThatMayHaveBeenEarlierIsAnUpperBound() {
        Spread spread = new Spread(
                3,
                List.of(new Arrived(minutes(1), true), new Arrived(minutes(9), true), new Arrived(minutes(95), false)));

        assertThat(SpreadWords.sentence(spread, TIME))
                .isEqualTo("Half of the trucks had it after at most 9 min, all after at most 1 h 35 min.");
        assertThat(SpreadWords.notes(spread, Fleets.ON_TUESDAY.update(42), TIME))
                .singleElement()
                .asString()
                .startsWith("One of these trucks may have had it earlier than shown");
    }

    @Test
    void anUpdateThatMayHaveBeenPostedEarlierMakesEverySpanLonger() {
        Update seenLate = new Update(
                42,
                Fleets.hash(42),
                Fleets.TUESDAY,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());

        assertThat(SpreadWords.notes(new Spread(1, List.of()), seenLate, TIME))
                .singleElement()
                .asString()
                .contains("every span may be longer");
        assertThat(SpreadWords.notes(new Spread(1, List.of()), Fleets.ON_TUESDAY.update(42), TIME))
                .isEmpty();
    }

    private static String sentence(int trucks, int... minutes) {
        List<Arrived> arrived = new ArrayList<>();
        Arrays.stream(minutes).forEach(minute -> arrived.add(new Arrived(minutes(minute), true)));
        return SpreadWords.sentence(new Spread(trucks, arrived), TIME);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
