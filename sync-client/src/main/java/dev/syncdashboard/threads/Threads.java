package dev.syncdashboard.threads;

import java.util.concurrent.ThreadFactory;

/** Makes every thread of this project's programs. Whatever must never end is a {@link LastingThread} besides. */
public final class Threads {

    private Threads() {}

    /** For a pool, which replaces a thread that a task has ended. None of them keeps the process. */
    public static ThreadFactory daemons(String name) {
        return task -> daemon(name, task);
    }

    /** Not started yet. It does not keep the process. */
    public static Thread daemon(String name, Runnable task) {
        Thread thread = named(name, task);
        thread.setDaemon(true);
        return thread;
    }

    /** Not started yet. The process lasts as long as it does. */
    public static Thread named(String name, Runnable task) {
        return new Thread(task, name);
    }

    /**
     * The last net of a whole process: hears what ends a thread that nobody else watches, be it one of a library's own.
     *
     * @return puts back who heard it before
     */
    public static Runnable tellOfEnds(ThreadFaults faults) {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, cause) -> faults.fault(thread.getName(), cause));
        return () -> Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
