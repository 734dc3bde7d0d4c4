package dev.syncdashboard.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest extends TruckTest {

    private static final long MEGABYTE = 1L << 20;

    @ParameterizedTest
    @CsvSource({
        "PAUSED, the Sync folder is paused",
        "STOPPED, the Sync folder is stopped",
        "INDEXING, the Sync folder is being indexed",
        "PLACEHOLDERS, the Sync folder holds placeholders instead of files (selective sync)",
        "DISCONNECTED, the Sync folder is disconnected on this device"
    })
    void namesTheStateInWhichTheSyncFolderGetsNoFiles(State state, String problem) throws Exception {
        truck.engine.setSyncState(state);

        truck.agent().reportOnce();

        assertThat(truck.lastReport().problems()).extracting(Problem::text).containsExactly(problem);
    }

    @Test
    void saysThatReportsStayHereWhenTheStatusFolderIsReadOnlyOrPaused() throws Exception {
        truck.engine.status =
                new EngineFolder("2", Optional.empty(), "Status", truck.statusDirectory, false, State.PAUSED);

        truck.agent().reportOnce();

        assertThat(truck.lastReport().problems())
                .extracting(Problem::text)
                .containsExactly(
                        "the Status folder is paused",
                        "the Status folder is read-only on this device: reports stay here");
    }

    @Test
    void saysThatTheSyncFolderIsGoneFromTheDiskAndThatTheDiskIsFull() throws Exception {
        Files.delete(truck.syncDirectory);
        truck.diskFull = true;

        truck.agent().reportOnce();

        assertThat(truck.lastReport().problems())
                .extracting(Problem::text)
                .containsExactly("the Sync folder's directory is missing on the disk", "disk almost full");
    }

    @Test
    void aWritableSyncFolderIsNoProblem() throws Exception {
        truck.engine.sync = new EngineFolder("1", Optional.empty(), "Sync", truck.syncDirectory, true, State.ACTIVE);

        truck.agent().reportOnce();

        assertThat(truck.lastReport().problems()).isEmpty();
    }

    @Test
    void carriesWhatTheEngineCallsAProblemAndNoMereSetting() throws Exception {
        truck.engine.advise(
                FolderRole.TRUCK_SYNC,
                FakeEngine.problem(
                        ProblemCode.CHANGED_HERE,
                        "The Sync folder has 3 files changed on this device only",
                        "Revert."));
        truck.engine.advise(
                FolderRole.STATUS,
                FakeEngine.setting("The Status folder keeps conflict copies", "Set it to 0."),
                FakeEngine.problem(ProblemCode.STATUS_FOLDER, "The Status folder is send-only", "Change it."));

        truck.agent().reportOnce();

        assertThat(truck.lastReport().problems())
                .extracting(Problem::text)
                .containsExactly(
                        "the Sync folder has 3 files changed on this device only", "the Status folder is send-only");
    }

    @Test
    void saysWithoutAHashWhatTheEngineFindsWrong() {
        truck.engine.hash = Optional.empty();
        truck.engine.advise(
                FolderRole.TRUCK_SYNC,
                FakeEngine.problem(ProblemCode.CANNOT_READ_WHOLE, "The Sync folder can't be read whole", "Give it."));

        assertThatThrownBy(() -> truck.agent().reportOnce())
                .isInstanceOf(CannotReportException.class)
                .hasMessageEndingWith("for the Sync folder 'Sync': the Sync folder can't be read whole.");
    }

    @ParameterizedTest
    @CsvSource({
        // usable MiB, total MiB, said so before, expected
        "99, 2000, false, true",
        "100, 2000, false, false",
        "149, 2000, true, true",
        "150, 2000, true, false",
        "499, 50000, false, true",
        "500, 50000, false, false",
        "1023, 4000000, false, true",
        "1024, 4000000, false, false",
        "4, 50, false, true",
        "5, 50, false, false"
    })
    void callsADiskAlmostFullAtItsLimitAndUntilThereIsClearlyRoomAgain(
            long usable, long total, boolean before, boolean expected) {
        assertThat(DiskSpace.isAlmostFull(usable * MEGABYTE, total * MEGABYTE, before))
                .isEqualTo(expected);
    }

    @Test
    void takesADiskThatCanNotBeAskedForNoProblem() {
        assertThat(new DiskSpace().isAlmostFull(directory.resolve("not-there"))).isFalse();
    }
}
