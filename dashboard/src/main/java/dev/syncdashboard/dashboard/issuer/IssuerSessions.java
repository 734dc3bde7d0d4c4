package dev.syncdashboard.dashboard.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who is in by the login service. What the service said at the login counts until he logs in again, so nobody stays for longer
 * than a shift, and an administrator can end it. Safe for many threads.
 */
public final class IssuerSessions {

    /** Whatever somebody does meanwhile. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** More than any station has people at its screens; with one more, who has been in for longest is out. */
    static final int MOST = 200;

    /**
     * One login.
     *
     * @param id by which a page names it: not enough to come in by
     */
    public record Session(long id, IssuerPerson person, String address, Instant since) {}

    private record Kept(Session session, Duration began) {}

    private final Clock clock;
    private final Supplier<Duration> passed;
    private final Map<Long, Kept> sessions = new LinkedHashMap<>();
    private long last;

    /** @param passed time since some fixed moment, whatever the clock is set to */
    public IssuerSessions(Clock clock, Supplier<Duration> passed) {
        this.clock = clock;
        this.passed = passed;
    }

    public synchronized Session begin(IssuerPerson person, String address) {
        forget();
        if (sessions.size() >= MOST) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        Session session = new Session(++last, person, address, clock.instant());
        sessions.put(session.id(), new Kept(session, passed.get()));
        return session;
    }

    /** Empty when it is over. */
    public synchronized Optional<Session> find(long id) {
        forget();
        return Optional.ofNullable(sessions.get(id)).map(Kept::session);
    }

    /** The session that is over now; empty if it was before. */
    public synchronized Optional<Session> end(long id) {
        return Optional.ofNullable(sessions.remove(id)).map(Kept::session);
    }

    /** In the order in which they began. */
    public synchronized List<Session> all() {
        forget();
        return sessions.values().stream().map(Kept::session).toList();
    }

    private void forget() {
        Duration now = passed.get();
        sessions.values().removeIf(kept -> now.minus(kept.began()).compareTo(LONGEST) >= 0);
    }
}
