package dev.syncdashboard.dashboard.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.update.UpdatedComputer.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The update of an installed dashboard, with a pretended package manager and systemd. */
@EnabledOnOs(OS.LINUX)
class UpdateScriptTest {

    private static final String VERSION = "usr/lib/sync-dashboard/dashboard.jar";
    private static final String DATA = "var/lib/sync-dashboard/history.mv.db";

    @TempDir
    private Path root;

    private UpdatedComputer computer;

    /** What lay in the program's place when the power had gone. */
    private String left = "";

    @BeforeEach
    void install() throws Exception {
        computer = UpdatedComputer.in(root);
    }

    private Said updateTo(String version) throws Exception {
        return computer.update(computer.file("new.deb", version).toString());
    }

    private void theFormerOneRunsAsBefore() throws Exception {
        assertThat(computer.read(VERSION)).isEqualTo("1");
        assertThat(computer.read(DATA)).isEqualTo("form 1");
        assertThat(computer.works()).isTrue();
        assertThat(computer.leftOvers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deb", "rpm", "tar.gz", "jar"})
    void aNewerVersionTakesThePlace(String ending) throws Exception {
        Said said = computer.update(computer.newer(ending, "2").toString());

        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(said.text()).contains("Updated: sync-dashboard 2 runs.");
        assertThat(computer.read(VERSION)).isEqualTo("2");
        assertThat(computer.works()).isTrue();
        assertThat(computer.read("var/lib/sync-dashboard-update/backup.zip")).isEqualTo("form 1");
        assertThat(computer.leftOvers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deb", "rpm", "tar.gz", "jar"})
    void oneThatWritesAndDoesNotAnswerIsTakenBackInEachForm(String ending) throws Exception {
        Said said = computer.update(computer.newer(ending, "7-mute").toString());

        assertThat(said.exitCode()).as(said.text()).isEqualTo(3);
        assertThat(said.text()).contains("runs again");
        assertThat(computer.has("restores")).isTrue();
        theFormerOneRunsAsBefore();
        Said again = computer.update(computer.newer(ending, "2").toString());
        assertThat(again.exitCode()).as(again.text()).isZero();
    }

    /** Whoever asks the package manager is told what runs: the package that was installed last by an update is kept. */
    @ParameterizedTest
    @CsvSource({"deb,7-mute", "deb,8-refused", "rpm,7-mute"})
    void thePackageManagersBooksNameTheVersionToWhichItWentBack(String ending, String version) throws Exception {
        Said good = computer.update(computer.newer(ending, "2").toString());
        assertThat(good.exitCode()).as(good.text()).isZero();

        Said said = computer.update(computer.newer(ending, version).toString());

        assertThat(said.exitCode()).as(said.text()).isEqualTo(3);
        assertThat(said.text())
                .contains("has installed the version before once more")
                .doesNotContain("still names");
        assertThat(computer.read("booked")).isEqualTo("2");
        assertThat(computer.read(VERSION)).isEqualTo("2");
        assertThat(computer.works()).isTrue();
        assertThat(computer.leftOvers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deb", "rpm"})
    void whereTheFormerPackageIsNotAtHandItIsSaidWhatToDo(String ending) throws Exception {
        Said said = computer.update(computer.newer(ending, "7-mute").toString());

        assertThat(said.exitCode()).as(said.text()).isEqualTo(3);
        assertThat(said.text()).contains("still names the new version", "the package of version 1", "apt install");
    }

    /** Since that update somebody has put another build of the same version there. */
    @Test
    void aPackageOfAnotherProgramThanRanIsNotInstalledInItsPlace() throws Exception {
        Said good = computer.update(computer.newer("deb", "2").toString());
        assertThat(good.exitCode()).as(good.text()).isZero();
        computer.write("var/lib/sync-dashboard-update/package.sum", "of another one\n");

        Said said = computer.update(computer.newer("deb", "7-mute").toString());

        assertThat(said.exitCode()).as(said.text()).isEqualTo(3);
        assertThat(said.text()).contains("still names the new version", "the package of version 2");
        assertThat(computer.works()).isTrue();
    }

    @Test
    void whereThereIsNoPackageManagerThereAreNoBooks() throws Exception {
        Said said = computer.update(computer.newer("tar.gz", "7-mute").toString());

        assertThat(said.exitCode()).as(said.text()).isEqualTo(3);
        assertThat(said.text()).doesNotContain("package manager");
    }

    @Test
    void oneThatDoesNotAnswerIsTakenBackWithWhatItHasWritten() throws Exception {
        computer.write("new/2/usr/lib/sync-dashboard/lib/twin", "damaged");

        Said said = updateTo("2");

        assertThat(said.exitCode()).as(said.text()).isEqualTo(3);
        assertThat(said.text()).contains("runs again", "journalctl");
        assertThat(computer.has("restores")).isTrue();
        theFormerOneRunsAsBefore();
    }

    /** Its history can't be put aside, and the former version runs all the same. */
    @Test
    void withADatabaseServerTheFormerOneComesBackTooAndTheServersHistoryStays() throws Exception {
        computer.write("server", "");
        computer.write("new/2/usr/lib/sync-dashboard/lib/twin", "damaged");

        Said said = updateTo("2");

        assertThat(said.exitCode()).as(said.text()).isEqualTo(3);
        assertThat(computer.has("restores")).isTrue();
        theFormerOneRunsAsBefore();
    }

    /** A restore puts the roster in doubt, so it is for data that were changed. */
    @ParameterizedTest
    @CsvSource({"deb,9-silent", "deb,8-refused", "rpm,9-silent", "rpm,8-refused", "tar.gz,9-silent", "jar,9-silent"})
    void dataThatWereNotTouchedAreNotPutBack(String ending, String version) throws Exception {
        Said said = computer.update(computer.newer(ending, version).toString());
        assertThat(said.exitCode()).as(said.text()).isEqualTo(3);

        assertThat(computer.has("restores")).isFalse();
        theFormerOneRunsAsBefore();
    }

    @Test
    void whatCanNotBeBackedUpIsNotUpdated() throws Exception {
        computer.write("full", "");

        Said said = updateTo("2");

        assertThat(said.exitCode()).as(said.text()).isOne();
        assertThat(said.text()).contains("No backup could be made. Nothing was changed.");
        theFormerOneRunsAsBefore();
    }

    @Test
    void aFileOfAnotherFormOrNoneIsRefusedBeforeAnythingStops() throws Exception {
        for (String name : new String[] {"new.rpm", "new.tar.gz", "dashboard.jar", "photo.jpg"}) {
            Said said = computer.update(computer.file(name, "2").toString());
            assertThat(said.exitCode()).as(said.text()).isEqualTo(2);
            assertThat(said.text()).contains("give the .deb");
        }
        assertThat(computer.update("/nowhere.deb").exitCode()).isEqualTo(2);
        assertThat(computer.update().exitCode()).isEqualTo(2);
        assertThat(computer.read("systemctl.log")).doesNotContain("stop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpm", "jar"})
    void aFileThatIsNotWholeIsRefusedBeforeAnythingStops(String ending) throws Exception {
        isRefused(computer.newer(ending, "cut off"), "is not whole. Nothing was changed.");
    }

    @Test
    void anArchiveThatIsNotWholeIsRefusedBeforeAnythingStops() throws Exception {
        Path archive = computer.newer("tar.gz", "2");
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));

        isRefused(archive, "is not whole. Nothing was changed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deb", "rpm", "tar.gz", "jar"})
    void anOlderOneIsRefusedBeforeAnythingStops(String ending) throws Exception {
        isRefused(computer.newer(ending, "0-older"), "Nothing was changed.");
    }

    @Test
    void thePackageOfAnotherProgramIsRefused() throws Exception {
        isRefused(computer.newer("rpm", "picture"), "is no package of the dashboard");
    }

    private void isRefused(Path file, String why) throws Exception {
        Said said = computer.update(file.toString());

        assertThat(said.exitCode()).as(said.text()).isOne();
        assertThat(said.text()).contains(why);
        assertThat(computer.read("systemctl.log")).doesNotContain("stop");
        theFormerOneRunsAsBefore();
    }

    @Test
    void oneThatDoesNotRunCanNotBeComparedWith() throws Exception {
        computer.remove("running");

        Said said = updateTo("2");

        assertThat(said.exitCode()).isOne();
        assertThat(said.text()).contains("doesn't run", "package manager");
        assertThat(computer.read(VERSION)).isEqualTo("1");
    }

    @Test
    void thereAreNeverTwoAtOnce() throws Exception {
        Path lock = Files.createDirectories(root.resolve("var/lib/sync-dashboard-update"))
                .resolve("lock");
        Process other = new ProcessBuilder("flock", lock.toString(), "sh", "-c", "echo held; cat").start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            Said said = updateTo("2");
            assertThat(said.exitCode()).isOne();
            assertThat(said.text()).contains("Another update is going on.");
        } finally {
            other.getOutputStream().close();
            assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The next start would go back, with the data of before the update. */
    @Test
    void whatCanNotBeNotedIsSaid() throws Exception {
        computer.write("stuck", "underway\n");

        Said said = updateTo("2");

        assertThat(said.exitCode()).as(said.text()).isEqualTo(4);
        assertThat(said.text()).contains("can't be taken away", "The new version runs, but the next start");
        assertThat(computer.read(VERSION)).isEqualTo("2");
    }

    @Test
    void aPrecautionThatStaysDoesNoHarm() throws Exception {
        computer.write("stuck", "unfinished-update.conf\n");

        Said said = updateTo("2");

        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(said.text()).contains("unfinished-update.conf can't be taken away. It does no harm");
        assertThat(computer.boot().exitCode()).isZero();
        assertThat(computer.read(VERSION)).isEqualTo("2");
        assertThat(computer.works()).isTrue();
    }

    /** At each call of any tool: then the next start goes on with the former version, or, at the very end, with the new one. */
    @Test
    void thePowerMayGoAtAnyMoment() throws Exception {
        int step = 1;
        while (!hasEndedBefore(step, "deb")) {
            step++;
        }
        assertThat(step).isGreaterThan(40);
    }

    /** Where this script itself puts the program in its place; before and after that it is as with a package. */
    @Test
    void thePowerMayGoWhileAnArchiveIsPutInPlace() throws Exception {
        Set<String> seen = new TreeSet<>();
        for (int step = 22; step <= 38; step++) {
            hasEndedBefore(step, "tar.gz");
            seen.add(left);
        }
        assertThat(seen).as("programs at the cut").containsExactly("1", "2", "none");
    }

    /** Whether the update came to its end before this step. */
    private boolean hasEndedBefore(int step, String ending) throws Exception {
        computer = UpdatedComputer.in(Files.createDirectories(root.resolve("cut-" + step)));
        computer.cutAt(step);
        Said said = computer.update(computer.newer(ending, "2").toString());
        left = computer.has(VERSION) ? computer.read(VERSION) : "none";
        Said boot = computer.boot();
        String when = "step " + step + "\n" + said.text() + boot.text();
        assertThat(computer.works()).as(when).isTrue();
        assertThat(computer.has("var/lib/sync-dashboard-update/underway"))
                .as(when)
                .isFalse();
        assertThat(computer.read(VERSION)).as(when).isIn("1", "2");
        // Whoever tries again comes to the end.
        if (step % 9 == 0) {
            Said again = computer.update(computer.newer(ending, "2").toString());
            assertThat(again.exitCode()).as(when + again.text()).isZero();
            assertThat(computer.leftOvers()).as(when).isEmpty();
        }
        return said.exitCode() == 0;
    }
}
