package dev.syncdashboard.dashboard.pages.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.history.Stretch;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Update #41 was posted at 10:00, #42 at 12:00. */
class WatchGapsTest {

    private static final StationTime TIME =
            new StationTime(Fleets.TUESDAY, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english()));
    private static final Optional<Update> OLDER = update(41, 600);
    private static final Optional<Update> NEWER = update(42, 720);

    @Test
    void aGapStandsBetweenTheUpdatesBetweenWhichItBegan() {
        WatchGaps unwatched = unwatched(gap(660, 690));

        assertThat(unwatched.between(OLDER, NEWER)).isEqualTo("The dashboard did not watch from 11:00 to 11:30.");
        assertThat(unwatched.between(NEWER, Optional.empty())).isEmpty();
        assertThat(unwatched.between(Optional.empty(), OLDER)).isEmpty();
    }

    @Test
    void anUpdateThatWasFirstSeenWhenAGapEndedCameAfterIt() {
        assertThat(unwatched(gap(660, 720)).between(OLDER, NEWER)).isNotEmpty();
        assertThat(unwatched(gap(660, 720)).between(NEWER, Optional.empty())).isEmpty();
    }

    @Test
    void aGapThatBeganWhenAnUpdateWasLastSeenCameAfterIt() {
        assertThat(unwatched(gap(720, 730)).between(NEWER, Optional.empty())).isNotEmpty();
        assertThat(unwatched(gap(720, 730)).between(OLDER, NEWER)).isEmpty();
    }

    @Test
    void gapsBeforeTheFirstAndAfterTheNewestUpdateHaveAPlaceToo() {
        assertThat(unwatched(gap(10, 20)).between(Optional.empty(), OLDER)).contains("from 00:10 to 00:20");
        assertThat(unwatched(gap(10, 20)).between(Optional.empty(), Optional.empty()))
                .isNotEmpty();
    }

    @Test
    void manyGapsAreOneLine() {
        assertThat(unwatched(gap(610, 620), gap(630, 640)).between(OLDER, NEWER))
                .isEqualTo("The dashboard did not watch twice from 10:10 to 10:40, 20 min in all.");
        assertThat(unwatched(gap(610, 620), gap(630, 640), gap(650, 700)).between(OLDER, NEWER))
                .isEqualTo("The dashboard did not watch 3 times from 10:10 to 11:40, 70 min in all.");
    }

    @Test
    void aRestartIsNoGap() {
        Instant start = TIME.startOfDay().plus(Duration.ofHours(11));

        assertThat(unwatched(new Stretch(start, start.plusSeconds(59))).between(OLDER, NEWER))
                .isEmpty();
        assertThat(unwatched(new Stretch(start, start.plusSeconds(60))).between(OLDER, NEWER))
                .isNotEmpty();
    }

    private static WatchGaps unwatched(Stretch... gaps) {
        return new WatchGaps(List.of(gaps), TIME);
    }

    private static Stretch gap(int fromMinute, int toMinute) {
        return new Stretch(at(fromMinute), at(toMinute));
    }

    private static Optional<Update> update(int number, int minute) {
        return Optional.of(new Update(number, Fleets.hash(number), at(minute), Optional.empty()));
    }

    private static Instant at(int minute) {
        return TIME.startOfDay().plus(Duration.ofMinutes(minute));
    }
}
