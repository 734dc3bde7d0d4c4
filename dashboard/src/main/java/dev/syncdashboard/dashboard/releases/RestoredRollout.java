package dev.syncdashboard.dashboard.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;

/** The rollout of a backup that was put back: it may have been stopped since then, or be an older one. */
public final class RestoredRollout {

    private RestoredRollout() {}

    /** Stops it until a person has looked. Does nothing where there is none, or none that can be read. */
    public static void settle(Path directory, Instant now) throws IOException {
        CourseFile file = new CourseFile(directory);
        if (!Files.exists(directory.resolve(CourseFile.NAME), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        KeptCourse kept = file.read();
        file.write(kept.course().map(course -> kept.with(course.outdated(now))).orElse(kept));
    }
}
