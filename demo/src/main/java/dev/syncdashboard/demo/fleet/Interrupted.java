package dev.syncdashboard.demo.fleet;

import java.io.IOException;
import java.io.InterruptedIOException;

/** Lets an interrupt come out as a failure, since what happens to a fleet may fail and is not waited for. */
final class Interrupted {

    private Interrupted() {}

    /** What waits for a process or an answer. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException, InterruptedException;
    }

    /** Likewise, without a result. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException, InterruptedException;
    }

    static <T> T asFailure(Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException failure = new InterruptedIOException("interrupted");
            failure.initCause(e);
            throw failure;
        }
    }

    static void asFailure(Action action) throws IOException {
        Call<Boolean> call = () -> {
            action.run();
            return true;
        };
        asFailure(call);
    }
}
