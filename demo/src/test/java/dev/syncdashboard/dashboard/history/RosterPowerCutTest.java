package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.demo.powercut.Disk;
import dev.syncdashboard.demo.powercut.PowerCuts;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The power goes while the roster is being kept. */
class RosterPowerCutTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Disk.Loss.class)
    void theRosterIsTheOldOneOrTheNewOne(Disk.Loss loss) throws Exception {
        new PowerCuts(directory, loss).forEach(disk -> keep(disk, 1), disk -> keep(disk, 2), (disk, finished) -> {
            assertThat(version(disk)).isBetween(finished ? 2L : 1L, 2L);
            keep(disk, 3);
            assertThat(version(disk)).isEqualTo(3);
        });
    }

    private static void keep(Path disk, long version) throws Exception {
        new RosterFile(disk).write(new RosterCopy(version, Instant.EPOCH, Roster.EMPTY, true, Losses.NONE));
    }

    private static long version(Path disk) {
        return ((RosterFile.Found.Whole) new RosterFile(disk).read()).copy().version();
    }
}
