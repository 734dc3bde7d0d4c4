package dev.syncdashboard.demo.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncdashboard.demo.e2e.CleanRoot.Said;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A new computer with something like Windows, in a directory of its own, by Wine; without a screen. */
final class WineComputer implements AutoCloseable {

    /** What programs of a command line write in. */
    private static final Charset OF_CONSOLE = Charset.forName("IBM437");

    private static final Path LIBRARIES = Path.of("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows");

    private final Path directory;

    private WineComputer(Path directory) {
        this.directory = directory;
    }

    /** Sets one up; where there is no Wine, tests are skipped or fail. */
    static WineComputer in(Path directory) throws IOException, InterruptedException {
        boolean possible = MsiTables.isThere("wine")
                && MsiTables.isThere("as")
                && MsiTables.isThere("ld")
                && Files.isDirectory(LIBRARIES);
        String missing = "no Windows to install in: needs wine, wine64 and binutils. The command is bash .ci/run";
        if ("true".equals(System.getenv("CI"))) {
            assertThat(possible).as(missing).isTrue();
        }
        assumeTrue(possible, missing);
        WineComputer computer = new WineComputer(directory);
        computer.does("wine", "wineboot", "--init");
        computer.staysOn();
        return computer;
    }

    /** Else it goes off, with all that it runs, when no command has been given for some seconds; now, for some minutes. */
    private void staysOn() throws IOException, InterruptedException {
        ends();
        does("wineserver", "--persistent=300");
    }

    private void ends() throws IOException, InterruptedException {
        tries("wineserver", "--kill");
        tries("wineserver", "--wait");
    }

    /** A jvm.dll for a service to load: see the source. */
    static void assemble(Path jvm) throws IOException, InterruptedException {
        Path object = jvm.resolveSibling("jvm.o");
        Files.createDirectories(jvm.getParent());
        CleanRoot.run(List.of("as", "-o", object.toString(), "src/test/resources/windows/jvm.s"));
        CleanRoot.run(List.of(
                "ld",
                "-mi386pep",
                "--dll",
                "--export-all-symbols",
                "--entry=0",
                "-o",
                jvm.toString(),
                object.toString(),
                LIBRARIES.resolve("kernel32.dll").toString(),
                LIBRARIES.resolve("ucrtbase.dll").toString()));
        Files.delete(object);
    }

    /** Cuts its power, and switches it on again. */
    void restart() throws IOException, InterruptedException {
        staysOn();
        tries("wine", "cmd", "/c", "exit");
    }

    /** Runs msiexec without a person; Linux leaves of its code the last 8 bits. */
    int msiexec(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("wine", "msiexec", "/qn"));
        line.addAll(List.of(arguments));
        return tries(line.toArray(String[]::new)).code();
    }

    String does(String... command) throws IOException, InterruptedException {
        return CleanRoot.good(tries(command), command);
    }

    Said tries(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                "env",
                "--unset=DISPLAY",
                "LC_ALL=C.UTF-8",
                // It links to what is a person's there.
                "HOME=" + directory,
                "WINEPREFIX=" + directory,
                "WINEDEBUG=-all",
                // No question whether to fetch what this is not about, and no menus.
                "WINEDLLOVERRIDES=mscoree=;mshtml=;winemenubuilder.exe="));
        line.addAll(List.of(command));
        return CleanRoot.said(line, OF_CONSOLE);
    }

    /** The values below a key of this computer's, by their names with the keys between. */
    Map<String, String> registry(String key) throws IOException, InterruptedException {
        Map<String, String> values = new HashMap<>();
        String begin = "HKEY_LOCAL_MACHINE\\" + key;
        String below = "";
        for (String line : tries("wine", "reg", "query", begin, "/s").text().split("\r\n")) {
            String[] value = line.strip().split(" {4}", 3);
            if (line.startsWith(begin)) {
                below = line.substring(begin.length());
            } else if (value.length == 3) {
                values.put((below + "\\" + value[0]).substring(1), value[2]);
            }
        }
        return values;
    }

    /** The processes of a service, whatever is said of it. */
    Stream<ProcessHandle> processes(String service) {
        return ProcessHandle.allProcesses().filter(process -> {
            Path seen = Path.of("/proc", Long.toString(process.pid()));
            return holds(seen.resolve("cmdline"), "//RS//" + service)
                    && holds(seen.resolve("environ"), "WINEPREFIX=" + directory);
        });
    }

    private static boolean holds(Path texts, String text) {
        try {
            return List.of(Files.readString(texts, ISO_8859_1).split("\0")).contains(text);
        } catch (IOException ended) {
            return false;
        }
    }

    /** A place of its disk, C:\ being left out. */
    Path at(String place) {
        return directory.resolve("drive_c").resolve(place.replace('\\', '/'));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        ends();
        CleanRoot.run(List.of("rm", "-rf", "--one-file-system", directory.toString()));
    }
}
