package dev.syncdashboard.dashboard.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.delivery.Spread.Arrived;
import dev.syncdashboard.dashboard.delivery.Spread.Milestone;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void halfMostAndAllAreReachedWithTheTruckThatMakesThem() {
        Spread spread = new Spread(20, minutes(IntStream.rangeClosed(1, 20).toArray()));

        assertThat(spread.milestones()).containsExactly(reached(50, 10), reached(80, 16), reached(100, 20));
    }

    @Test
    void oneTruckLessThanAShareDoesNotReachIt() {
        assertThat(shares(new Spread(20, minutes(IntStream.rangeClosed(1, 9).toArray()))))
                .isEmpty();
        assertThat(shares(new Spread(20, minutes(IntStream.rangeClosed(1, 10).toArray()))))
                .containsExactly(50);
        assertThat(shares(new Spread(20, minutes(IntStream.rangeClosed(1, 15).toArray()))))
                .containsExactly(50);
        assertThat(shares(new Spread(20, minutes(IntStream.rangeClosed(1, 19).toArray()))))
                .containsExactly(50, 80);
    }

    @Test
    void aShareOfAnOddNumberOfTrucksIsRoundedUp() {
        Spread spread = new Spread(7, minutes(1, 2, 3, 4, 5, 6));

        assertThat(spread.milestones()).containsExactly(reached(50, 4), reached(80, 6));
    }

    @Test
    void sharesThatAreTheSameNumberOfTrucksAreSaidOnce() {
        assertThat(shares(new Spread(1, minutes(9)))).containsExactly(100);
        assertThat(shares(new Spread(2, minutes(9)))).containsExactly(50);
        assertThat(shares(new Spread(2, minutes(9, 10)))).containsExactly(50, 100);
        assertThat(shares(new Spread(4, minutes(1, 2, 3)))).containsExactly(50);
        assertThat(shares(new Spread(5, minutes(1, 2, 3, 4)))).containsExactly(50, 80);
    }

    @Test
    void withoutTrucksNothingIsReached() {
        Spread nobody = new Spread(0, List.of());

        assertThat(nobody.milestones()).isEmpty();
        assertThat(nobody.complete()).isFalse();
        assertThat(nobody.by(Duration.ofDays(1))).isZero();
    }

    @Test
    void orderDoesNotMatter() {
        assertThat(new Spread(3, minutes(50, 9, 20)).milestone(50)).contains(reached(50, 20));
    }

    @Test
    void aMilestoneIsExactOnlyIfNoTruckThatCameLaterMayHaveBeenEarlier() {
        Spread early = new Spread(3, List.of(atMost(1), exactly(2), exactly(3)));
        Spread late = new Spread(3, List.of(exactly(1), exactly(2), atMost(3)));

        assertThat(early.milestones()).extracting(Milestone::exact).containsExactly(true, true);
        assertThat(late.milestones()).extracting(Milestone::exact).containsExactly(false, false);
        assertThat(new Spread(3, List.of(exactly(1), atMost(2), exactly(3))).milestones())
                .extracting(Milestone::exact)
                .containsExactly(false, true);
    }

    @Test
    void countsTheTrucksThatHadItByAMoment() {
        Spread spread = new Spread(4, minutes(0, 5, 5));

        assertThat(spread.by(Duration.ZERO)).isEqualTo(1);
        assertThat(spread.by(Duration.ofMinutes(5).minusSeconds(1))).isEqualTo(1);
        assertThat(spread.by(Duration.ofMinutes(5))).isEqualTo(3);
        assertThat(spread.complete()).isFalse();
        assertThat(new Spread(3, minutes(0, 5, 5)).complete()).isTrue();
    }

    @Test
    void moreArrivalsThanTrucksAreRefused() {
        assertThatThrownBy(() -> new Spread(1, minutes(1, 2))).hasMessage("2 of 1 trucks can't have it");
    }

    private static List<Integer> shares(Spread spread) {
        return spread.milestones().stream().map(Milestone::share).toList();
    }

    private static List<Arrived> minutes(int... minutes) {
        return Arrays.stream(minutes).mapToObj(SpreadTest::exactly).toList();
    }

    private static Arrived exactly(int minutes) {
        return new Arrived(Duration.ofMinutes(minutes), true);
    }

    private static Arrived atMost(int minutes) {
        return new Arrived(Duration.ofMinutes(minutes), false);
    }

    private static Milestone reached(int share, int minutes) {
        return new Milestone(share, Duration.ofMinutes(minutes), true);
    }
}
