package dev.syncdashboard.dashboard.tls;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks again and again whether there is a renewed certificate, until its thread is interrupted.
 *
 * @param https by which browsers ask at the moment
 */
public record CertificateLooks(Supplier<Https> https) implements Runnable {

    /** By content and not by the system's word, which comes from no network disk and not through every kind of link. */
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);

    @Override
    public void run() {
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                https.get().watch().ifPresent(CertificateWatch::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
