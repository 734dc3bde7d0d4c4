package dev.syncdashboard.dashboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.history.HistoryStore;
import dev.syncdashboard.dashboard.history.InMemoryHistoryStore;
import dev.syncdashboard.dashboard.history.Recorder;
import dev.syncdashboard.dashboard.text.StationWords;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a page says when the fleet's own thread fails, or hangs. */
class FailingFleetTest {

    private final Computer computer = new Computer(Instant.parse("2026-03-02T10:12:00Z"));
    private final News news = new News(computer);
    private final Heard<Board> seen = new Heard<>();
    private volatile Runnable trouble = () -> {};
    private final HistoryStore store = storeWithTrouble();
    private final FleetMonitor fleet = Monitors.on(computer, store, List.of(new Recorder(store)));

    @AfterEach
    void end() {
        fleet.close();
    }

    @Test
    void aFleetThatFailsIsFrozenAndGoesOnWhenItCan() {
        startWell();

        trouble = () -> {
            throw new StackOverflowError();
        };
        Board failing = seen.next(s -> !s.station().canCheck());
        assertThat(failing.station().allProblems().map(StationWords::said).orElseThrow())
                .contains("fails to judge the trucks");

        trouble = () -> {};
        Board well = seen.next(s -> s.station().canCheck());
        assertThat(well.version()).isGreaterThan(failing.version());
        assertThat(well.station().own().program())
                .singleElement()
                .extracting(StationWords::said)
                .asString()
                .contains("judges the trucks has failed (StackOverflowError)");
    }

    @Test
    void aFleetThatHangsIsFrozenByAnother() throws InterruptedException {
        startWell();
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        trouble = () -> {
            hangs.countDown();
            waitFor(over);
        };
        hangs.await();

        fleet.lookAfter();
        assertThat(fleet.snapshot().first().station().canCheck()).isTrue();
        computer.pass(Duration.ofSeconds(61));
        fleet.lookAfter();

        assertThat(fleet.snapshot().first().station().canCheck()).isFalse();
        assertThat(fleet.snapshot()
                        .first()
                        .station()
                        .allProblems()
                        .map(StationWords::said)
                        .orElseThrow())
                .contains("stuck");
        over.countDown();
    }

    private void startWell() {
        fleet.onChange(next -> seen.add(next.first()));
        fleet.start();
        fleet.inbox(OneFolder.FILES).looked(news.look("a"));
        fleet.scanned(news.scan());
        seen.next(Board::known);
    }

    private HistoryStore storeWithTrouble() {
        InMemoryHistoryStore store = OneFolder.inMemory();
        return (HistoryStore) Proxy.newProxyInstance(
                HistoryStore.class.getClassLoader(),
                new Class<?>[] {HistoryStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("problem")) {
                        trouble.run();
                    }
                    return method.invoke(store, arguments);
                });
    }

    private static void waitFor(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
