package dev.syncdashboard.agent;

import dev.syncdashboard.agent.TroubleLog.Place;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.FolderWatch.Change;
import dev.syncdashboard.threads.WatchedWork;
import dev.syncdashboard.time.Durations;
import java.time.Duration;
import java.util.function.Supplier;

/** Goes round until interrupted, for one Sync folder: wait for a cause, look, and report if there is something new to say. */
final class ReportLoop {

    /** How often to look without a cause: events get lost, and some engines have none to tell. */
    private static final Duration LOOK_ANYWAY = Duration.ofMinutes(1);

    /** The same after a start or a trouble: an engine may tell only what happens after it was first asked. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final WatchKeeper watch;
    private final FolderObserver observer;
    private final DeviceReport report;
    private final ObservedFolder observed;
    private final WatchedWork work;
    private final PassingTime time;
    private final TroubleLog troubles;
    private final Backoff waitBackoff;
    private final Backoff lookBackoff;
    private final Pacing pacing = new Pacing();
    private final IncompleteChecks incompleteChecks = new IncompleteChecks();

    private boolean lookAtOnce = true;
    private Duration lookAnyway = LOOK_AGAIN;
    private Duration lastLook;

    ReportLoop(
            ObservedFolder observed,
            WatchKeeper watch,
            DeviceReport report,
            WatchedWork work,
            TroubleLog troubles,
            Supplier<Backoff> backoffs) {
        this.watch = watch;
        this.observer = new FolderObserver(observed, watch);
        this.report = report;
        this.observed = observed;
        this.work = work;
        this.time = observed.time();
        this.troubles = troubles;
        this.waitBackoff = backoffs.get();
        this.lookBackoff = backoffs.get();
        this.lastLook = time.now();
    }

    /** @throws InterruptedException always, when its thread is interrupted */
    void run() throws InterruptedException {
        while (true) {
            // With its wait and its rests, which are short: an engine may leave it waiting, too.
            work.begins();
            try {
                step();
            } finally {
                work.ends();
            }
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
        } catch (EngineException | CannotReportException | RuntimeException | Error e) {
            lookAtOnce = true;
            observed.evidence().trouble(LookFailure.whole(e));
            if (e instanceof RuntimeException || e instanceof Error) {
                sayThatNothingIsKnown();
            }
            recover(Place.LOOKING, lookBackoff, e);
        }
    }

    /** Should the fault keep it from that too, the age of the report says it. */
    private void sayThatNothingIsKnown() {
        try {
            report.report(false);
        } catch (CannotReportException | RuntimeException | Error e) {
            TroubleLog.again(e);
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
        } catch (EngineException | RuntimeException | Error e) {
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
        boolean heartbeatDue = report.heartbeatDue();
        if (heartbeatDue) {
            observer.forgetIdentity();
        }
        Observation seen = look(changePossible);
        lastLook = time.now();
        incompleteChecks.looked(seen.completeness() == Completeness.INCOMPLETE, changePossible);
        troubles.problems(seen.problems());
        return report.seen(observed.folder(), seen, heartbeatDue);
    }

    private Observation look(boolean changePossible)
            throws EngineException, CannotReportException, InterruptedException {
        try {
            return observer.observe(changePossible);
        } catch (EngineException | CannotReportException | RuntimeException | Error e) {
            report.notSeen(observed.folder(), e);
            throw e;
        }
    }

    private Duration untilNextLook() {
        Duration byItself = Durations.shorter(lookAnyway, incompleteChecks.next())
                .minus(time.now().minus(lastLook));
        Duration next =
                report.untilDue().map(due -> Durations.shorter(byItself, due)).orElse(byItself);
        return next.isNegative() ? Duration.ZERO : next;
    }

    private void recover(Place place, Backoff backoff, Throwable trouble) throws InterruptedException {
        // An interrupt in the middle of writing a file comes out as a failure to write it.
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        troubles.begin(place, trouble);
        observer.forgetIdentity();
        time.pause(backoff.next());
    }
}
