package dev.syncdashboard.dashboard.access;

import dev.syncdashboard.time.Durations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Has who guesses passwords wait, longer after each failure: for each address, and less for each account, so that nobody can
 * keep a person out by failing in his name. Of addresses only so many are remembered; those that failed last.
 */
public final class LoginLimits {

    private static final int MOST = 5_000;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /** How much is free, and how long one waits at most. */
    private enum Kind {
        ADDRESS(5, Duration.ofMinutes(15)),
        ACCOUNT(10, Duration.ofMinutes(1));

        private final int free;
        private final Duration longest;

        Kind(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }
    }

    private record Key(Kind kind, String name) {}

    private record Failures(int count, Duration last) {}

    private final Supplier<Duration> passed;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > MOST;
        }
    };

    /** @param passed time since some fixed moment, whatever the clock is set to */
    public LoginLimits(Supplier<Duration> passed) {
        this.passed = passed;
    }

    /**
     * How long one has to wait before the next try; zero if not at all. A try is counted as a failure until it is told to have
     * succeeded, so that many at once are as many failures.
     *
     * @param account its key; the same for all names that no account has
     */
    public synchronized Duration tryNow(String address, String account) {
        Key here = new Key(Kind.ADDRESS, network(address));
        Key there = new Key(Kind.ACCOUNT, account);
        Duration wait = Durations.longer(wait(here), wait(there));
        if (wait.isZero()) {
            count(here);
            count(there);
        }
        return wait;
    }

    /** The last try was right. */
    public synchronized void succeeded(String address, String account) {
        failures.remove(new Key(Kind.ADDRESS, network(address)));
        failures.remove(new Key(Kind.ACCOUNT, account));
    }

    synchronized int remembered() {
        return failures.size();
    }

    private Duration wait(Key key) {
        Failures known = failures.get(key);
        if (known == null || known.count() < key.kind().free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(known.count() - key.kind().free, 20);
        Duration pause = Durations.shorter(Duration.ofSeconds(1L << doublings), key.kind().longest);
        Duration left = pause.minus(passed.get().minus(known.last()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(Key key) {
        Duration now = passed.get();
        Failures known = failures.get(key);
        int before = known == null || now.minus(known.last()).compareTo(FORGOTTEN) > 0 ? 0 : known.count();
        failures.put(key, new Failures(before + 1, now));
    }

    /** One network of IPv6 has more addresses than can be remembered, and is one visitor's. */
    private static String network(String address) {
        String[] parts = address.split(":", -1);
        return parts.length < 5 ? address : String.join(":", parts[0], parts[1], parts[2], parts[3]);
    }
}
