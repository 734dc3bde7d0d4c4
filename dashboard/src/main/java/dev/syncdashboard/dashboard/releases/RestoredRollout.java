package dev.syncdashboard.dashboard.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The rollout of a backup that was put back: it may have been stopped since then, or be an older one. */
public final class RestoredRollout {

    private RestoredRollout() {}

    /** Stops it until a person has looked. Does nothing where there is none, or none that can be read. */
    public static void settle(Path directory, Instant now) throws IOException {
        Path file = directory.resolve(CourseFile.NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        // One that was damaged when the backup was made stays so: it begins nothing, and hinders nothing else.
        Optional<KeptCourse> kept = CourseJson.decode(Files.readAllBytes(file));
        if (kept.flatMap(KeptCourse::course).isPresent()) {
            new CourseFile(directory)
                    .write(kept.get().with(kept.get().course().get().outdated(now)));
        }
    }
}
