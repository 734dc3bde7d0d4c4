package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rollout that counts, and its file, from which the next start goes on. Changed by one thread at a time; any may ask. */
final class CourseKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(CourseKeeper.class);

    private final CourseFile file;
    private volatile Optional<KeptCourse> kept = Optional.empty();
    private volatile Optional<Message> unreadable = Optional.empty();
    private volatile Optional<Message> unkept = Optional.empty();

    /** @param directory the data directory */
    CourseKeeper(Path directory) {
        this.file = new CourseFile(directory);
        try {
            kept = Optional.of(file.read());
        } catch (IOException e) {
            LOG.warn("Nothing is rolled out: the file of the rollout can't be read.", e);
            unreadable = Optional.of(Message.of("release.problem.file"));
        }
    }

    /** Empty as long as nobody can tell, since the file can't be read. */
    Optional<KeptCourse> kept() {
        return kept;
    }

    Optional<RolloutCourse> course() {
        return kept.flatMap(KeptCourse::course);
    }

    /** Counts from now on; what the next start finds is another matter. */
    void counts(KeptCourse next) {
        kept = Optional.of(next);
    }

    /**
     * Puts it into the file, for the next start.
     *
     * @return whether that could be done
     */
    boolean write(KeptCourse next) {
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

    /** What is wrong with the file. */
    Stream<Message> problems() {
        return Stream.of(unreadable, unkept).flatMap(Optional::stream);
    }
}
