package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedAnswersTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicInteger asked = new AtomicInteger();
    private final SharedAnswers<String, Integer> answers = new SharedAnswers<>(2, Duration.ofSeconds(10), nanos::get);

    @Test
    void anAnswerServesForItsTimeAndNoLonger() {
        assertThat(answers.get("a", this::known)).isEqualTo(new HistoryAnswer.Known<>(1));
        later(Duration.ofSeconds(10).minusNanos(1));
        assertThat(answers.get("a", this::known)).isEqualTo(new HistoryAnswer.Known<>(1));
        later(Duration.ofNanos(1));
        assertThat(answers.get("a", this::known)).isEqualTo(new HistoryAnswer.Known<>(2));
    }

    @Test
    void aHistoryThatDidNotAnswerIsLeftInPeaceForAShortWhile() {
        answers.get("a", this::none);
        later(Duration.ofSeconds(3).minusNanos(1));
        assertThat(answers.get("a", this::known)).isInstanceOf(HistoryAnswer.NotNow.class);
        later(Duration.ofNanos(1));
        assertThat(answers.get("a", this::known)).isInstanceOf(HistoryAnswer.Known.class);
    }

    @Test
    void aPageThatAsksWhileTheSameIsAskedWaitsForThatAnswer() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        SharedAnswers<String, Integer> forgetful = new SharedAnswers<>(2, Duration.ZERO, nanos::get);
        Heard<HistoryAnswer<Integer>> found = new Heard<>();
        Thread first = new Thread(() -> found.add(forgetful.get("a", () -> {
            await(answer);
            return known();
        })));
        Thread second = new Thread(() -> found.add(forgetful.get("a", this::known)));
        first.start();
        untilItWaits(first);
        second.start();
        untilItWaits(second);

        answer.countDown();

        assertThat(found.next()).isEqualTo(new HistoryAnswer.Known<>(1));
        assertThat(found.next()).isEqualTo(new HistoryAnswer.Known<>(1));
        first.join();
        second.join();
    }

    @Test
    void onlySoManyAreKeptAndTheLeastWantedGoFirst() {
        answers.get("a", this::known);
        answers.get("b", this::known);
        answers.get("a", this::known);
        answers.get("c", this::known);

        assertThat(answers.get("a", this::known)).isEqualTo(new HistoryAnswer.Known<>(1));
        assertThat(answers.get("b", this::known)).isEqualTo(new HistoryAnswer.Known<>(4));
    }

    @Test
    void aQuestionThatFailedIsAskedAgain() {
        assertThatThrownBy(() -> answers.get("a", () -> {
                    throw new IllegalArgumentException("broken");
                }))
                .hasCauseInstanceOf(IllegalArgumentException.class);

        assertThat(answers.get("a", this::known)).isEqualTo(new HistoryAnswer.Known<>(1));
    }

    private HistoryAnswer<Integer> known() {
        return new HistoryAnswer.Known<>(asked.incrementAndGet());
    }

    private HistoryAnswer<Integer> none() {
        return new HistoryAnswer.NotNow<>(Message.said("Not now."));
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** For the history or for another page; the test's time limit is the limit. */
    private static void untilItWaits(Thread page) {
        while (page.getState() != Thread.State.WAITING && page.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
