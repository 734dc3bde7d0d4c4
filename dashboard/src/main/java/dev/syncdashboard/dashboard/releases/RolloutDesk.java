package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.dashboard.rollout.RolloutCourse.Standing;
import dev.syncdashboard.dashboard.rollout.RolloutReach;
import dev.syncdashboard.dashboard.rollout.RolloutTarget;
import dev.syncdashboard.dashboard.rollout.RolloutTruck;
import dev.syncdashboard.dashboard.rollout.RolloutWish;
import dev.syncdashboard.dashboard.rollout.Stage;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
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

    private final CourseFile file;
    private final ReleaseShelf shelf;
    private final Fleet fleet;
    private final Audit audit;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);

    // Written under this object's lock; read by others when they were written.
    private volatile Optional<KeptCourse> kept = Optional.empty();
    private volatile Optional<Message> unreadable = Optional.empty();
    private volatile Optional<Message> unkept = Optional.empty();
    private volatile Optional<Message> ungiven = Optional.empty();
    private volatile Optional<Message> forgotten = Optional.empty();
    private volatile boolean given;

    /** @param directory the data directory, in which the rollout is kept */
    RolloutDesk(Path directory, ReleaseShelf shelf, Fleet fleet, Audit audit, Clock clock) {
        this.file = new CourseFile(directory);
        this.shelf = shelf;
        this.fleet = fleet;
        this.audit = audit;
        this.clock = clock;
        read();
    }

    private synchronized void read() {
        try {
            kept = Optional.of(file.read());
        } catch (IOException e) {
            LOG.warn("Nothing is rolled out: the file of the rollout can't be read.", e);
            unreadable = Optional.of(Message.of("release.problem.file"));
        }
    }

    @Override
    public RolloutView now() {
        return new RolloutView(
                shelf.knowsProject(),
                shelf.now(),
                kept.flatMap(KeptCourse::course),
                given,
                Stream.of(unreadable, unkept, ungiven, forgotten)
                        .flatMap(Optional::stream)
                        .toList());
    }

    @Override
    public synchronized Attempt<RolloutCourse> begin(
            Named release, PeerId canary, List<String> groups, boolean automatic, Actor who) {
        Optional<RolloutTarget> target = shelf.now().target(release.version(), release.manifest());
        if (target.isEmpty()) {
            return Attempt.refused(About.RELEASE, Message.of("release.refused.not_trusted"));
        }
        Optional<RolloutCourse> present = kept.flatMap(KeptCourse::course);
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
            if (!isKnown(fleet.snapshot().first())) {
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
            note(who, what, next, "");
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
        return kept.flatMap(KeptCourse::course)
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
        Optional<KeptCourse> before = kept;
        if (before.isEmpty()) {
            return Attempt.refused(Refusal.of(About.NOTHING_TYPED, Message.of("release.problem.file")));
        }
        if (before.get().course().equals(Optional.of(next))) {
            return Attempt.made(next);
        }
        if (!write(before.get().with(next))) {
            return refused("release.refused.not_written");
        }
        changed(before.get().with(next));
        note(who, what, next, to);
        return Attempt.made(next);
    }

    /** Counts at once, and is written if that can be. */
    private void put(RolloutCourse next) {
        KeptCourse all = kept.orElse(KeptCourse.NONE).with(next);
        write(all);
        changed(all);
    }

    private void changed(KeptCourse next) {
        kept = Optional.of(next);
        given = false;
        forgotten = Optional.empty();
        news.release();
    }

    private boolean write(KeptCourse next) {
        try {
            file.write(next);
            unkept = Optional.empty();
            return true;
        } catch (IOException e) {
            if (unkept.isEmpty()) {
                LOG.warn("The file of the rollout can't be written.", e);
            }
            unkept = Optional.of(Message.of("release.problem.not_kept"));
            return false;
        }
    }

    private void note(Actor who, String what, RolloutCourse course, String to) {
        audit.note(who.name(), new Change(what, course.target().version().value(), "", to));
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

    /** Whether it is known which trucks there are. */
    private static boolean isKnown(Board first) {
        return first.known() && first.roster().doubt().isEmpty();
    }

    /** Takes what the trucks have said, and goes on by itself where that was chosen. */
    synchronized void hear() {
        Board first = fleet.snapshot().first();
        Optional<RolloutCourse> before = kept.flatMap(KeptCourse::course);
        if (before.isEmpty() || !first.known()) {
            return;
        }
        List<RolloutTruck> crew = Crew.of(first);
        RolloutCourse heard = before.get().heard(crew, clock.instant());
        if (heard.standing() == Standing.FAILED && before.get().isGoing()) {
            put(heard);
            note(Actor.DASHBOARD, "rollout.failed", heard, Integer.toString(heard.failures()));
            LOG.warn(
                    "The rollout of {} was stopped: it failed on {} trucks.",
                    heard.target().version(),
                    heard.failures());
            return;
        }
        RolloutCourse next = isKnown(first) && shelf.now().has(heard.target())
                ? new RolloutReach(heard, crew).byItself(clock.instant())
                : heard;
        if (!next.equals(heard)) {
            keep(next, Actor.DASHBOARD, "rollout.went_on", described(next.stage()));
        } else if (!heard.saysSame(before.get())) {
            put(heard);
        } else if (!heard.equals(before.get())) {
            kept = kept.map(all -> all.with(heard));
        }
    }

    /**
     * Sees to it that what the station wants stands in the Status folder.
     *
     * @return whether it was written
     */
    synchronized boolean give(RolloutPublisher publisher, String temporaryName) throws IOException {
        if (kept.isEmpty()) {
            return false;
        }
        Optional<Rollout> there = publisher.there();
        there.filter(lies -> lies.number() > kept.get().number()).ifPresent(this::overtaken);
        KeptCourse known = kept.get();
        Optional<Rollout> wanted = wanted(known, there);
        if (wanted.isEmpty() || there.equals(wanted)) {
            inPlace();
            return false;
        }
        long number = Math.max(
                Math.max(known.number(), there.map(Rollout::number).orElse(0L)) + 1,
                clock.instant().getEpochSecond());
        // Kept before it is given: a number is never used twice for something else.
        boolean keeps = write(known.with(number));
        if (!keeps && !wanted.get().stopped()) {
            throw new IOException("the number of a rollout can't be kept");
        }
        kept = Optional.of(known.with(number));
        publisher.put(RolloutPublisher.numbered(number, wanted.get()), temporaryName);
        inPlace();
        return true;
    }

    private void inPlace() {
        given = true;
        ungiven = Optional.empty();
    }

    /**
     * Something newer lies there than the station remembers: its data are those of a backup. If that is not what they say, a
     * person has to look before anything goes on.
     */
    private void overtaken(Rollout lies) {
        KeptCourse known = kept.orElse(KeptCourse.NONE).with(lies.number());
        boolean says = known.course()
                .map(course -> lies.equals(RolloutPublisher.wanted(lies.number(), course, crew())))
                .orElse(false);
        KeptCourse next = known.course()
                .filter(course -> !says)
                .map(course -> known.with(course.outdated(clock.instant())))
                .orElse(known);
        if (!next.course().equals(known.course())) {
            note(Actor.DASHBOARD, "rollout.outdated", next.course().orElseThrow(), "");
            LOG.warn("The rollout was stopped: the Status folder has a newer one than this dashboard remembers.");
        }
        kept = Optional.of(next);
    }

    /** Empty where there is nothing to want, or it is not known of whom; number and all. */
    private Optional<Rollout> wanted(KeptCourse known, Optional<Rollout> there) {
        if (known.course().isPresent()) {
            RolloutCourse course = known.course().get();
            return course.isGoing() && !isKnown(fleet.snapshot().first())
                    ? Optional.empty()
                    : Optional.of(RolloutPublisher.wanted(Math.max(1, known.number()), course, crew()));
        }
        forgotten = there.map(
                lies -> Message.of("release.problem.forgotten", lies.version().value()));
        return there.map(RolloutPublisher::stopped);
    }

    /** It could not be given to the trucks. */
    void failed(Message why) {
        given = false;
        ungiven = Optional.of(why);
    }

    /** Waits for a press, but not longer than this. */
    void awaitNews(long milliseconds) throws InterruptedException {
        news.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
        news.drainPermits();
    }
}
