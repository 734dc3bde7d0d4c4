package dev.syncdashboard.agent;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.threads.ThreadFaults;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The faults that ended the work of some thread of an agent: logged, counted, and said in the report for a day. For any
 * thread.
 */
final class AgentFaults implements ThreadFaults {

    private static final Logger LOG = LoggerFactory.getLogger(AgentFaults.class);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    /** The count is said in steps, so that a fault that comes back each minute makes no report of its own each time. */
    private static final int[] STEPS = {1000, 500, 200, 100, 50, 20, 10, 5, 2};

    private final PassingTime time;
    private String work = "";
    private String cause = "";
    private int times;
    private @Nullable Duration last;
    private Runnable news = () -> {};

    AgentFaults(PassingTime time) {
        this.time = time;
    }

    /** The pauses before a thread begins anew: 1 s to 60 s. */
    static Supplier<Supplier<Duration>> pauses() {
        return () -> new Backoff(new SplittableRandom())::next;
    }

    /** Told whom to wake when the report has something else to say of faults. */
    synchronized void whenNews(Runnable wake) {
        news = wake;
    }

    @Override
    public void fault(String of, Throwable ended) {
        boolean first = note(of, ended.getClass().getSimpleName());
        if (first) {
            LOG.error("A fault of the agent itself has ended '{}'. It begins again.", of, ended);
        } else {
            LOG.error("Again a fault has ended '{}': {}. It begins again.", of, ended.toString());
        }
        wakeable().run();
    }

    private synchronized Runnable wakeable() {
        return news;
    }

    /** Whether it is another fault than the last one. */
    private synchronized boolean note(String of, String kind) {
        boolean other = isForgotten() || !of.equals(work) || !kind.equals(cause);
        times = isForgotten() ? 1 : Math.min(times + 1, Integer.MAX_VALUE - 1);
        work = of;
        cause = kind;
        last = time.now();
        return other;
    }

    /** For the report. */
    synchronized Optional<Hindrance> problem() {
        return isForgotten()
                ? Optional.empty()
                : Optional.of(Hindrance.of(ProblemCode.AGENT_FAULT, words(), Message.of("remedy.agent_fault")));
    }

    private Message words() {
        return times == 1
                ? Message.of("report.agent_fault.once", work, cause)
                : Message.of("report.agent_fault.often", step(), work, cause);
    }

    private int step() {
        return IntStream.of(STEPS).filter(each -> each <= times).findFirst().orElse(2);
    }

    private boolean isForgotten() {
        return last == null || time.now().minus(last).compareTo(FORGOTTEN) >= 0;
    }
}
