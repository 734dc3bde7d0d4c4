package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncdashboard.demo.e2e.CleanRoot.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A clean root in which the real systemd runs, as on a computer that is switched on; the network is this machine's. */
final class BootedRoot implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/systemd-nspawn");
    private static final String MISSING = PROGRAM + " is absent (Debian: apt-get install systemd-container)";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Where a system may have its control groups: those of systemd alone, the newer ones beside them, or only the newer. */
    private static final List<Path> HIERARCHIES =
            List.of(Path.of("/sys/fs/cgroup/systemd"), Path.of("/sys/fs/cgroup/unified"), Path.of("/sys/fs/cgroup"));

    // In groups of its own, since each computer's systemd takes all that are below.
    private static final String BOOT = """
            for group in $0; do mkdir "$group" && echo $$ >"$group/cgroup.procs" || exit; done; exec "$@"
            """;

    private final CleanRoot root;
    private final Path shared;
    private final Path log;
    private final List<Path> groups;
    // Of the test's thread alone.
    private Optional<Process> computer = Optional.empty();

    private BootedRoot(CleanRoot root, Path shared, Path log, List<Path> groups) {
        this.root = root;
        this.shared = shared;
        this.log = log;
        this.groups = groups;
    }

    /**
     * Switches it on, and waits until all services run that are to. Where the kernel gives this machine no control groups, no
     * systemd can run, and the test is skipped; also where the program is absent, unless CI=true.
     *
     * @param shared a directory of this machine that is /srv in there
     * @param log where what it says goes
     */
    static BootedRoot of(CleanRoot root, Path shared, Path log) throws IOException, InterruptedException {
        if ("true".equals(System.getenv("CI"))) {
            assertThat(PROGRAM).as(MISSING).isExecutable();
        }
        assumeTrue(Files.isExecutable(PROGRAM), MISSING);
        List<Path> groups = HIERARCHIES.stream()
                .filter(hierarchy -> Files.isWritable(hierarchy.resolve("cgroup.procs")))
                .map(hierarchy ->
                        hierarchy.resolve("sync-dashboard-" + root.directory().hashCode()))
                .toList();
        assumeTrue(!groups.isEmpty(), "no control groups, so no systemd can run here");
        BootedRoot computer = new BootedRoot(root, Files.createDirectories(shared), log, groups);
        computer.switchOn();
        return computer;
    }

    void switchOn() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(boot())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        computer = Optional.of(process);
        try {
            await().atMost(LIMIT).until(() -> {
                assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
                return init().isPresent()
                        && isUp(tries("systemctl", "is-system-running").text());
            });
        } catch (RuntimeException | Error e) {
            cutPower();
            throw e;
        }
    }

    private List<String> boot() {
        String inGroups = groups.stream().map(Path::toString).collect(Collectors.joining(" "));
        return List.of(
                "sh",
                "-c",
                BOOT,
                inGroups,
                PROGRAM.toString(),
                "--directory=" + root.directory(),
                "--bind=" + shared + ":/srv",
                "--boot",
                "--register=no",
                "--keep-unit",
                "--resolv-conf=off",
                "--timezone=off",
                "--link-journal=no",
                "--console=pipe");
    }

    private static boolean isUp(String state) {
        return List.of("running", "degraded").contains(state.strip());
    }

    /** The first process in there. */
    private Optional<ProcessHandle> init() {
        return computer.stream()
                .flatMap(process -> process.toHandle().children())
                .filter(child -> child.info()
                        .command()
                        .filter(name -> name.endsWith("/systemd"))
                        .isPresent())
                .findFirst();
    }

    /** Runs a command in there, as root. */
    Said tries(String... command) throws IOException, InterruptedException {
        long init = init().orElseThrow(() -> new IOException("it is off")).pid();
        List<String> line =
                new ArrayList<>(List.of("nsenter", "--target=" + init, "--mount", "--uts", "--ipc", "--pid", "--"));
        line.addAll(List.of("env", "-i"));
        line.addAll(CleanRoot.ENVIRONMENT);
        line.addAll(List.of(command));
        return CleanRoot.said(line);
    }

    String does(String... command) throws IOException, InterruptedException {
        return CleanRoot.good(tries(command), command);
    }

    /** What systemd says of a unit. */
    String property(String unit, String name) throws IOException, InterruptedException {
        return does("systemctl", "show", "--property=" + name, "--value", unit).strip();
    }

    /** Everything in there ends at once. */
    void cutPower() throws IOException, InterruptedException {
        if (computer.isPresent()) {
            Optional<ProcessHandle> init = init();
            init.ifPresent(ProcessHandle::destroyForcibly);
            if (!computer.get().waitFor(30, TimeUnit.SECONDS)) {
                computer.get().destroyForcibly().waitFor();
            }
            computer = Optional.empty();
        }
        for (Path group : groups) {
            if (Files.isDirectory(group)) {
                CleanRoot.run(List.of("find", group.toString(), "-depth", "-type", "d", "-exec", "rmdir", "{}", ";"));
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        cutPower();
    }
}
