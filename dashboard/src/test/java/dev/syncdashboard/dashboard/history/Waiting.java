package dev.syncdashboard.dashboard.history;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread does. */
final class Waiting {

    private static final long LIMIT_SECONDS = 30;

    private Waiting() {}

    static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        CountDownLatch never = new CountDownLatch(1);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so within " + LIMIT_SECONDS + " s");
            }
            never.await(20, TimeUnit.MILLISECONDS);
        }
    }
}
