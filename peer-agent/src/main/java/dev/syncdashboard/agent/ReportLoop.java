package dev.syncdashboard.agent;

import dev.syncdashboard.agent.TroubleLog.Place;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.FolderWatch.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Goes round until interrupted: wait for a cause, look, and report if there is something new to say. */
final class ReportLoop {

    /** How often to look without a cause: events get lost, and some engines have none to tell. */
    private static final Duration LOOK_ANYWAY = Duration.ofMinutes(1);

    /** The same after a start or a trouble: an engine may tell only what happens after it was first asked. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final WatchKeeper watch;
    private final FolderObserver observer;
    private final ReportWriter writer;
    private final Duration heartbeat;
    private final Clock clock;
    private final PassingTime time;
    private final TroubleLog troubles;
    private final Backoff waitBackoff;
    private final Backoff lookBackoff;
    private final Pacing pacing = new Pacing();
    private final IncompleteChecks incompleteChecks = new IncompleteChecks();

    private boolean lookAtOnce = true;
    private Duration lookAnyway = LOOK_AGAIN;
    private Duration lastLook;
    private Duration lastReport;
    private @Nullable Observation reported;

    ReportLoop(
            WatchKeeper watch,
            FolderObserver observer,
            ReportWriter writer,
            Duration heartbeat,
            Clock clock,
            PassingTime time,
            TroubleLog troubles,
            Supplier<Backoff> backoffs) {
        this.watch = watch;
        this.observer = observer;
        this.writer = writer;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.time = time;
        this.troubles = troubles;
        this.waitBackoff = backoffs.get();
        this.lookBackoff = backoffs.get();
        this.lastLook = time.now();
        this.lastReport = time.now();
    }

    /** @throws InterruptedException always, when its thread is interrupted */
    void run() throws InterruptedException {
        while (true) {
            step();
        }
    }

    private void step() throws InterruptedException {
        Duration from = time.now();
        boolean changePossible = waitForCause() == Change.POSSIBLE;
        Duration waited = time.now().minus(from);
        try {
            boolean wrote = reportIfNew(changePossible);
            troubles.over(Place.LOOKING);
            lookBackoff.reset();
            rest(changePossible || wrote, waited);
        } catch (EngineException | CannotReportException | RuntimeException e) {
            lookAtOnce = true;
            recover(Place.LOOKING, lookBackoff, e);
        }
    }

    private Change waitForCause() throws InterruptedException {
        if (lookAtOnce) {
            lookAtOnce = false;
            lookAnyway = LOOK_AGAIN;
            return Change.POSSIBLE;
        }
        try {
            Change change = watch.await(untilNextLook());
            lookAnyway = LOOK_ANYWAY;
            troubles.over(Place.WAITING);
            waitBackoff.reset();
            return change;
        } catch (EngineException | RuntimeException e) {
            recover(Place.WAITING, waitBackoff, e);
            return Change.POSSIBLE;
        }
    }

    private void rest(boolean active, Duration waited) throws InterruptedException {
        if (active) {
            time.pause(pacing.restAfter(waited));
        } else {
            pacing.quiet();
        }
    }

    private boolean reportIfNew(boolean changePossible)
            throws EngineException, CannotReportException, InterruptedException {
        boolean heartbeatDue = heartbeatDue();
        if (heartbeatDue) {
            observer.forgetIdentity();
        }
        Observation seen = observer.observe(changePossible);
        lastLook = time.now();
        incompleteChecks.looked(seen.completeness() == Completeness.INCOMPLETE, changePossible);
        troubles.problems(seen.problems());
        boolean nothingNew =
                reported != null && seen.saysTheSameAs(reported) && !heartbeatDue && writer.stillThere(seen);
        if (nothingNew) {
            return false;
        }
        writer.write(seen);
        reported = seen;
        lastReport = time.now();
        return true;
    }

    // By passing time, so that a clock set back delays no report; and by the clock too, since passing time stands still
    // while a computer sleeps.
    private boolean heartbeatDue() {
        if (heartbeat.isZero() || reported == null) {
            return false;
        }
        Instant now = clock.instant();
        return time.now().minus(lastReport).compareTo(heartbeat) >= 0
                || writer.lastWritten()
                        .filter(written -> !now.isBefore(written.plus(heartbeat)))
                        .isPresent();
    }

    private Duration untilNextLook() {
        Duration next =
                shorter(lookAnyway, incompleteChecks.next()).minus(time.now().minus(lastLook));
        if (!heartbeat.isZero()) {
            next = shorter(next, heartbeat.minus(time.now().minus(lastReport)));
        }
        return next.isNegative() ? Duration.ZERO : next;
    }

    private void recover(Place place, Backoff backoff, Exception trouble) throws InterruptedException {
        // An interrupt in the middle of writing a file comes out as a failure to write it.
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        troubles.begin(place, trouble);
        observer.forgetIdentity();
        time.pause(backoff.next());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
