package dev.syncdashboard.agent.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SystemdServiceTest {

    private static final String PACKAGED = "/usr/lib/systemd/system/sync-peer-agent.service";
    private static final String OWN = "/etc/systemd/system/sync-peer-agent.service";
    private static final String SETTINGS = "/etc/sync-agent/agent.properties";

    @TempDir
    Path directory;

    private FakeComputer computer;

    @BeforeEach
    void aLinuxWithSystemd() throws IOException {
        computer = new FakeComputer(directory).systemd();
    }

    @Test
    void whatAPackageBroughtIsEnabledAndStarted() throws Exception {
        computer.file(PACKAGED).has("dpkg-query");

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.DONE);

        assertThat(computer.calls())
                .containsExactly(
                        "dpkg-query --search " + PACKAGED,
                        "systemctl daemon-reload",
                        "systemctl enable sync-peer-agent.service sync-peer-agent.path",
                        "systemctl start sync-peer-agent.path sync-peer-agent.service");
        assertThat(computer.said()).contains("is installed", "waits until this truck joins", "join KIT");
    }

    @Test
    void saysWhetherItRunsOnceTheTruckHasJoined() throws Exception {
        computer.file(PACKAGED).has("dpkg-query").file(SETTINGS);
        assertThat(computer.service().install()).isEqualTo(ServiceEnd.DONE);
        assertThat(computer.said()).contains("It runs.");

        computer.answers("systemctl", "[ \"$1\" != is-active ] || { echo activating; exit 3; }");
        assertThat(computer.service().install()).isEqualTo(ServiceEnd.FAILED);
        assertThat(computer.said()).contains("It does not run.", " log");
    }

    @Test
    void withoutAPackageTheServiceIsSetUpFromWhereTheProgramLies() throws Exception {
        computer.answers("id", "exit 1");

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.DONE);

        assertThat(Files.readString(computer.at(OWN)))
                .contains("User=sync-agent", "Restart=always", "NoNewPrivileges=yes")
                .contains("ExecStart=\"/opt/java/bin/java\" -Xmx128m")
                .contains("/opt/Sync Agent 100%%/peer-agent-start.jar\" run --config " + SETTINGS)
                .doesNotContain("/usr/lib/sync-peer-agent", "service.options");
        assertThat(computer.at("/etc/systemd/system/sync-peer-agent.path"))
                .content()
                .contains("PathChanged=" + SETTINGS);
        assertThat(computer.calls())
                .contains(
                        "useradd --system --user-group --home-dir /var/lib/sync-agent --shell /usr/sbin/nologin sync-agent",
                        "install -d -m 750 -o sync-agent -g sync-agent /var/lib/sync-agent",
                        "systemctl restart sync-peer-agent.path sync-peer-agent.service");
    }

    @Test
    void aProgramThatMayBeGoneTomorrowIsNoService() throws Exception {
        computer.programIn("/media/kim/STICK");

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains("/media/kim/STICK", "Copy that directory");
        assertThat(computer.at(OWN)).doesNotExist();
        assertThat(computer.calls()).isEmpty();
    }

    @Test
    void aProgramThatItsUserCannotReadIsNoService() throws Exception {
        computer.answers("runuser", "exit 1");

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains("user sync-agent can't read");
        assertThat(computer.at(OWN)).doesNotExist();
    }

    @Test
    void onlyRootMay() throws Exception {
        computer.runs("Linux", "kim");

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.FAILED);
        assertThat(computer.service().uninstall(true)).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains("This needs root: sudo ");
        assertThat(computer.calls()).isEmpty();
    }

    @Test
    void withoutSystemdItSaysWhatToStart() throws Exception {
        FakeComputer other = new FakeComputer(directory.resolve("other"));

        assertThat(other.service().install()).isEqualTo(ServiceEnd.FAILED);

        assertThat(other.said()).contains("not run by systemd", "run --config " + SETTINGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo no such unit; exit 5", "exec sleep 600"})
    void aSystemctlThatFailsOrHangsIsSaid(String body) throws Exception {
        computer.file(PACKAGED).has("dpkg-query").answers("systemctl", body);

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains("'systemctl daemon-reload' ");
    }

    @Test
    void aSystemctlThatIsNotThereIsSaid() throws Exception {
        Files.delete(directory.resolve("programs/systemctl"));
        computer.file(PACKAGED);

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains("'systemctl' can't be started here");
    }

    @Test
    void whatAPackageBroughtItsManagerTakesAway() throws Exception {
        computer.file(PACKAGED).answers("dpkg-query", "echo 'sync-peer-agent: '" + PACKAGED);

        assertThat(computer.service().uninstall(false)).isEqualTo(ServiceEnd.OF_A_PACKAGE);
        assertThat(computer.service().uninstall(true)).isEqualTo(ServiceEnd.OF_A_PACKAGE);

        assertThat(computer.said()).contains("sudo apt remove sync-peer-agent", "sudo apt purge sync-peer-agent");
        assertThat(computer.at(PACKAGED)).exists();
        assertThat(computer.calls()).noneMatch(call -> call.startsWith("systemctl"));
    }

    @Test
    void anRpmToo() throws Exception {
        computer.file(PACKAGED).answers("rpm", "echo sync-peer-agent");

        assertThat(computer.service().uninstall(false)).isEqualTo(ServiceEnd.OF_A_PACKAGE);

        assertThat(computer.said()).contains("sudo dnf remove sync-peer-agent");
    }

    @Test
    void aPackageManagerThatHangsLeavesAllAsItIs() throws Exception {
        computer.file(PACKAGED).answers("dpkg-query", "exec sleep 600").answers("rpm", "exit 1");

        assertThat(computer.service().uninstall(true)).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains("can't be told", "nothing was changed");
        assertThat(computer.at(PACKAGED)).exists();
    }

    /** Its books can't be opened: nobody knows. */
    @ParameterizedTest
    @CsvSource({
        "dpkg-query, echo 'dpkg-query: error: failed to open package info file' >&2; exit 2",
        "dpkg-query, kill -SEGV $$",
        "rpm, echo 'error: cannot open Packages database' >&2; exit 1",
        "rpm, exit 127"
    })
    void aPackageManagerThatFailsLeavesAllAsItIs(String manager, String body) throws Exception {
        computer.file(PACKAGED).answers(manager, body);

        assertThat(computer.service().uninstall(true)).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains(manager, "can't be told", "nothing was changed");
        assertThat(computer.at(PACKAGED)).exists();
    }

    @Test
    void whatNoPackageManagerKnowsIsTheArchives() throws Exception {
        computer.file(PACKAGED)
                .answers("dpkg-query", "echo 'dpkg-query: no path found matching pattern '" + PACKAGED + " >&2; exit 1")
                .answers("rpm", "echo 'file '" + PACKAGED + "' is not owned by any package'; exit 1");

        assertThat(computer.service().uninstall(false)).isEqualTo(ServiceEnd.DONE);

        assertThat(computer.at(PACKAGED)).doesNotExist();
    }

    @Test
    void whatTheArchiveBroughtGoesWithItsProgram() throws Exception {
        computer.file(PACKAGED)
                .file("/usr/bin/peer-agent")
                .file("/usr/bin/other")
                .file(SETTINGS)
                .file("/var/lib/sync-agent/agent.key");
        Files.createDirectories(computer.at("/usr/lib/sync-peer-agent"));
        Files.writeString(
                computer.at("/usr/lib/sync-peer-agent/laid.files"),
                PACKAGED + "\n/usr/bin/peer-agent\n/etc/passwd\n/usr/bin/../bin/other\n");

        assertThat(computer.service().uninstall(false)).isEqualTo(ServiceEnd.DONE);

        assertThat(computer.calls()).contains("systemctl disable --now sync-peer-agent.path sync-peer-agent.service");
        assertThat(computer.at("/usr/bin/peer-agent")).doesNotExist();
        assertThat(computer.at("/usr/lib/sync-peer-agent")).doesNotExist();
        assertThat(computer.at(PACKAGED)).doesNotExist();
        assertThat(computer.at("/usr/bin/other")).exists();
        assertThat(computer.at(SETTINGS)).exists();

        assertThat(computer.service().uninstall(true)).isEqualTo(ServiceEnd.DONE);
        assertThat(computer.at("/etc/sync-agent")).doesNotExist();
        assertThat(computer.at("/var/lib/sync-agent")).doesNotExist();
        assertThat(computer.calls()).contains("userdel sync-agent");
    }

    /** With its Java gone, it could start no other program. */
    @Test
    void theSystemIsToldBeforeTheProgramGoes() throws Exception {
        Path program = Files.createDirectories(computer.at("/usr/lib/sync-peer-agent"));
        computer.file(PACKAGED)
                .answers("systemctl", "[ -d '" + program + "' ]")
                .answers("id", "[ -d '" + program + "' ]")
                .answers("userdel", "[ -d '" + program + "' ]");

        assertThat(computer.service().uninstall(true)).isEqualTo(ServiceEnd.DONE);

        assertThat(computer.calls()).contains("systemctl daemon-reload", "userdel sync-agent");
        assertThat(computer.said()).doesNotContain("daemon-reload", "userdel");
        assertThat(program).doesNotExist();
    }

    @Test
    void whatInstallSetUpGoesAndTheProgramStays() throws Exception {
        computer.service().install();

        assertThat(computer.service().uninstall(false)).isEqualTo(ServiceEnd.DONE);

        assertThat(computer.at(OWN)).doesNotExist();
        assertThat(computer.at("/opt/Sync Agent 100%/peer-agent.jar")).exists();
    }

    @Test
    void aUnitThatAPersonWroteIsLeftAlone() throws Exception {
        computer.file(OWN);

        assertThat(computer.service().uninstall(true)).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.at(OWN)).exists();
        assertThat(computer.said()).contains("written by a person");
    }

    @Test
    void nothingIsTakenAwayFromAServiceThatDoesNotStop() throws Exception {
        computer.service().install();
        computer.answers("systemctl", "exec sleep 600");

        assertThat(computer.service().uninstall(true)).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.at(OWN)).exists();
        assertThat(computer.said()).contains("does not answer", "nothing was taken away");
    }

    @Test
    void showsTheJournalOfTheService() throws Exception {
        computer.file(PACKAGED).answers("journalctl", "echo 'Report 7 of \u201cEngine 7\u201d written'");

        assertThat(computer.service().log(7, false)).isEqualTo(ServiceEnd.DONE);
        assertThat(computer.service().log(9, true)).isEqualTo(ServiceEnd.DONE);

        assertThat(computer.said().lines())
                .containsExactly(
                        "Report 7 of \u201cEngine 7\u201d written", "Report 7 of \u201cEngine 7\u201d written");
        assertThat(computer.calls())
                .containsExactly(
                        "journalctl --unit sync-peer-agent.service --no-pager --lines 7",
                        "journalctl --unit sync-peer-agent.service --no-pager --lines 9 --follow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo no journal; exit 1", "exec sleep 600"})
    void aJournalThatCannotBeReadIsSaid(String body) throws Exception {
        computer.file(PACKAGED).answers("journalctl", body);

        assertThat(computer.service().log(50, false)).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains("journalctl");
    }

    @Test
    void withoutAServiceItSaysWhereTheLogIs() throws Exception {
        assertThat(computer.service().log(50, false)).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains("There is no service", "terminal");
    }
}
