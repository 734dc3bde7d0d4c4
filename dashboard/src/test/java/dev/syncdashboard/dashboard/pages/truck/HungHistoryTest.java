package dev.syncdashboard.dashboard.pages.truck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.FakeFleet;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.WebOnly;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.history.HistoryReader;
import dev.syncdashboard.dashboard.model.Update;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The page of a truck while the database hangs. It has a server of its own: the one of the other tests has no such history. */
class HungHistoryTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Deliberately no configuration by its annotation, so that the scan for pages does not find it. */
    static class Hung {

        /** Answers when it is interrupted, as a database whose disk hangs. */
        @Bean
        @Primary
        HistoryLookup hungHistory() {
            CountDownLatch never = new CountDownLatch(1);
            HistoryReader hung = (HistoryReader) Proxy.newProxyInstance(
                    HistoryReader.class.getClassLoader(),
                    new Class<?>[] {HistoryReader.class},
                    (self, method, args) -> {
                        never.await();
                        throw new IllegalStateException("never");
                    });
            return new HistoryLookup(folder -> hung, PATIENCE);
        }
    }

    private static ConfigurableApplicationContext server;
    private static Browser browser;
    private static FakeFleet fleet;

    @BeforeAll
    static void start() {
        server = SpringApplication.run(
                new Class<?>[] {WebOnly.class, Browser.class, Hung.class}, new String[] {"--server.port=0"});
        browser = server.getBean(Browser.class);
        fleet = server.getBean(FakeFleet.class);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void thePageComesWithoutItsPastAfterTheTimeOfOneQuestion() {
        Truck truck = behindByFilesThatAreNotInMemory();
        browser.get("/wall"); // The first answer of a server takes a while of its own.

        long begun = System.nanoTime();
        String page = browser.text("/trucks/" + truck.id());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(page)
                .contains("Was behind by 1 updates when last heard", "Last report")
                .contains("What happened before now can't be shown. The history did not answer in time.")
                .contains("The files of update #41 can&#39;t be listed now. The history did not answer in time.");
        assertThat(took).isGreaterThanOrEqualTo(PATIENCE).isLessThan(PATIENCE.multipliedBy(2));
    }

    @Test
    void aPageThatIsFetchedSoonAfterDoesNotWaitAgain() {
        Truck truck = behindByFilesThatAreNotInMemory();
        browser.text("/trucks/" + truck.id());

        long begun = System.nanoTime();
        browser.text("/trucks/" + truck.id());
        assertThat(browser.get("/fragments/trucks/" + truck.id() + "/past").statusCode())
                .isEqualTo(503);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
    }

    @Test
    void thePartThatHasToBeLiveDoesNotWaitForThePast() {
        Truck truck = FLEETS.upToDate("Engine 1");
        fleet.replaceBy(FLEETS.of(truck));
        browser.get("/fragments/trucks/NOBODY");

        long begun = System.nanoTime();
        assertThat(browser.get("/fragments/trucks/" + truck.id()).statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
    }

    private Truck behindByFilesThatAreNotInMemory() {
        Update missing = new Update(
                41,
                Fleets.hash(41),
                Fleets.TUESDAY,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(3),
                Optional.empty());
        Truck truck = FLEETS.wasBehind("Brush 12", 1).has(FLEETS.update(40));
        fleet.replaceBy(
                OneFolder.board(1, FLEETS.now(), true, FLEETS.station(), List.of(truck.status()), List.of(missing)));
        return truck;
    }
}
