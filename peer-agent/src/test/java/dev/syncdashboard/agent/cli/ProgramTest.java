package dev.syncdashboard.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.service.ServiceHost;
import dev.syncdashboard.engine.setup.EngineSearch;
import dev.syncdashboard.engine.setup.Surroundings;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.signature.KeyCode;
import dev.syncdashboard.signature.KeyFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpShowsEveryCommandAndEverySettingThatAnyEngineHas() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString())
                .contains("run", "once", "check", "status", "--config")
                .contains(AgentKeys.ALL.stream().map(SettingKey::option).toList());
    }

    @Test
    void helpAdvisesAgainstAPasswordOnTheCommandLine() {
        run("run", "--help");

        assertThat(out.toString().replaceAll("\\s+", " ")).contains("it is safer in the environment or in the file");
    }

    @Test
    void saysTheCodeOfItsKeyOnceItHasOne() throws Exception {
        KeyCode code =
                new KeyFile(directory.resolve("agent.key")).open().verifyKey().code();

        run("status", "--agent-state-dir", directory.toString());

        assertThat(out.toString().lines()).contains("Code of this truck's key: " + code + ".");
    }

    @Test
    void saysItsVersionAndWhatBecomesOfAnotherOne() throws Exception {
        Files.writeString(
                directory.resolve("version.json"),
                "{\"running\": \"1.2.0\", \"wanted\": \"1.3.0\", \"state\": \"waiting\", \"reason\": \"battery\","
                        + " \"at\": 1795511700}");

        run("status", "--agent-state-dir", directory.toString());

        assertThat(out.toString().lines())
                .contains(
                        "Version of the reporting program: 1.2.0. The station wants version 1.3.0. It waits: this computer"
                                + " runs on battery, which is too low.");
    }

    @Test
    void saysWhichFilesThisDeviceHas() throws Exception {
        assertThat(run("status", "--agent-state-dir", directory.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        "This truck: can't tell whether its files are current: they have not been checked yet.",
                        "No contact with another device yet, as far as we know.");

        out.getBuffer().setLength(0);
        Files.writeString(
                directory.resolve("check.json"),
                "{\"checked\": 1795511700, \"update\": 42, \"complete\": false, \"missing\": 3,"
                        + " \"names\": {\"missing\": [\"map.pdf\"]}}");
        assertThat(run("status", "--agent-state-dir", directory.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .anySatisfy(line ->
                        assertThat(line).startsWith("Does not have all of update #42: 3 files are missing, checked "))
                .containsSubsequence("Missing:", "  map.pdf", "  and 2 more");

        Files.writeString(directory.resolve("check.json"), "{\"checked\": 1795511700, \"complete\": true}");
        Files.writeString(directory.resolve("contact"), "anyone=1795511700\n");
        assertThat(run("status", "--agent-state-dir", directory.toString()))
                .as("without a contact with the station, and without a word of the sync program")
                .isEqualTo(1);
        assertThat(out.toString()).contains("n contact with another device");
    }

    @Test
    void saysWhichFilesThisDeviceHasInEachFolder() throws Exception {
        Path maps = Files.createDirectories(directory.resolve("folders/maps"));
        Files.writeString(maps.resolve("check.json"), "{\"checked\": 1795511700, \"update\": 42, \"complete\": false}");

        assertThat(run(
                        "status",
                        "--agent-state-dir",
                        directory.toString(),
                        "--sync-folders=maps,plans",
                        "--sync-folder-maps",
                        "M",
                        "--sync-label-maps=Karten",
                        "--sync-folder-plans=P"))
                .isEqualTo(1);
        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("Karten \u2013 This truck: not all files are here."))
                .contains(
                        "Plans \u2013 This truck: can't tell whether its files are current: they have not been checked"
                                + " yet.");
    }

    @Test
    void checkSaysWhoElseCanSeeAPassword() throws Exception {
        Path file = directory.resolve("agent.properties");
        Files.writeString(file, "sync.password=not-in-any-log\nsync.url=http://127.0.0.1:1\nsync.username=chief\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        String[] rest = {
            "--sync-folder", "Sync", "--sync-status-folder", "Status", "--agent-state-dir", directory.toString()
        };

        run(Stream.concat(Stream.of("check", "--config", file.toString()), Stream.of(rest))
                .toArray(String[]::new));
        assertThat(out.toString()).contains("Every user of this computer may read the file " + file, "chmod o=");
        assertThat(out.toString()).doesNotContain("command line", "not-in-any-log");

        out.getBuffer().setLength(0);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        run(Stream.concat(
                        Stream.of("check", "--config", file.toString(), "--sync-password", "not-in-any-log"),
                        Stream.of(rest))
                .toArray(String[]::new));
        assertThat(out.toString())
                .contains("can see sync.password in the list of programs", "SYNC_PASSWORD")
                .doesNotContain("may read the file", "not-in-any-log");
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();

        assertThat(out.toString()).startsWith("sync-peer-agent ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "start", "--sync-uri=x run", "run --sync-folder"})
    void aWrongCommandLineIsAUsageError(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString())
                .containsAnyOf(
                        "Usage: peer-agent",
                        "Possible solutions: --sync-engine, --sync-url",
                        "Did you mean: peer-agent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "once", "check"})
    void aMissingSettingIsAUsageErrorInOneLine(String command) {
        assertThat(run("--sync-status-folder=Status", command)).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().startsWith("sync.folder is missing");
    }

    @Test
    void takesAnOptionBeforeOrAfterTheCommand() {
        run("--agent-heartbeat=x", "run", "--sync-folder=a", "--sync-status-folder=b");

        assertThat(err.toString()).startsWith("agent.heartbeat is 'x' (from the option --agent-heartbeat)");
    }

    @Test
    void joinSaysWhatIsWrongWithItsKitOrItsOptions() throws Exception {
        Path file = Files.writeString(directory.resolve("letter.txt"), "Dear station,");

        assertThat(run("join", file.toString())).isEqualTo(5);
        assertThat(out.toString()).contains("This is no kit of Sync Dashboard.");
        assertThat(run("join", directory.resolve("none.kit").toString())).isEqualTo(5);
        assertThat(out.toString()).contains("none.kit: it does not exist.");
        assertThat(run("join", "x", "--place", "maps")).isEqualTo(2);
        assertThat(err.toString()).contains("--place is 'maps', expected is NAME=DIRECTORY.");
        assertThat(run("join", "x", "--wait", "soon")).isEqualTo(2);
        assertThat(err.toString()).contains("--wait is 'soon'");
    }

    @Test
    void leaveHasNothingToUndoAndThereIsNoCardWhereNothingWasJoined() {
        assertThat(run("leave")).isZero();
        assertThat(run("card")).isEqualTo(1);

        assertThat(out.toString().lines())
                .containsExactly(
                        "This truck has joined no station. There is nothing to undo.",
                        "This truck has joined no station with a kit or a card, so it has no card to give away.");
    }

    @Test
    void aServiceIsSetUpShownAndTakenAwayByOneCommandEach() {
        assertThat(run("install")).isEqualTo(1);
        assertThat(run("uninstall", "--all")).isEqualTo(1);
        assertThat(run("log", "--lines", "5", "--follow")).isEqualTo(1);
        assertThat(out.toString()).contains("not run by systemd", "This needs root", "There is no service");

        assertThat(run("log", "--lines", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--lines is '0', expected is a number from 1 to 100000.");
    }

    @Test
    void aServiceWithoutSettingsWaitsForThem() throws Exception {
        CompletableFuture<Integer> end = new CompletableFuture<>();
        Thread service = new Thread(() -> end.complete(run("run", "--await-settings")), "service");
        service.start();
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (service.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < limit) {
            Thread.onSpinWait();
        }

        Path written = Files.writeString(
                directory.resolve("new"), "agent.heartbeat=now and then\nsync.folder=a\nsync.status.folder=b\n");
        Files.move(written, directory.resolve("agent.properties"));

        assertThat(end.get(30, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(err.toString()).startsWith("agent.heartbeat is 'now and then'");
    }

    @Test
    void whereNobodyKeepsALogTheAgentKeepsItInFiles() throws Exception {
        Path log = directory.resolve("log 100%");
        Logger root = Logger.getLogger("");
        Handler[] before = root.getHandlers();
        try {
            assertThat(run("run", "--log-dir", log.toString())).isEqualTo(2);
            Logger.getLogger("dev.syncdashboard").info("Gerät ist da");
        } finally {
            Arrays.stream(root.getHandlers()).forEach(handler -> {
                handler.close();
                root.removeHandler(handler);
            });
            Arrays.stream(before).forEach(root::addHandler);
        }

        assertThat(log.resolve("agent.0.log")).content().contains("INFO  Gerät ist da");
        assertThat(log).isDirectoryContaining(file -> file.endsWith("agent.0.log"));
    }

    private int run(String... arguments) {
        ThisComputer computer = new ThisComputer(
                Map.of(),
                directory,
                directory.resolve("agent.properties"),
                directory.resolve("folders"),
                new ServiceHost(
                        directory,
                        "Linux",
                        "kim",
                        directory,
                        Map.of(),
                        Path.of("/usr/bin/java"),
                        Optional.of(directory)),
                new EngineSearch(new Surroundings("none", Map.of(), directory, List.of()), List.of()),
                Clock.systemUTC(),
                Locale.ENGLISH);
        Program program = new Program(computer, Prompt.NONE, new PrintWriter(out, true), new PrintWriter(err, true));
        return program.run(arguments);
    }
}
