package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.dashboard.rollout.RolloutCourse.Standing;
import dev.syncdashboard.dashboard.rollout.RolloutReach;
import dev.syncdashboard.dashboard.rollout.RolloutTarget;
import dev.syncdashboard.dashboard.rollout.RolloutTruck;
import dev.syncdashboard.dashboard.rollout.RolloutWish;
import dev.syncdashboard.dashboard.rollout.Stage;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where rollouts are begun, led on and stopped, one press after the other. Each step is kept before it counts, but for a stop,
 * which counts in any case. The watcher has it take what trucks say, and put what it wants into the Status folder.
 */
final class RolloutDesk implements Rollouts {

    private static final Logger LOG = LoggerFactory.getLogger(RolloutDesk.class);

    private final ReleaseShelf shelf;
    private final Fleet fleet;
    private final RolloutNotes notes;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);

    // Changed under this object's lock.
    private final CourseKeeper keeper;
    private final RolloutTelling telling;

    /**
     * Goes on from what is kept.
     *
     * @param directory the data directory
     * @param within how long a version that is new to a truck has to report
     */
    RolloutDesk(Path directory, ReleaseShelf shelf, Duration within, Fleet fleet, Audit audit, Clock clock) {
        this.shelf = shelf;
        this.fleet = fleet;
        this.notes = new RolloutNotes(audit);
        this.clock = clock;
        this.keeper = new CourseKeeper(directory);
        this.telling = new RolloutTelling(keeper, within, fleet, notes, clock);
    }

    @Override
    public RolloutView now() {
        return new RolloutView(
                shelf.knowsProject(),
                shelf.now(),
                keeper.course(),
                telling.given(),
                Stream.concat(keeper.problems(), telling.problems()).toList());
    }

    @Override
    public synchronized Attempt<RolloutCourse> begin(
            Named release, PeerId canary, List<String> groups, boolean automatic, Actor who) {
        Optional<RolloutTarget> target = shelf.now().target(release.version(), release.manifest());
        if (target.isEmpty()) {
            return Attempt.refused(About.RELEASE, Message.of("release.refused.not_trusted"));
        }
        Optional<RolloutCourse> present = keeper.course();
        Attempt<RolloutCourse> begun = new RolloutWish(target.get(), canary, groups, automatic)
                .begun(present, crew(), who.name(), clock.instant());
        return begun.either(course -> keep(course, who, "rollout.begun", described(course.stage())), Attempt::refused);
    }

    private List<RolloutTruck> crew() {
        return Crew.of(fleet.snapshot().first());
    }

    @Override
    public synchronized Attempt<RolloutCourse> goOn(Named shown, int reached, boolean unconfirmed, Actor who) {
        return of(shown, course -> {
            if (course.reached() != reached) {
                return refused("release.refused.changed");
            }
            if (!Crew.isKnown(fleet.snapshot().first())) {
                return refused("release.refused.fleet_unknown");
            }
            List<RolloutTruck> crew = crew();
            return new RolloutReach(course.heard(crew, clock.instant()), crew)
                    .goOn(unconfirmed, clock.instant())
                    .either(next -> keep(next, who, "rollout.went_on", described(next.stage())), Attempt::refused);
        });
    }

    @Override
    public synchronized Attempt<RolloutCourse> stop(Named shown, Actor who) {
        return of(shown, course -> end(course, course.stopped(clock.instant()), who, "rollout.stopped"));
    }

    @Override
    public synchronized Attempt<RolloutCourse> withdraw(Named shown, Actor who) {
        return of(shown, course -> end(course, course.withdrawn(clock.instant()), who, "rollout.withdrawn"));
    }

    /** Counts also where the disk is full: what is in the Status folder tells the next start of it. */
    private Attempt<RolloutCourse> end(RolloutCourse before, RolloutCourse next, Actor who, String what) {
        if (!next.equals(before)) {
            put(next);
            notes.note(who, what, next, "");
        }
        return Attempt.made(next);
    }

    @Override
    public synchronized Attempt<RolloutCourse> resume(Named shown, Actor who) {
        return of(
                shown,
                course -> course.isOver()
                        ? refused("release.refused.over")
                        : keep(course.resumed(clock.instant()), who, "rollout.resumed", described(course.stage())));
    }

    @Override
    public synchronized Attempt<RolloutCourse> automatic(Named shown, boolean wanted, Actor who) {
        return of(
                shown,
                course -> course.isOver()
                        ? refused("release.refused.over")
                        : keep(course.automatic(wanted), who, "rollout.automatic", wanted ? "yes" : "no"));
    }

    private Attempt<RolloutCourse> of(Named shown, Function<RolloutCourse, Attempt<RolloutCourse>> press) {
        return keeper.course()
                .filter(course -> course.target().version().value().equals(shown.version())
                        && course.target().manifest().toString().equals(shown.manifest()))
                .map(press)
                .orElseGet(() -> refused("release.refused.changed"));
    }

    private static Attempt<RolloutCourse> refused(String code) {
        return Attempt.refused(About.NOTHING_TYPED, Message.of(code));
    }

    /** Counts when it is written. */
    private Attempt<RolloutCourse> keep(RolloutCourse next, Actor who, String what, String to) {
        Optional<KeptCourse> before = keeper.kept();
        if (before.isEmpty()) {
            return Attempt.refused(Refusal.of(About.NOTHING_TYPED, Message.of("release.problem.file")));
        }
        if (before.get().course().equals(Optional.of(next))) {
            return Attempt.made(next);
        }
        if (!keeper.write(before.get().with(next))) {
            return refused("release.refused.not_written");
        }
        changed(before.get().with(next));
        notes.note(who, what, next, to);
        return Attempt.made(next);
    }

    /** Counts at once, and is written if that can be. */
    private void put(RolloutCourse next) {
        KeptCourse all = keeper.kept().orElse(KeptCourse.NONE).with(next);
        keeper.write(all);
        changed(all);
    }

    private void changed(KeptCourse next) {
        keeper.counts(next);
        telling.changed();
        news.release();
    }

    private String described(Stage stage) {
        if (stage instanceof Stage.Canary canary) {
            return fleet.snapshot()
                    .first()
                    .device(canary.device())
                    .map(peer -> peer.name())
                    .orElse(canary.device().value());
        }
        return stage instanceof Stage.Group group ? group.name() : "*";
    }

    /** Takes what the trucks have said, and goes on by itself where that was chosen. */
    synchronized void hear() {
        Board first = fleet.snapshot().first();
        Optional<RolloutCourse> before = keeper.course();
        if (before.isEmpty() || !first.known()) {
            return;
        }
        List<RolloutTruck> crew = Crew.of(first);
        RolloutCourse heard = before.get().heard(crew, clock.instant());
        if (heard.standing() == Standing.FAILED && before.get().isGoing()) {
            put(heard);
            notes.note(Actor.DASHBOARD, "rollout.failed", heard, Integer.toString(heard.failures()));
            LOG.warn(
                    "The rollout of {} was stopped: it failed on {} trucks.",
                    heard.target().version(),
                    heard.failures());
            return;
        }
        RolloutCourse next = Crew.isKnown(first) && shelf.now().has(heard.target())
                ? new RolloutReach(heard, crew).byItself(clock.instant())
                : heard;
        if (!next.equals(heard)) {
            keep(next, Actor.DASHBOARD, "rollout.went_on", described(next.stage()));
        } else if (!heard.saysSame(before.get())) {
            put(heard);
        } else if (!heard.equals(before.get())) {
            keeper.kept().map(all -> all.with(heard)).ifPresent(keeper::counts);
        }
    }

    /**
     * Sees to it that what the station wants stands in the Status folder.
     *
     * @return whether it was written
     */
    synchronized boolean give(RolloutPublisher publisher, String temporaryName) throws IOException {
        return telling.give(publisher, temporaryName);
    }

    /** It could not be given to the trucks. */
    void failed(Message why) {
        telling.failed(why);
    }

    /** Waits for a press, but not longer than this. */
    void awaitNews(long milliseconds) throws InterruptedException {
        news.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
        news.drainPermits();
    }
}
