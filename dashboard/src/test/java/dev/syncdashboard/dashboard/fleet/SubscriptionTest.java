package dev.syncdashboard.dashboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fleet.FleetEvent.UpdateTitled;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.dashboard.verdict.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A subscriber hears all, in order, and nobody suffers from one that fails or is slow. */
class SubscriptionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:12:00Z");

    private final FailedParts failedParts = new FailedParts(new Computer(NOW));
    private final List<Integer> heard = new ArrayList<>();

    @Test
    void eventsComeInOrderWithTheNewsThatTheyBelongTo() {
        List<FleetNews> with = new ArrayList<>();
        Subscription subscription = quick((number, news) -> {
            heard.add(number);
            with.add(news);
        });

        FleetNews first = news(1, 2);
        subscription.tell(first);
        FleetNews second = news(3);
        subscription.tell(second);

        assertThat(heard).containsExactly(1, 2, 3);
        assertThat(with).containsExactly(first, first, second);
        assertThat(subscription.isDone()).isTrue();
        assertThat(failedParts.now()).isEmpty();
    }

    @Test
    void whatASubscriberCouldNotTakeComesAgainAndNothingIsLost() {
        List<Integer> tried = new ArrayList<>();
        Subscription subscription = quick((number, news) -> {
            tried.add(number);
            if (number == 2 && tried.size() < 4) {
                throw new OutOfMemoryError();
            }
            heard.add(number);
        });

        subscription.tell(news(1, 2, 3));
        assertThat(subscription.isDone()).isFalse();
        subscription.tell(news(4));
        assertThat(tried).as("not more often because there is more to tell").containsExactly(1, 2);
        subscription.goOn();
        subscription.goOn();

        assertThat(tried).containsExactly(1, 2, 2, 2, 3, 4);
        assertThat(heard).containsExactly(1, 2, 3, 4);
        assertThat(subscription.isDone()).isTrue();
        assertThat(failedParts.now())
                .singleElement()
                .extracting(StationWords::said)
                .asString()
                .contains("is told in a test has failed (OutOfMemory");
    }

    @Test
    void anEventThatASubscriberNeverTakesDoesNotKeepItFromTheOthers() {
        Subscription subscription = quick((number, news) -> {
            if (number == 1) {
                throw new IllegalStateException("it can't be taken");
            }
            heard.add(number);
        });

        subscription.tell(news(1, 2));
        for (int tries = 1; tries < Subscription.MOST_TRIES - 1; tries++) {
            subscription.goOn();
        }
        assertThat(heard).isEmpty();
        subscription.goOn();

        assertThat(heard).containsExactly(2);
    }

    @Test
    void whoMayTakeLongHoldsNobodyUp() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        Heard<Integer> late = new Heard<>();
        try (Subscription subscription = slow((number, news) -> {
            waitFor(hangs);
            late.add(number);
        })) {
            subscription.tell(news(1, 2));
            subscription.tell(news(3));
            assertThat(subscription.isDone()).as("nobody waits for it").isTrue();
            assertThat(late.isEmpty()).isTrue();

            hangs.countDown();

            assertThat(List.of(late.next(), late.next(), late.next())).containsExactly(1, 2, 3);
        }
    }

    @Test
    void whoIsFarBehindLosesTheOldestAndThatIsSaid() {
        CountDownLatch hangs = new CountDownLatch(1);
        Heard<Integer> late = new Heard<>();
        try (Subscription subscription = slow((number, news) -> {
            waitFor(hangs);
            late.add(number);
        })) {
            for (int number = 0; number < Subscription.MOST_WAITING; number++) {
                subscription.tell(news(number));
            }
            assertThat(failedParts.now()).isEmpty();
            subscription.tell(news(Subscription.MOST_WAITING));
            subscription.tell(news(Subscription.MOST_WAITING + 1));
            assertThat(failedParts.now())
                    .singleElement()
                    .extracting(StationWords::said)
                    .asString()
                    .contains("is told in a test has failed");
            hangs.countDown();

            late.next(number -> number == Subscription.MOST_WAITING + 1);
            subscription.tell(news(-1));
            assertThat(late.next()).isEqualTo(-1);
        }
    }

    private interface Numbered {
        void hear(int number, FleetNews news);
    }

    private Subscription quick(Numbered does) {
        return new Subscription(
                Subscribers.quick((event, news) -> does.hear(((UpdateTitled) event).number(), news)), failedParts);
    }

    private Subscription slow(Numbered does) {
        return new Subscription(
                Subscribers.slow((event, news) -> does.hear(((UpdateTitled) event).number(), news)), failedParts);
    }

    private static FleetNews news(int... numbers) {
        List<FleetEvent> events = Arrays.stream(numbers)
                .mapToObj(number -> (FleetEvent) new UpdateTitled(number, Optional.empty(), Actor.THIS_COMPUTER))
                .toList();
        StationStatus status =
                StationMemory.begin(NOW).status(NOW, Limits.STANDARD, Optional.empty(), Optional.empty());
        return new FleetNews(
                OneFolder.FILES, NOW, OneFolder.board(1, NOW, false, status, List.of(), List.of()), events);
    }

    private static void waitFor(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
