package dev.syncdashboard.dashboard.pages.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.delivery.Spread;
import dev.syncdashboard.dashboard.delivery.Spread.Arrived;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Voice;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveTest {

    private static final StationTime TIME =
            new StationTime(Fleets.TUESDAY, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english()));

    @Test
    void goesUpOneStepPerTruckAndThenOnToTheRightEdge() {
        Curve curve = Curve.of(spread(2, 0, 5), Duration.ofDays(1), "now", TIME);

        assertThat(curve.line()).isEqualTo("0,1000 0,1000 0,500 970,500 970,0 1000,0");
    }

    @Test
    void trucksOnOneSpotMakeOneStep() {
        assertThat(Curve.of(spread(4, 5, 5, 5, 5), Duration.ZERO, "now", TIME).line())
                .isEqualTo("0,1000 970,1000 970,0 1000,0");

        Spread crowd = new Spread(
                5_000,
                IntStream.range(0, 5_000)
                        .mapToObj(i -> new Arrived(Duration.ofSeconds(i), true))
                        .toList());
        assertThat(Curve.of(crowd, Duration.ofDays(1), "now", TIME).line().split(" "))
                .hasSizeLessThan(2_000);
    }

    @Test
    void asLongAsNotAllHaveItTheCurveGoesOnUntilNow() {
        Curve open = Curve.of(spread(3, 5, 10), Duration.ofHours(5), "now", TIME);
        Curve complete = Curve.of(spread(2, 5, 10), Duration.ofHours(5), "now", TIME);

        assertThat(labels(open)).contains("3 h").doesNotContain("6 h");
        assertThat(open.table()).last().isEqualTo(new Curve.Line("5 h", "2 of 3"));
        assertThat(labels(complete)).doesNotContain("30 min");
        assertThat(complete.table()).last().isEqualTo(new Curve.Line("10 min", "2 of 2"));
    }

    @Test
    void theLineEndsAtTheSignOfNow() {
        Curve open = Curve.of(spread(3, 5, 10), Duration.ofHours(5), "now", TIME);
        Curve complete = Curve.of(spread(2, 5, 10), Duration.ofHours(5), "now", TIME);

        assertThat(open.now()).contains(new Curve.Tick("97.0%", "now"));
        assertThat(open.line()).endsWith(" 970,333");
        assertThat(complete.now()).isEmpty();
    }

    @Test
    void aTruckThatIsAheadOfNowIsNotLeftOut() {
        Curve curve = Curve.of(spread(3, 5, 10), Duration.ofMinutes(7), "now", TIME);

        assertThat(curve.now()).contains(new Curve.Tick("97.0%", "now"));
        assertThat(curve.line()).endsWith("970,667 970,333 970,333");
    }

    @Test
    void theTableSaysWhatTheCurveShows() {
        assertThat(Curve.of(spread(4, 1, 1, 4, 60), Duration.ofHours(1), "now", TIME)
                        .table())
                .containsExactly(
                        new Curve.Line("2 min", "2 of 4"),
                        new Curve.Line("10 min", "3 of 4"),
                        new Curve.Line("30 min", "3 of 4"),
                        new Curve.Line("1 h", "4 of 4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT5M", "PT30M", "PT5H", "P1D", "P9D", "P100D", "P730D"})
    void theTicksAreApartAndWithinTheCurve(Duration age) {
        List<Double> places = new ArrayList<>(List.of(0.0));
        Curve.of(spread(2, 0), age, "now", TIME)
                .ticks()
                .forEach(tick -> places.add(Double.valueOf(tick.at().replace("%", ""))));

        assertThat(places).hasSizeBetween(3, 6);
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i) - places.get(i - 1)).isGreaterThan(17.9);
            assertThat(places.get(i)).isLessThanOrEqualTo(97);
        }
    }

    @Test
    void dotsStandWhereHalfAndAllWereReached() {
        assertThat(Curve.of(spread(2, 0, 5), Duration.ofDays(1), "now", TIME).dots())
                .containsExactly(new Curve.Dot("0.0%", "50.0%"), new Curve.Dot("97.0%", "0.0%"));
    }

    private static Spread spread(int trucks, int... minutes) {
        return new Spread(
                trucks,
                IntStream.of(minutes)
                        .mapToObj(minute -> new Arrived(Duration.ofMinutes(minute), true))
                        .toList());
    }

    private static List<String> labels(Curve curve) {
        return curve.ticks().stream().map(Curve.Tick::label).toList();
    }
}
