package dev.syncdashboard.dashboard.delivery;

import static dev.syncdashboard.dashboard.delivery.Delays.atMost;
import static dev.syncdashboard.dashboard.delivery.Delays.took;
import static dev.syncdashboard.dashboard.delivery.Delays.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayStatisticsTest {

    @Test
    void ofNothingNothingIsSaid() {
        DelayStatistics nothing = DelayStatistics.of(List.of());

        assertThat(nothing.counted()).isZero();
        assertThat(nothing.median()).isEmpty();
        assertThat(nothing.ninety()).isEmpty();
        assertThat(nothing.slowest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // how many trucks took 1, 2, 3 … minutes, all of them; the median, and the time of nine in ten
        "1, 1, 1",
        "2, 1, 2",
        "3, 2, 3",
        "4, 2, 4",
        "9, 5, 9",
        "10, 5, 9",
        "11, 6, 10",
        "20, 10, 18",
        "100, 50, 90"
    })
    void whereAllHaveItTheQuantilesAreThoseOfTheSortedTimes(int trucks, int median, int ninety) {
        DelayStatistics all = DelayStatistics.of(minutes(1, trucks));

        assertThat(all.median()).contains(within(median));
        assertThat(all.ninety()).contains(within(ninety));
        assertThat(all.slowest()).contains(took(trucks));
        assertThat(all.over()).isEqualTo(trucks);
    }

    @Test
    void theOrderInWhichTheyComeMakesNoDifference() {
        assertThat(DelayStatistics.of(List.of(took(9), without(4), took(1), took(3))))
                .isEqualTo(DelayStatistics.of(List.of(took(1), took(3), without(4), took(9))));
    }

    @ParameterizedTest
    @CsvSource({
        // of ten trucks so many have it, after 1, 2, 3 … minutes; the others wait for an hour already
        "10, within 5, within 9",
        "9, within 5, within 9",
        "8, within 5, more than 60",
        "5, within 5, more than 60",
        "4, more than 60, more than 60",
        "0, more than 60, more than 60"
    })
    void aTruckThatIsStillWithoutItIsNotDropped(int have, String median, String ninety) {
        DelayStatistics ten = DelayStatistics.of(Stream.concat(
                        minutes(1, have).stream(), IntStream.range(have, 10).mapToObj(any -> without(60)))
                .toList());

        assertThat(ten.median()).map(DelayStatisticsTest::words).contains(median);
        assertThat(ten.ninety()).map(DelayStatisticsTest::words).contains(ninety);
        assertThat(ten.counted()).isEqualTo(10);
        assertThat(ten.stillWithout()).isEqualTo(10 - have);
    }

    @Test
    void anUpdateThatWasJustPostedDoesNotMakeTheFleetSlow() {
        List<Delay> delays = new ArrayList<>(minutes(1, 20));
        IntStream.range(0, 20).forEach(any -> delays.add(new Delay(Duration.ofSeconds(30), Delay.Kind.STILL_WITHOUT)));

        assertThat(DelayStatistics.of(delays).median()).contains(within(10));
        assertThat(DelayStatistics.of(delays).ninety()).contains(within(18));
    }

    @Test
    void oneTruckDoesNotSpeakForManyThatNobodyHasWaitedForLongEnough() {
        List<Delay> delays = new ArrayList<>(List.of(took(3)));
        IntStream.range(0, 20).forEach(any -> delays.add(without(2)));

        assertThat(DelayStatistics.of(delays).median()).contains(moreThan(2));
    }

    @Test
    void halfMayDropOutButNotMore() {
        assertThat(DelayStatistics.of(List.of(without(1), took(5))).median()).contains(within(5));
        assertThat(DelayStatistics.of(List.of(without(1), without(1), took(5))).median())
                .contains(moreThan(1));
    }

    @Test
    void whoGotItJustThenWasNotWithoutItAtThatTime() {
        assertThat(DelayStatistics.of(List.of(without(5), took(5))).median()).contains(within(5));
    }

    @Test
    void aSingleTruckThatIsWithoutItSaysHowLongItHasBeen() {
        DelayStatistics one = DelayStatistics.of(List.of(without(7)));

        assertThat(one.median()).contains(moreThan(7));
        assertThat(one.ninety()).contains(moreThan(7));
        assertThat(one.slowest()).contains(without(7));
    }

    @Test
    void upperBoundsCountAsTimesAndAreCounted() {
        DelayStatistics three = DelayStatistics.of(List.of(took(1), atMost(2), atMost(3)));

        assertThat(three.median()).contains(within(2));
        assertThat(three.atMost()).isEqualTo(2);
        assertThat(three.over()).isEqualTo(3);
    }

    @Test
    void nothingTakesLessThanNoTime() {
        assertThat(new Delay(Duration.ofSeconds(-3), Delay.Kind.EXACT).time()).isZero();
    }

    @Test
    void onlyWhatIsSurelyLongerIsBeyondAQuantile() {
        assertThat(within(5).isBelow(took(5))).isFalse();
        assertThat(within(5).isBelow(took(6))).isTrue();
        assertThat(within(5).isBelow(without(6))).isTrue();
        assertThat(within(5).isBelow(without(4))).isFalse();
        assertThat(moreThan(5).isBelow(took(60))).isFalse();
    }

    private static List<Delay> minutes(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Delays::took).toList();
    }

    private static Quantile within(int minutes) {
        return new Quantile.Within(Duration.ofMinutes(minutes));
    }

    private static Quantile moreThan(int minutes) {
        return new Quantile.MoreThan(Duration.ofMinutes(minutes));
    }

    private static String words(Quantile quantile) {
        return (quantile instanceof Quantile.Within ? "within " : "more than ")
                + quantile.time().toMinutes();
    }
}
