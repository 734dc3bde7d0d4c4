package dev.syncdashboard.dashboard.pages.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.model.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionTest {

    private static final List<Update> UPDATES =
            IntStream.rangeClosed(1, 120).mapToObj(SectionTest::update).toList();

    @Test
    void theFirstPageHasTheNewestUpdates() {
        Section first = Section.of(UPDATES, "");

        assertThat(numbers(first)).hasSize(50).startsWith(120, 119).endsWith(72, 71);
        assertThat(first.newer()).isEmpty();
        assertThat(first.older().map(Update::number)).contains(70);
        assertThat(first.previous()).isEmpty();
        assertThat(first.begin()).isEqualTo(update(71).posted());
    }

    @Test
    void eachPageGoesOnWhereTheOneBeforeEnded() {
        Section second = Section.of(UPDATES, "71");
        Section third = Section.of(UPDATES, "21");

        assertThat(numbers(second)).startsWith(70).endsWith(21);
        assertThat(second.newer().map(Update::number)).contains(71);
        assertThat(second.previous()).isEmpty();
        assertThat(numbers(third)).startsWith(20).endsWith(1);
        assertThat(third.older()).isEmpty();
        assertThat(third.previous()).isEqualTo(OptionalInt.of(71));
        assertThat(third.begin()).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "99999999999", "-", "4.5", "121", "2147483647"})
    void whatIsNoNumberOfAnUpdateMeansTheNewest(String before) {
        assertThat(Section.of(UPDATES, before)).isEqualTo(Section.of(UPDATES, ""));
    }

    @Test
    void beforeTheFirstUpdateThereIsNothing() {
        Section none = Section.of(UPDATES, "1");

        assertThat(none.updates()).isEmpty();
        assertThat(none.newer().map(Update::number)).contains(1);
        assertThat(none.previous()).isEqualTo(OptionalInt.of(51));
        assertThat(Section.of(List.of(), "")).isEqualTo(Section.of(List.of(), "7"));
    }

    private static List<Integer> numbers(Section section) {
        return section.updates().stream().map(Update::number).toList();
    }

    private static Update update(int number) {
        return new Update(
                number, Fleets.hash(number), Fleets.TUESDAY.minusSeconds(60L * (120 - number)), Optional.empty());
    }
}
