package dev.syncdashboard.agent;

import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Something that the agent does beside its reports, on a thread of its own. What it fails at touches no report. */
public interface Companion {

    /** What it does, in a word for the log and the report. */
    default String name() {
        return "companion";
    }

    /**
     * Looks whether there is something to do, and does it. Called again and again, whatever came of it before.
     *
     * @return after how long to look again
     * @throws InterruptedException when its thread is interrupted, as it is at the agent's end
     */
    Duration look() throws IOException, InterruptedException;

    /** What the page on this computer says of it, in whole sentences; for any thread, and never waits. */
    default List<Message> says() {
        return List.of();
    }
}
