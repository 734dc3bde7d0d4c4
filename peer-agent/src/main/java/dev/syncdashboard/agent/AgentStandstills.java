package dev.syncdashboard.agent;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.threads.WatchedWork;
import dev.syncdashboard.trouble.Trouble;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of an agent that hang: logged once, and said in the report as long as they do. For any thread. */
final class AgentStandstills {

    private static final Logger LOG = LoggerFactory.getLogger(AgentStandstills.class);

    /**
     * The slowest that still works: an update read twice from a disk that gives 200 KB a second, or dozens of questions of
     * which an engine takes nearly the whole time limit for each.
     */
    static final Duration LIMIT = Duration.ofMinutes(30);

    private final PassingTime time;
    private final List<WatchedWork> works = new CopyOnWriteArrayList<>();
    private final Trouble<String> trouble = new Trouble<>(LOG, "Each part of the agent goes on again.");
    private volatile Runnable news = () -> {};

    AgentStandstills(PassingTime time) {
        this.time = time;
    }

    /** Told whom to wake when the report has something else to say of it. */
    void whenNews(Runnable wake) {
        news = wake;
    }

    /** Work that is watched from here on. */
    WatchedWork watch(String name) {
        WatchedWork work = new WatchedWork(name, LIMIT);
        works.add(work);
        return work;
    }

    /** To be called once a minute at least. */
    void look() {
        String standing = standing();
        if (standing.equals(trouble.now().orElse(""))) {
            return;
        }
        if (standing.isEmpty()) {
            trouble.works();
        } else {
            trouble.failed(
                    standing,
                    "For " + LIMIT.toMinutes() + " minutes these parts of the agent have not gone on: " + standing
                            + ". Perhaps a disk or the sync program does not answer them.");
        }
        news.run();
    }

    /** For the report. */
    Optional<Hindrance> problem() {
        return Optional.of(standing())
                .filter(names -> !names.isEmpty())
                .map(names -> Hindrance.of(
                        ProblemCode.AGENT_FAULT,
                        Message.of("report.agent_hangs", names),
                        Message.of("remedy.agent_hangs")));
    }

    private String standing() {
        Duration now = time.now();
        List<String> names = works.stream()
                .filter(work -> work.stands(now))
                .map(WatchedWork::name)
                .distinct()
                .sorted()
                .toList();
        return String.join(", ", names);
    }
}
