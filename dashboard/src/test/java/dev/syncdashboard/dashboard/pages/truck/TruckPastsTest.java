package dev.syncdashboard.dashboard.pages.truck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.history.HistoryReader;
import dev.syncdashboard.dashboard.history.InMemoryHistoryStore;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Voice;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often the history is asked for the past of a truck. */
class TruckPastsTest {

    private static final StationTime TIME =
            new StationTime(Fleets.TUESDAY, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english()));

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final InMemoryHistoryStore history = OneFolder.inMemory();
    private final HistoryLookup lookup = new HistoryLookup(folder -> counting(), Duration.ofSeconds(10));
    private final TruckPasts pasts = new TruckPasts(lookup, nanos::get);
    private final Truck truck = Fleets.ON_TUESDAY.upToDate("Engine 1");

    @AfterEach
    void end() {
        lookup.close();
    }

    @Test
    void isAskedOnceInThreeSecondsHoweverManyPagesFollowATruck() {
        for (int page = 0; page < 100; page++) {
            read(truck, 50);
        }
        assertThat(asked).hasValue(1);

        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        read(truck, 50);
        assertThat(asked).hasValue(2);
    }

    @Test
    void isAskedAnewWhenTheTruckHasChangedAndWhenMoreIsWanted() {
        read(truck, 50);
        read(truck.changedIn(2), 50);
        read(truck.changedIn(2), 200);

        assertThat(asked).hasValue(3);
    }

    private void read(Truck of, int reports) {
        assertThat(pasts.of(OneFolder.FOLDER, of.status(), reports, TIME)).isInstanceOf(HistoryAnswer.Known.class);
    }

    private HistoryReader counting() {
        return (HistoryReader) Proxy.newProxyInstance(
                HistoryReader.class.getClassLoader(), new Class<?>[] {HistoryReader.class}, (self, method, args) -> {
                    if (method.getName().equals("past")) {
                        asked.incrementAndGet();
                    }
                    return method.invoke(history.of(OneFolder.FILES), args);
                });
    }
}
