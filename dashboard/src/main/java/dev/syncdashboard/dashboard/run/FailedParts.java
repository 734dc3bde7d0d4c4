package dev.syncdashboard.dashboard.run;

import dev.syncdashboard.dashboard.clock.ElapsedTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which parts of the program have failed lately. Safe for many threads. */
public final class FailedParts {

    private static final Logger LOG = LoggerFactory.getLogger(FailedParts.class);

    /** A part that fails now and then must not look well in between. */
    private static final Duration SAID_FOR = Duration.ofMinutes(5);

    private final ElapsedTime time;
    private final Map<Message, Fault> byPart = new LinkedHashMap<>();

    private record Fault(String cause, Duration at) {}

    public FailedParts(ElapsedTime time) {
        this.time = time;
    }

    /**
     * A part has failed, and goes on or is started again.
     *
     * @param part what it does, for a sentence: "the part of the dashboard that reads the reports"
     */
    public void failed(Message part, Throwable cause) {
        boolean first;
        synchronized (this) {
            first = byPart.put(
                            part,
                            new Fault(
                                    cause.getClass().getSimpleName(), time.now().awake()))
                    == null;
        }
        if (first) {
            LOG.error(
                    "The part of the dashboard that {} has failed; it goes on or is started again.",
                    StationWords.said(part),
                    cause);
        } else {
            LOG.debug("Again, the part that {} has failed.", StationWords.said(part), cause);
        }
    }

    /** In whole sentences for a page. */
    public synchronized List<Message> now() {
        Duration now = time.now().awake();
        byPart.values().removeIf(fault -> now.minus(fault.at()).compareTo(SAID_FOR) > 0);
        return byPart.entrySet().stream()
                .map(fault -> Message.of(
                        "program.part_failed", fault.getKey(), fault.getValue().cause()))
                .toList();
    }
}
