package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.OneFolder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HistoryLookupTest {

    private final HistoryLookup lookup = new HistoryLookup(OneFolder.inMemory()::of, Duration.ofMillis(200));

    @AfterEach
    void close() {
        lookup.close();
    }

    @Test
    void anAnswerThatTakesTooLongIsNotWaitedForAndNotInterruptedEither() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

        HistoryAnswer<String> found = lookup.ask(OneFolder.FILES, history -> {
            interrupted.complete(endsByInterrupt(answer));
            return "late";
        });

        assertThat(found).isInstanceOf(HistoryAnswer.NotNow.class);
        assertThat(lookup.ask(OneFolder.FILES, history -> "other")).isEqualTo(new HistoryAnswer.Known<>("other"));
        answer.countDown();
        // H2 closes its file when a thread that reads it is interrupted, and then nobody can read it any more.
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void aQuestionThatFailsSaysWhyInWordsForAPage() {
        HistoryAnswer<String> unavailable = lookup.ask(OneFolder.FILES, history -> {
            throw new HistoryUnavailableException(HistoryTrouble.OPENING);
        });
        HistoryAnswer<String> broken = lookup.ask(OneFolder.FILES, history -> {
            throw new IllegalStateException("jdbc:h2:/secret/path");
        });

        assertThat(unavailable).isEqualTo(new HistoryAnswer.NotNow<>(HistoryTrouble.OPENING));
        assertThat(broken).isEqualTo(new HistoryAnswer.NotNow<>(HistoryTrouble.READING));
    }

    private static boolean endsByInterrupt(CountDownLatch latch) {
        try {
            latch.await();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
