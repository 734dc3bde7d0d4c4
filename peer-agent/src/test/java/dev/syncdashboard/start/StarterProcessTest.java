package dev.syncdashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.process.OtherMain;
import dev.syncdashboard.log.JavaLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real starter in processes of its own, with agents that do nothing but what is wrong with them. */
@Timeout(120)
class StarterProcessTest {

    private static final String SAYS_WHICH =
            "System.out.println(\"%s with \" + String.join(\" \", arguments)); System.exit(7);";

    @TempDir
    Path directory;

    private Path starterJar;
    private Path installed;
    private ReleaseStore store;

    @BeforeEach
    void installsAnAgent() throws Exception {
        starterJar = directory.resolve("peer-agent-start.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(starterJar))) {
            Path classes = Path.of(Starter.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.list(classes.resolve("dev/syncdashboard/start"))) {
                for (Path file : files.toList()) {
                    add(jar, "dev/syncdashboard/start/" + file.getFileName(), file);
                }
            }
            // Of another module, whose classes may be in a jar.
            jar.putNextEntry(new ZipEntry("dev/syncdashboard/log/JavaLog.class"));
            try (InputStream javaLog = Objects.requireNonNull(JavaLog.class.getResourceAsStream("JavaLog.class"))) {
                javaLog.transferTo(jar);
            }
        }
        installed = agentJar("installed", SAYS_WHICH.formatted("installed"));
        store = new ReleaseStore(directory.resolve("state").resolve(ReleaseStore.DIRECTORY), new StartDisk());
    }

    private static void add(JarOutputStream jar, String name, Path file) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        Files.copy(file, jar);
        jar.closeEntry();
    }

    /** A jar whose agent does just this. */
    private Path agentJar(String name, String body) throws IOException {
        Path classes = OtherMain.compile(body, Files.createDirectories(directory.resolve("classes-" + name)));
        Path file = directory.resolve(name + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            String path = "dev/syncdashboard/agent/cli/Main.class";
            add(jar, path, classes.resolve(path));
        }
        return file;
    }

    private void swapTo(Path jar, Duration within) throws IOException {
        store.stage("2.0", (OutputStream out) -> Files.copy(jar, out));
        StagedRelease staged = new StagedRelease("2.0", "a".repeat(64), JarDigest.of(jar));
        store.swap(
                new CurrentRelease(staged, Optional.empty(), JarDigest.of(installed)),
                new TrialRelease(staged, 0, within));
    }

    private record Ended(int code, String output) {}

    private Ended start(String... arguments) throws Exception {
        Path output = directory.resolve("output.txt");
        String classes = starterJar + System.getProperty("path.separator") + installed;
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx32m",
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        classes,
                                        "dev.syncdashboard.start.Starter",
                                        "--agent-state-dir",
                                        directory.resolve("state").toString()),
                                Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    private void assertGivenUpAfter(int starts) throws Exception {
        for (int i = 0; i < starts; i++) {
            assertThat(start("run").output()).doesNotContain("installed with");
        }
        assertThat(start("run").output()).contains("installed with");
        assertThat(store.failed()).hasSize(1);
    }

    @Test
    void aCallFromAnotherThreadEndsItAsASignalWould() throws Exception {
        // So does the program that runs the service on Windows: main in one thread, stop in another.
        installed = agentJar("stopped", """
                Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("closed")));
                new Thread(() -> {
                    try {
                        Class.forName("dev.syncdashboard.start.Starter").getMethod("stop", String[].class)
                                .invoke(null, (Object) new String[0]);
                    } catch (ReflectiveOperationException e) {
                        System.out.println(e);
                    }
                }).start();
                Thread.sleep(60_000);
                """);

        Ended ended = start("run");

        assertThat(ended.output()).contains("closed");
        assertThat(ended.code()).isZero();
    }

    @Test
    void withoutAReleaseTheInstalledAgentRunsWithItsArgumentsAndItsExitCode() throws Exception {
        Ended ended = start("run", "--verbose");

        assertThat(ended.output()).contains("installed with --agent-state-dir").contains("run --verbose");
        assertThat(ended.code()).isEqualTo(7);
    }

    /** An agent that can't even start says so each time, for years perhaps. */
    @Test
    void whatJavaItselfSaysStaysSmallWhereASystemKeepsNoLog() throws Exception {
        Path log = Files.createDirectories(directory.resolve("log"));
        Path java = Files.writeString(log.resolve("java.log"), "no Java\n".repeat(1 << 18));
        Path other = Files.write(log.resolve("agent.0.log"), new byte[(1 << 20) + 1]);

        start("check", "--log-dir", log.toString());
        assertThat(java).hasSize(1 << 21);
        start("run", "--log-dir", log.toString());
        assertThat(Files.size(java)).isBetween(1L, 1L << 16);
        assertThat(Files.readString(java)).startsWith("no Java\n").endsWith("no Java\n");
        assertThat(other).hasSize((1 << 20) + 1);

        Files.writeString(java, "no Java");
        start("run", "--log-dir=" + log);
        assertThat(java).hasContent("no Java");
    }

    @Test
    void aConfirmedReleaseRunsInPlaceOfTheInstalledAgentAndSeesNothingOfIt() throws Exception {
        swapTo(
                agentJar(
                        "good",
                        "System.out.println(\"release, \" + System.getProperty(\"dev.syncdashboard.start.running\").length()"
                                + " + \", \" + Main.class.getClassLoader().getParent().getClass().getSimpleName());"
                                + " System.exit(5);"),
                Duration.ofMinutes(1));
        store.confirm();

        Ended ended = start("run");

        assertThat(ended.output()).contains("release, 64, PlatformClassLoader");
        assertThat(ended.code()).isEqualTo(5);
    }

    @Test
    void oneThatThrowsIsGivenUp() throws Exception {
        swapTo(agentJar("throws", "throw new IllegalStateException(\"broken\");"), Duration.ofMinutes(1));

        assertThat(start("run").code()).isEqualTo(70);
        assertGivenUpAfter(2);
    }

    @Test
    void oneThatEndsAtOnceIsGivenUp() throws Exception {
        swapTo(agentJar("exits", "System.exit(0);"), Duration.ofMinutes(1));

        assertGivenUpAfter(3);
    }

    @Test
    void oneThatReturnsIsGivenUp() throws Exception {
        swapTo(agentJar("returns", ""), Duration.ofMinutes(1));

        assertGivenUpAfter(3);
    }

    @Test
    void oneThatHangsIsGivenUpWhenItsTimeIsOver() throws Exception {
        swapTo(
                agentJar(
                        "hangs",
                        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }));"
                                + " Thread.currentThread().join();"),
                Duration.ofSeconds(1));

        assertThat(start("run").code()).isEqualTo(Starter.START_AGAIN);
        assertGivenUpAfter(0);
        assertThat(store.failed().get(0).why()).isEqualTo(FailedRelease.Failure.DID_NOT_REPORT);
    }

    @Test
    void oneWithoutItsMainClassIsGivenUp() throws Exception {
        swapTo(starterJar, Duration.ofMinutes(1));

        assertThat(start("run").output()).contains("ClassNotFoundException");
        assertGivenUpAfter(2);
    }

    @Test
    void oneThatIsNoJarIsGivenUp() throws Exception {
        swapTo(Files.writeString(directory.resolve("no.jar"), "no jar"), Duration.ofMinutes(1));

        assertGivenUpAfter(3);
    }

    @Test
    void oneThatIsNotWhatWasPutThereNeverRuns() throws Exception {
        swapTo(agentJar("good", SAYS_WHICH.formatted("release")), Duration.ofMinutes(1));
        Files.writeString(store.jar("2.0"), "something else");

        assertGivenUpAfter(0);
    }

    @Test
    void damagedNotesLeadToTheInstalledAgent() throws Exception {
        swapTo(agentJar("good", SAYS_WHICH.formatted("release")), Duration.ofMinutes(1));
        Files.write(directory.resolve("state").resolve("releases").resolve("current"), new byte[100]);

        assertThat(start("run").output()).contains("installed with");
    }
}
