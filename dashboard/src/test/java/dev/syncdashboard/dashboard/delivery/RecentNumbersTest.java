package dev.syncdashboard.dashboard.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.FakeFleet;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.PastInNumbers;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.history.InMemoryHistoryStore;
import dev.syncdashboard.dashboard.text.StationWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecentNumbersTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;

    private final AtomicReference<Instant> now = new AtomicReference<>(Fleets.TUESDAY);
    private final InstantSource time = now::get;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final InMemoryHistoryStore store = OneFolder.inMemory();
    private final HistoryLookup history = new HistoryLookup(store::of, Duration.ofSeconds(10));
    private final FakeFleet fleet = new FakeFleet(FLEETS.of(FLEETS.upToDate("Engine 1")));
    private final RecentNumbers numbers = new RecentNumbers(history, clock);

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void theyAreKeptForTenSeconds() {
        assertThat(counted()).contains(0);
        PastInNumbers.keep(fleet.snapshot().first(), store);

        now.set(Fleets.TUESDAY.plusMillis(9_999));
        assertThat(counted()).contains(0);

        now.set(Fleets.TUESDAY.plusSeconds(10));
        assertThat(counted()).contains(3);
    }

    @Test
    void aClockThatWasSetBackKeepsNothing() {
        assertThat(counted()).contains(0);
        PastInNumbers.keep(fleet.snapshot().first(), store);

        now.set(Fleets.TUESDAY.minusSeconds(1));

        assertThat(counted()).contains(3);
    }

    @Test
    void anotherUpdateOrAnotherRosterCountsAtOnce() {
        assertThat(counted()).contains(0);
        PastInNumbers.keep(fleet.snapshot().first(), store);
        Editing.roster(fleet, roster -> roster.add("Engine 1", ""));
        assertThat(counted()).contains(3);

        Editing.title(fleet, OneFolder.FILES, 42, Optional.of("Mill Street"));

        assertThat(known().orElseThrow().updates().get(0).update().title()).contains("Mill Street");
    }

    @Test
    void whereTheHistoryDoesNotAnswerThereAreNoNumbers() {
        history.close();

        String why = numbers.of(fleet.snapshot().first()).either(known -> "numbers", StationWords::said);

        assertThat(why).startsWith("The history did not answer in time.");
    }

    private Optional<Integer> counted() {
        return known().map(found -> found.all().counted());
    }

    private Optional<FleetNumbers> known() {
        return numbers.of(fleet.snapshot().first()).either(Optional::of, why -> Optional.empty());
    }
}
