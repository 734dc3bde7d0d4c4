package dev.syncdashboard.dashboard.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.update.UpdatedComputer.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The update of an installed dashboard, with a pretended package manager and systemd. */
@EnabledOnOs(OS.LINUX)
class UpdateScriptTest {

    private static final String VERSION = "usr/lib/sync-dashboard/version";
    private static final String DATA = "var/lib/sync-dashboard/history.mv.db";

    @TempDir
    private Path root;

    private UpdatedComputer computer;

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

    @Test
    void aNewerVersionTakesThePlace() throws Exception {
        Said said = updateTo("2");

        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(said.text()).contains("Updated: sync-dashboard 2 runs.");
        assertThat(computer.read(VERSION)).isEqualTo("2");
        assertThat(computer.works()).isTrue();
        assertThat(computer.read("var/lib/sync-dashboard-update/backup.zip")).isEqualTo("form 1");
        assertThat(computer.leftOvers()).isEmpty();
    }

    @Test
    void oneThatDoesNotAnswerIsTakenBackWithWhatItHasWritten() throws Exception {
        computer.write("new/2/usr/lib/sync-dashboard/twin", "damaged");

        Said said = updateTo("2");

        assertThat(said.exitCode()).as(said.text()).isEqualTo(3);
        assertThat(said.text()).contains("the version before runs again", "journalctl");
        assertThat(computer.has("restores")).isTrue();
        theFormerOneRunsAsBefore();
    }

    /** Its history can't be put aside, and the former version runs all the same. */
    @Test
    void withADatabaseServerTheFormerOneComesBackTooAndTheServersHistoryStays() throws Exception {
        computer.write("server", "");
        computer.write("new/2/usr/lib/sync-dashboard/twin", "damaged");

        Said said = updateTo("2");

        assertThat(said.exitCode()).as(said.text()).isEqualTo(3);
        assertThat(computer.has("restores")).isTrue();
        theFormerOneRunsAsBefore();
    }

    /** A restore puts the roster in doubt, so it is for data that were changed. */
    @Test
    void dataThatWereNotTouchedAreNotPutBack() throws Exception {
        Said silent = updateTo("9-silent");
        assertThat(silent.exitCode()).as(silent.text()).isEqualTo(3);
        Said refused = updateTo("8-refused");
        assertThat(refused.exitCode()).as(refused.text()).isEqualTo(3);

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
        computer.remove("by-dpkg");
        assertThat(computer.update(computer.file("new.tar.gz", "cut off").toString())
                        .text())
                .contains("is not whole");
        assertThat(computer.read("systemctl.log")).doesNotContain("stop");
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

    @Test
    void theArchiveFormIsReplacedAsAWhole() throws Exception {
        computer.remove("by-dpkg");

        Said said = computer.update(computer.archive("2").toString());

        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(computer.read(VERSION)).isEqualTo("2");
        assertThat(computer.works()).isTrue();
        assertThat(computer.leftOvers()).isEmpty();
    }

    /** At each call of any tool: then the next start goes on with the former version, or, at the very end, with the new one. */
    @Test
    void thePowerMayGoAtAnyMoment() throws Exception {
        boolean ended = false;
        int step = 0;
        while (!ended) {
            step++;
            Path place = Files.createDirectories(root.resolve("cut-" + step));
            computer = UpdatedComputer.in(place);
            computer.cutAt(step);
            Said said = updateTo("2");
            ended = said.exitCode() == 0;
            Said boot = computer.boot();
            String when = "step " + step + "\n" + said.text() + boot.text();
            assertThat(computer.works()).as(when).isTrue();
            String version = computer.read(VERSION);
            assertThat(computer.has("var/lib/sync-dashboard-update/underway"))
                    .as(when)
                    .isFalse();
            assertThat(version).as(when).isIn("1", "2");
            // Whoever tries again comes to the end.
            if (step % 9 == 0) {
                Said again = updateTo("2");
                assertThat(again.exitCode()).as(when + again.text()).isZero();
                assertThat(computer.leftOvers()).as(when).isEmpty();
            }
        }
        assertThat(step).isGreaterThan(40);
    }
}
