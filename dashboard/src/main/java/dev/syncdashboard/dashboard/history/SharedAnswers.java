package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Asks the history once where many pages ask the same at the same time, and lets its answer serve for a while. That there
 * was none serves for a while too: else each page that is fetched while a database hangs would wait for it anew. Keeps a
 * bounded number of answers. Safe for many threads.
 */
public final class SharedAnswers<K, V> {

    /** How long the history is not asked again what it did not answer. */
    private static final long AFTER_NONE = Duration.ofSeconds(3).toNanos();

    private final long lifetime;
    private final LongSupplier nanos;
    private final Map<K, Question> asked;

    private final class Question {

        private final FutureTask<HistoryAnswer<V>> answer;
        private volatile OptionalLong over = OptionalLong.empty();

        Question(Supplier<HistoryAnswer<V>> question) {
            answer = new FutureTask<>(() -> {
                long serves = 0;
                try {
                    HistoryAnswer<V> found = question.get();
                    serves = found instanceof HistoryAnswer.Known ? lifetime : AFTER_NONE;
                    return found;
                } finally {
                    over = OptionalLong.of(nanos.getAsLong() + serves);
                }
            });
        }

        boolean isOver() {
            OptionalLong end = over;
            return end.isPresent() && nanos.getAsLong() - end.getAsLong() >= 0;
        }
    }

    /**
     * @param most answers that are kept
     * @param lifetime how long an answer serves
     * @param nanos a clock that no person sets
     */
    public SharedAnswers(int most, Duration lifetime, LongSupplier nanos) {
        this.lifetime = lifetime.toNanos();
        this.nanos = nanos;
        this.asked = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Question> eldest) {
                return size() > most;
            }
        };
    }

    /** Waits no longer than the question itself takes. */
    public HistoryAnswer<V> get(K key, Supplier<HistoryAnswer<V>> question) {
        Question shared;
        synchronized (asked) {
            shared = asked.get(key);
            if (shared == null || shared.isOver()) {
                shared = new Question(question);
                asked.put(key, shared);
            }
        }
        shared.answer.run(); // Does nothing if another thread runs it, or did.
        try {
            return shared.answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question to the history failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HistoryAnswer.NotNow<>(Message.of("history.stopping"));
        }
    }
}
