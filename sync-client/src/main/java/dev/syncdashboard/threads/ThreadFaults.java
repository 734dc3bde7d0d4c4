package dev.syncdashboard.threads;

/** Hears what has ended the work of a thread, or would have. For any thread. */
@FunctionalInterface
public interface ThreadFaults {

    /**
     * A thread's work has ended by a fault of the program.
     *
     * @param work what the thread does, as its name says
     */
    void fault(String work, Throwable cause);
}
