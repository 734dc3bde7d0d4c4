package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the packages for Windows tell Windows to do. Whether it does so, only a Windows can show. */
@Timeout(300)
class WindowsPackageIT {

    private static final String PARAMETERS = "SOFTWARE\\Apache Software Foundation\\Procrun 2.0\\%s\\Parameters\\";

    @TempDir
    private static Path directory;

    private static MsiTables agent;
    private static MsiTables dashboard;

    @BeforeAll
    static void builds() throws Exception {
        agent = agent("1.4.2");
        dashboard = MsiTables.built(
                "dashboard",
                "sync-dashboard",
                "1.4.2",
                directory.resolve("dashboard"),
                "dashboard.jar",
                "lib/spring-core.jar");
    }

    private static MsiTables agent(String version) throws Exception {
        return MsiTables.built(
                "peer-agent",
                "sync-peer-agent",
                version,
                directory.resolve("agent-" + version.replace("~", "-")),
                "peer-agent.jar",
                "peer-agent-start.jar");
    }

    private static MsiTables of(String name) {
        return name.equals("sync-dashboard") ? dashboard : agent;
    }

    /** What procrun is told, by the part and the name of each value. */
    private static Map<String, String> procrun(MsiTables tables, String name) throws Exception {
        Map<String, String> values = new HashMap<>();
        String begin = PARAMETERS.formatted(name);
        for (Map<String, String> row : tables.rows("Registry")) {
            if (row.get("Key").startsWith(begin)) {
                assertThat(row.get("Root")).as("of the whole computer").isEqualTo("2");
                values.put(row.get("Key").substring(begin.length()) + " " + row.get("Name"), row.get("Value"));
            }
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({"sync-peer-agent,Sync peer agent,sync-agent", "sync-dashboard,Sync dashboard,sync-dashboard"})
    void bringsAServiceThatIsThereBeforeAnyoneLogsOn(String name, String shown, String data) throws Exception {
        MsiTables tables = of(name);

        assertThat(tables.row("ServiceInstall", "Name", name))
                .containsEntry("DisplayName", shown)
                .containsEntry("StartName", "NT AUTHORITY\\LocalService")
                .containsEntry("ServiceType", "16")
                .containsEntry("StartType", "2")
                .containsEntry("Arguments", "//RS//" + name);
        // 1 start and 2 stop on installation, 32 stop and 128 delete on removal.
        assertThat(tables.row("ServiceControl", "Name", name)).containsEntry("Event", "163");
        assertThat(tables.by("CustomAction", "Action", "Target").get("RestartOnFailure"))
                .isEqualTo("\"[System64Folder]sc.exe\" failure " + name
                        + " reset= 3600 actions= restart/5000/restart/10000/restart/60000");
        assertThat(tables.by("CustomAction", "Action", "Target").get("EveryEndIsFailure"))
                .endsWith("failureflag " + name + " 1");
        assertThat(tables.row("File", "FileName", name + ".exe").get("Version"))
                .as("Windows compares versions on an upgrade")
                .isEqualTo("1.5.1.0");
        Map<String, String> order = tables.by("InstallExecuteSequence", "Action", "Sequence");
        List<String> actions = List.of("InstallFiles", "WriteRegistryValues", "InstallServices", "RestartOnFailure");
        assertThat(actions.stream().map(order::get).map(Integer::valueOf)).isSorted();
        assertThat(Integer.valueOf(order.get("EveryEndIsFailure")))
                .isBetween(Integer.valueOf(order.get("InstallServices")), Integer.valueOf(order.get("StartServices")));
        assertThat(tables.row("MsiLockPermissionsEx", "LockObject", "DATADIR"))
                .containsEntry("SDDLText", "D:PAI(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)(A;OICI;0x1301bf;;;LS)");
        assertThat(tables.row("Directory", "Directory", "DATADIR"))
                .containsEntry("Directory_Parent", "CommonAppDataFolder")
                .containsEntry("DefaultDir", data);
    }

    @ParameterizedTest
    @CsvSource({"sync-peer-agent", "sync-dashboard"})
    void procrunFindsItsSettingsAndTheProgram(String name) throws Exception {
        MsiTables tables = of(name);
        Map<String, String> told = procrun(tables, name);

        assertThat(told)
                .containsEntry("Java Jvm", "[INSTALLDIR]runtime\\bin\\server\\jvm.dll")
                .containsEntry("Start Mode", "jvm")
                .containsEntry("Start Method", "main")
                .containsEntry("Stop Mode", "jvm")
                .containsEntry("Log Path", "[DATADIR]log");
        String jar = told.get("Java Classpath").replace("[INSTALLDIR]", "");
        assertThat(tables.by("File", "FileName", "Component_")).containsKeys(jar, "jvm.dll", "modules", name + ".exe");
        assertThat(told.get("Start Params")).contains("[DATADIR]").doesNotContain("%");
        // It reads the view of 32 bits (4 of a registry's component, without 256), and nothing if the service has no
        // such key.
        String component = tables.row(
                        "Registry", "Key", "SYSTEM\\CurrentControlSet\\Services\\" + name + "\\Parameters")
                .get("Component_");
        assertThat(tables.row("Component", "Component", component)).containsEntry("Attributes", "4");
        assertThat(tables.rows("FeatureComponents").size())
                .isEqualTo(tables.rows("Component").size());
    }

    @Test
    void theAgentIsRunByItsStarterAndEndedByIt() throws Exception {
        Map<String, String> told = procrun(agent, "sync-peer-agent");

        assertThat(told)
                .containsEntry("Java Classpath", "[INSTALLDIR]peer-agent-start.jar")
                .containsEntry("Start Class", "dev.syncdashboard.start.Starter")
                .containsEntry("Stop Class", "dev.syncdashboard.start.Starter")
                .containsEntry("Stop Method", "stop");
        assertThat(told.get("Start Params").split("\\[~]"))
                .startsWith("run", "--await-settings", "--config", "[DATADIR]agent.properties");
    }

    @Test
    void anInstallationWithoutAPersonJoinsAndKeepsTheKitOutOfItsLog() throws Exception {
        MsiTables tables = agent;

        Map<String, String> join = tables.row("CustomAction", "Action", "JoinStation");
        // 34 a program, 64 whose failure changes nothing, 1024 later, 2048 as the system, 8192 hidden.
        assertThat(join).containsEntry("Type", Integer.toString(34 + 64 + 1024 + 2048 + 8192));
        assertThat(join.get("Target"))
                .contains(" join \"[KIT]\" ", "--folders \"[FOLDERS]\"", "[DATADIR]agent.properties");
        assertThat(tables.by("InstallExecuteSequence", "Action", "Condition"))
                .containsEntry("JoinStation", "KIT AND NOT REMOVE")
                .containsEntry("TakeSettings", "SETTINGS AND NOT REMOVE");
        assertThat(tables.by("Property", "Property", "Value"))
                .containsEntry("MsiHiddenProperties", "KIT;JoinStation")
                .hasEntrySatisfying(
                        "SecureCustomProperties", names -> assertThat(names).contains("KIT;SETTINGS;FOLDERS"));
    }

    @Test
    void aNewerOneTakesThePlaceOfAnOlderOneAndAnOlderOneIsRefused() throws Exception {
        MsiTables tables = agent;

        Map<String, String> older = tables.row("Upgrade", "ActionProperty", "WIX_UPGRADE_DETECTED");
        assertThat(older).containsEntry("VersionMin", "0.0.0").containsEntry("VersionMax", "1.4.2");
        assertThat(older.get("UpgradeCode"))
                .as("never another one: the next version would stand beside this one")
                .isEqualTo("{9C6C2B3A-6B0E-4B7C-9E55-6C1C3A8F4D21}");
        assertThat(dashboard
                        .row("Upgrade", "ActionProperty", "WIX_UPGRADE_DETECTED")
                        .get("UpgradeCode"))
                .isEqualTo("{E2A4F0D6-0B7E-4C1B-8E44-2F7D51C9B3A8}");
        assertThat(tables.row("Upgrade", "ActionProperty", "WIX_DOWNGRADE_DETECTED"))
                .containsEntry("VersionMin", "1.4.2");
        assertThat(tables.by("LaunchCondition", "Condition", "Description"))
                .containsKeys("NOT WIX_DOWNGRADE_DETECTED", "Installed OR VersionNT64");
        Map<String, String> order = tables.by("InstallExecuteSequence", "Action", "Sequence");
        assertThat(Integer.parseInt(order.get("RemoveExistingProducts")))
                .as("the old one goes within the transaction")
                .isBetween(
                        Integer.parseInt(order.get("InstallInitialize")),
                        Integer.parseInt(order.get("ProcessComponents")));
    }

    @Test
    void theDashboardKeepsItsLogInAFileThatItRotatesAndInNoOther() throws Exception {
        Map<String, String> told = procrun(dashboard, "sync-dashboard");

        assertThat(told)
                .containsEntry("Start Class", "dev.syncdashboard.dashboard.Application")
                .containsEntry("Stop Class", "java.lang.System")
                .containsEntry("Stop Method", "exit");
        assertThat(told.get("Start Params").split("\\[~]"))
                .contains("--logging.file.name=[DATADIR]log\\dashboard.log", "--logging.threshold.console=OFF");
    }

    @Test
    void theDashboardsSettingsFileIsAPersonsOnceItIsThere() throws Exception {
        MsiTables tables = dashboard;

        String component =
                tables.row("File", "FileName", "dashboard.properties").get("Component_");
        // 16 never taken away, 128 never overwritten, 256 of 64 bits.
        assertThat(tables.row("Component", "Component", component))
                .containsEntry("Attributes", Integer.toString(16 + 128 + 256))
                .containsEntry("Directory_", "DATADIR");
    }

    @Test
    void theSameContentIsTheSameProductAndAnotherOneIsNot() throws Exception {
        String product = agent.by("Property", "Property", "Value").get("ProductCode");
        assertThat(agent("1.4.2").by("Property", "Property", "Value")).containsEntry("ProductCode", product);

        assertThat(agent("1.5.0~SNAPSHOT").by("Property", "Property", "Value"))
                .containsEntry("ProductVersion", "1.5.0")
                .extractingByKey("ProductCode")
                .isNotEqualTo(product);
    }

    @Test
    void withoutARuntimeForWindowsThereIsNoPackage() throws Exception {
        Path program = Files.createDirectories(directory.resolve("linux/runtime/bin"))
                .getParent()
                .getParent();
        Path msi = directory.resolve("none.msi");
        CleanRoot.Said said = CleanRoot.said(List.of(
                "bash",
                "../sync-client/src/dist/msi",
                "sync-peer-agent",
                "1.4.2",
                "https://station.example",
                "../peer-agent/src/dist/windows",
                program.toString(),
                "../peer-agent/target/dist/procrun",
                "1767225600",
                msi.toString()));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("is no runtime for Windows");
        assertThat(msi).doesNotExist();
    }
}
