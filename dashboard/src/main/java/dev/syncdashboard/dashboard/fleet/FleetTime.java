package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.clock.ClockChange;
import dev.syncdashboard.dashboard.clock.ClockChange.Kind;
import dev.syncdashboard.dashboard.clock.ClockWatch;
import dev.syncdashboard.dashboard.clock.ElapsedTime;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.verdict.ClockDoubt;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the fleet makes of this computer's clock. On the fleet's thread only. */
final class FleetTime {

    private static final Logger LOG = LoggerFactory.getLogger(FleetTime.class);

    /** A watcher's moment may be later than ours by so much, where the clock was put right meanwhile. */
    private static final Duration SOME_SECONDS = Duration.ofSeconds(30);

    private static final Duration SAID_FOR = Duration.ofDays(1);
    private static final Duration DOUBTED_FOR = Duration.ofDays(7);

    /** Before this program was written. */
    private static final Instant SURELY_WRONG = Instant.parse("2026-01-01T00:00:00Z");

    private final Clock clock;
    private final ElapsedTime time;
    private final ClockWatch watch;
    private Instant steadySince;
    private Optional<Message> remark = Optional.empty();
    private Duration remarkedAt = Duration.ZERO;
    private ClockDoubt doubt = ClockDoubt.NONE;
    private Duration doubtedAt = Duration.ZERO;

    FleetTime(Clock clock, ElapsedTime time) {
        this.clock = clock;
        this.time = time;
        this.watch = new ClockWatch(clock, time);
        this.steadySince = Instant.MIN;
    }

    Instant now() {
        return clock.instant();
    }

    /** How much time has passed since some fixed moment, whatever the clock says. */
    Duration passed() {
        return time.now().awake();
    }

    /**
     * What happened to the clock since the last call.
     *
     * @param started when the fleet began to look, on the clock as it was
     */
    Optional<ClockChange> change(Instant started) {
        Optional<ClockChange> change = watch.look();
        change.ifPresent(news -> note(news, started));
        return change;
    }

    private void note(ClockChange change, Instant started) {
        Instant first = steadySince.isAfter(started) ? steadySince : started;
        steadySince = change.now();
        if (change.kind() != Kind.SET) {
            LOG.info(
                    "{} from {} to {}; what happened meanwhile was not recorded.",
                    change.kind() == Kind.SLEPT
                            ? "This computer slept"
                            : "This computer slept, or its clock was set on",
                    change.last(),
                    change.now());
            return;
        }
        if (!isSurelyWrong(change.last())) {
            boolean still = passed().minus(doubtedAt).compareTo(DOUBTED_FOR) < 0;
            boolean more = change.by().abs().compareTo(doubt.step()) > 0;
            doubt = still && !more ? doubt : new ClockDoubt(change.by());
            doubtedAt = passed();
        }
        say(words(change, first.isBefore(change.now()) ? first : change.now()));
    }

    private static Message words(ClockChange change, Instant first) {
        return Message.of(
                change.by().isNegative() ? "clock.set_back" : "clock.set_forward",
                Span.about(change.by().abs()),
                change.now(),
                first,
                change.last());
    }

    /** What is kept has a moment that is still to come. */
    void keptIsFromTheFuture(Instant newest, Instant now) {
        doubt = new ClockDoubt(Duration.between(now, newest));
        doubtedAt = passed();
        say(Message.of("clock.kept_from_future", newest, Span.about(Duration.between(now, newest)), now));
    }

    private void say(Message words) {
        LOG.warn("{}", StationTime.of(clock).say(words));
        remark = Optional.of(words);
        remarkedAt = passed();
    }

    static boolean isSurelyWrong(Instant moment) {
        return moment.isBefore(SURELY_WRONG);
    }

    static boolean isFuture(Instant moment, Instant now) {
        return moment.isAfter(now.plus(SOME_SECONDS));
    }

    /** Whether a watcher took this moment from the clock as it is now. What it says of another is not usable. */
    boolean isOfThisClock(Instant at) {
        return !at.isBefore(steadySince) && !isFuture(at, now());
    }

    /** For people, a day long. */
    Optional<Message> remark() {
        return passed().minus(remarkedAt).compareTo(SAID_FOR) < 0 ? remark : Optional.empty();
    }

    ClockDoubt doubt() {
        return passed().minus(doubtedAt).compareTo(DOUBTED_FOR) < 0 ? doubt : ClockDoubt.NONE;
    }

    static Message waitsForTheClock(Instant newest, Instant now) {
        return Message.of("clock.waited_for", new Message.Written("year", now), new Message.Written("year", newest));
    }
}
