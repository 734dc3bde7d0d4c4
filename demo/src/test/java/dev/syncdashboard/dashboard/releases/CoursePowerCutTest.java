package dev.syncdashboard.dashboard.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.powercut.Disk;
import dev.syncdashboard.demo.powercut.PowerCuts;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The power goes while the rollout is being kept: its number never goes back below one that was given. */
class CoursePowerCutTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void theRolloutIsTheOldOneOrTheNewOne(Disk.Loss loss) throws Exception {
        KeptCourse before = KeptCourse.NONE.with(7);
        KeptCourse after = KeptCourse.NONE.with(8);
        new PowerCuts(directory, loss)
                .forEach(
                        disk -> new CourseFile(disk).write(before),
                        disk -> new CourseFile(disk).write(after),
                        (disk, finished) -> {
                            KeptCourse found = new CourseFile(disk).read();
                            assertThat(found).isIn(finished ? after : before, after);
                            new CourseFile(disk).write(KeptCourse.NONE.with(9));
                            assertThat(new CourseFile(disk).read().number()).isEqualTo(9);
                        });
    }
}
