package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.dashboard.rollout.RolloutReach;
import dev.syncdashboard.dashboard.rollout.RolloutTruck;
import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.release.RolloutFile;
import dev.syncdashboard.signature.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what the station wants of its trucks into the Status folder, signed. Its number rises with each writing, and is never
 * lower than that of what lies there already: trucks believe no lower one.
 *
 * @param statusFolder where the Status folder is
 */
record RolloutPublisher(Path statusFolder, SigningKey key) {

    /** What of this station lies in the Status folder now; what anybody else put there is nothing. */
    Optional<Rollout> there() throws IOException {
        Path file = statusFolder.resolve(RolloutFile.FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return Rollout.open(in.readNBytes(RolloutFile.MOST_BYTES + 1), key.verifyKey());
        }
    }

    /** @param temporaryName in the Status folder, one that the engine never syncs */
    void put(Rollout wanted, String temporaryName) throws IOException {
        Path file = statusFolder.resolve(RolloutFile.FILE);
        AtomicFile.replace(file, AtomicFile.temporaryBeside(file, temporaryName), wanted.sign(key));
    }

    /**
     * What a course asks of the trucks. One that does not go on is for nobody, whoever they are.
     *
     * @param within how long a version that is new to a truck has to report
     */
    static Rollout wanted(long number, RolloutCourse course, List<RolloutTruck> fleet, Duration within) {
        boolean all = course.isGoing() && course.isLast();
        return new Rollout(
                number,
                course.target().version(),
                course.target().manifest(),
                course.isGoing() && !all ? new RolloutReach(course, fleet).devices() : Set.of(),
                all,
                !course.isGoing(),
                within,
                Rollout.USUAL_BATTERY);
    }

    /** The same for nobody. */
    static Rollout stopped(Rollout before) {
        return new Rollout(
                before.number(),
                before.version(),
                before.manifest(),
                Set.of(),
                false,
                true,
                before.within(),
                before.battery());
    }

    /** The same with another number. */
    static Rollout numbered(long number, Rollout wanted) {
        return new Rollout(
                number,
                wanted.version(),
                wanted.manifest(),
                wanted.devices(),
                wanted.all(),
                wanted.stopped(),
                wanted.within(),
                wanted.battery());
    }
}
