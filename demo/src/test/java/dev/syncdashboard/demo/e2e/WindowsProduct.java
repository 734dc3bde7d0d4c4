package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * One of the packages on a computer with Wine.
 *
 * @param directory where packages are built
 * @param data the directory for data below that of all programs
 * @param settings the file in there that is a person's
 */
record WindowsProduct(WineComputer computer, Path directory, String name, String data, String settings) {

    /** Where it is installed on the disk C:, with a blank and an umlaut, as people name directories. */
    static final String PLACE = "Prögramme Süd\\Sync 1";

    private static final String MACHINE_PATH = "System\\CurrentControlSet\\Control\\Session Manager\\Environment";
    private static final String UNINSTALL = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** 1603, "fatal error during installation", as far as Linux leaves it. */
    private static final int REFUSED = 1603 & 0xff;

    Path msi(String version, String... jars) throws Exception {
        Path place = directory.resolve(name + "-" + version);
        WineComputer.assemble(place.resolve("program/runtime/bin/server/jvm.dll"));
        String module = name.replace("sync-", "");
        return MsiTables.built(module, name, version, place, jars)
                .changed(
                        "DELETE FROM `InstallExecuteSequence` WHERE `Action` = 'EveryEndIsFailure'",
                        "UPDATE `Registry` SET `Value` = 'Debug' WHERE `Name` = 'Level'");
    }

    void isThere(String version) throws Exception {
        assertThat(computer.at(PLACE + "\\" + name + ".exe")).exists();
        assertThat(computer.at(PLACE + "\\runtime\\lib\\modules")).exists();
        assertThat(computer.registry(UNINSTALL).entrySet())
                .filteredOn(value -> value.getKey().endsWith("\\DisplayVersion"))
                .extracting(Map.Entry::getValue)
                .containsExactly(version);
        assertThat(computer.registry(MACHINE_PATH).get("PATH")).endsWith(";C:\\" + PLACE + "\\");
        assertThat(computer.registry("System\\CurrentControlSet\\Services\\" + name))
                .containsEntry("Start", "0x2")
                .containsEntry("ObjectName", "NT AUTHORITY\\LocalService")
                // Wine's installer puts no quotes around it; whether Windows does, try-windows.ps1 asks.
                .containsEntry("ImagePath", "C:\\" + PLACE + "\\" + name + ".exe //RS//" + name)
                .containsEntry("Parameters\\Settings", "SOFTWARE\\Apache Software Foundation\\Procrun 2.0\\" + name);
    }

    void isStarted(String jar, String method) throws Exception {
        await().atMost(LIMIT).until(() -> log().contains("JNI calling static void method " + method));
        assertThat(log())
                .contains("Loaded JVM DLL 'C:\\" + PLACE + "\\runtime\\bin\\server\\jvm.dll'")
                .contains("-Djava.class.path=C:\\" + PLACE + "\\" + jar + "\n");
        awaitState("RUNNING");
    }

    void endsByAFaultAndStartsWithTheComputer() throws Exception {
        Path order = Files.createFile(own().resolve("end-with-75"));
        await().atMost(LIMIT).until(() -> log().contains("JVM exit code: 75."));
        await().atMost(LIMIT).until(() -> computer.processes(name).findAny().isEmpty());
        assertThat(log()).as("what is no stop, Windows takes for a fault").doesNotContain("SERVICE_STOPPED");
        Files.delete(order);

        int before = log().length();
        computer.restart();
        await().atMost(LIMIT).until(() -> log().length() > before);
        awaitState("RUNNING");
    }

    void isStoppedBy(String method) throws Exception {
        stop();
        assertThat(log())
                .contains("JNI calling static void method " + method)
                .contains("(SERVICE_STOPPED), dwWin32ExitCode = 0");
    }

    private void stop() throws Exception {
        computer.does("wine", "net", "stop", name);
        awaitState("STOPPED");
        // Wine's C library hangs where two threads end a process.
        computer.processes(name).forEach(ProcessHandle::destroyForcibly);
        await().atMost(LIMIT).until(() -> computer.processes(name).findAny().isEmpty());
    }

    private void awaitState(String state) {
        await().pollInterval(Duration.ofMillis(300))
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(computer.does("wine", "sc", "query", name))
                        .as(log())
                        .contains(state));
    }

    private Path own() {
        return computer.at("ProgramData").resolve(data);
    }

    void isUpgradedAndRemoved(Path older, Path newer) throws Exception {
        Files.writeString(own().resolve(settings), "# by hand\n");
        Files.writeString(Files.createDirectories(own().resolve("state")).resolve("number"), "7");

        assertThat(computer.msiexec("/i", newer.toString())).isZero();
        isThere("1.5.0");
        awaitState("RUNNING");
        assertThat(computer.msiexec("/i", older.toString())).isEqualTo(REFUSED);
        isThere("1.5.0");

        stop();
        assertThat(computer.msiexec("/x", newer.toString())).isZero();
        assertThat(computer.at(PLACE)).doesNotExist();
        assertThat(computer.registry("System\\CurrentControlSet\\Services\\" + name))
                .isEmpty();
        assertThat(computer.registry("Software\\Wow6432Node\\Apache Software Foundation"))
                .isEmpty();
        assertThat(computer.registry("Software\\Wow6432Node\\Sync Dashboard")).isEmpty();
        assertThat(computer.registry(UNINSTALL)).isEmpty();
        assertThat(computer.registry(MACHINE_PATH).get("PATH")).doesNotContain(PLACE);
        assertThat(own().resolve(settings)).hasContent("# by hand");
        assertThat(own().resolve("state/number")).hasContent("7");
    }

    /** What procrun has written. */
    String log() throws IOException {
        StringBuilder text = new StringBuilder();
        try (var files = Files.newDirectoryStream(own().resolve("log"), "service.*.log")) {
            for (Path file : files) {
                text.append(Files.readString(file, Charset.forName("windows-1252")));
            }
        }
        return text.toString().replace("\r", "");
    }
}
