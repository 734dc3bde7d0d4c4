package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what counts stands in the Status folder, where the trucks read it. One thread at a time has it change
 * something; any may ask how it stands.
 */
final class RolloutTelling {

    private static final Logger LOG = LoggerFactory.getLogger(RolloutTelling.class);

    private final CourseKeeper keeper;
    private final Duration within;
    private final Fleet fleet;
    private final RolloutNotes notes;
    private final Clock clock;

    private volatile boolean given;
    private volatile Optional<Message> ungiven = Optional.empty();
    private volatile Optional<Message> forgotten = Optional.empty();

    /** @param within what trucks are told of how long a version that is new to them has to report */
    RolloutTelling(CourseKeeper keeper, Duration within, Fleet fleet, RolloutNotes notes, Clock clock) {
        this.keeper = keeper;
        this.within = within;
        this.fleet = fleet;
        this.notes = notes;
        this.clock = clock;
    }

    /** Whether the trucks were told what counts. */
    boolean given() {
        return given;
    }

    /** What keeps the trucks from being told, or was found there. */
    Stream<Message> problems() {
        return Stream.of(ungiven, forgotten).flatMap(Optional::stream);
    }

    /** Something else counts from now on. */
    void changed() {
        given = false;
        forgotten = Optional.empty();
    }

    /** It could not be given to the trucks. */
    void failed(Message why) {
        given = false;
        ungiven = Optional.of(why);
    }

    /** As {@link RolloutDesk#give}. */
    boolean give(RolloutPublisher publisher, String temporaryName) throws IOException {
        if (keeper.kept().isEmpty()) {
            return false;
        }
        Optional<Rollout> there = publisher.there();
        there.filter(lies -> lies.number() > keeper.kept().get().number()).ifPresent(this::overtaken);
        KeptCourse known = keeper.kept().get();
        Optional<Rollout> wanted = wanted(known, there);
        if (wanted.isEmpty()) {
            given = known.course()
                    .map(course -> there.filter(lies -> isOf(lies, course)).isPresent())
                    .orElse(true);
            ungiven = Optional.empty();
            return false;
        }
        if (there.equals(wanted)) {
            inPlace();
            return false;
        }
        long number = Math.max(
                Math.max(known.number(), there.map(Rollout::number).orElse(0L)) + 1,
                clock.instant().getEpochSecond());
        // Kept before it is given: a number is never used twice for something else.
        boolean keeps = keeper.write(known.with(number));
        if (!keeps && !wanted.get().stopped()) {
            throw new IOException("the number of a rollout can't be kept");
        }
        keeper.counts(known.with(number));
        publisher.put(RolloutPublisher.numbered(number, wanted.get()), temporaryName);
        inPlace();
        return true;
    }

    /** As far as that can be told while nobody knows which trucks there are. */
    private static boolean isOf(Rollout lies, RolloutCourse course) {
        return lies.version().equals(course.target().version())
                && lies.manifest().equals(course.target().manifest())
                && lies.stopped() != course.isGoing()
                && lies.all() == (course.isGoing() && course.isLast());
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
        KeptCourse known = keeper.kept().orElse(KeptCourse.NONE).with(lies.number());
        boolean says = known.course()
                .map(course -> lies.equals(wanted(lies.number(), course)))
                .orElse(false);
        KeptCourse next = known.course()
                .filter(course -> !says)
                .map(course -> known.with(course.outdated(clock.instant())))
                .orElse(known);
        if (!next.course().equals(known.course())) {
            notes.note(Actor.DASHBOARD, "rollout.outdated", next.course().orElseThrow(), "");
            LOG.warn("The rollout was stopped: the Status folder has a newer one than this dashboard remembers.");
        }
        keeper.counts(next);
    }

    /** Empty where there is nothing to want, or it is not known of whom; number and all. */
    private Optional<Rollout> wanted(KeptCourse known, Optional<Rollout> there) {
        if (known.course().isPresent()) {
            RolloutCourse course = known.course().get();
            return course.isGoing() && !Crew.isKnown(fleet.snapshot().first())
                    ? Optional.empty()
                    : Optional.of(wanted(Math.max(1, known.number()), course));
        }
        forgotten = there.map(
                lies -> Message.of("release.problem.forgotten", lies.version().value()));
        return there.map(RolloutPublisher::stopped);
    }

    private Rollout wanted(long number, RolloutCourse course) {
        return RolloutPublisher.wanted(number, course, Crew.of(fleet.snapshot().first()), within);
    }
}
