package dev.syncdashboard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the packages' commands read the file of variables that systemd reads for the service. */
@EnabledOnOs(OS.LINUX)
class EnvironmentScriptTest {

    private static final Path SCRIPT = Path.of("src/dist/environment").toAbsolutePath();

    @TempDir
    private Path directory;

    private int exitCode;

    /** What a program that is started after reading the file finds under this name; empty if there is nothing. */
    private String read(String text, String name) throws Exception {
        Path file = Files.writeString(directory.resolve("variables"), text);
        return run(file, "printenv", name);
    }

    private String run(Path file, String... program) throws Exception {
        List<String> line = new ArrayList<>(
                List.of("sh", "-euc", ". \"$0\"; f=$1; shift; environment \"$f\"; exec \"$@\"", SCRIPT.toString()));
        line.add(file.toString());
        line.addAll(List.of(program));
        Path said = directory.resolve("said");
        Process process = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        exitCode = process.exitValue();
        String text = Files.readString(said);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    @Test
    void aLineIsANameAndAValueWithoutBlanksAround() throws Exception {
        String text = "# A=1\n;A=2\n\nA\n  A = x y#z \t\nB=last";

        assertThat(read(text, "A")).isEqualTo("x y#z");
        assertThat(read(text, "B")).isEqualTo("last");
        assertThat(read("A=windows\r\nB=2\r\n", "A")).isEqualTo("windows");
        assertThat(read("A=1\nA=\n", "A")).isEmpty();
        assertThat(exitCode).as("there, and empty").isZero();
    }

    @Test
    void quotesAndBackslashesAreThoseOfSystemd() throws Exception {
        assertThat(read("A=\"a \\\"b\\\" \\$c \\n 'd' \"\n", "A")).isEqualTo("a \"b\" $c \\n 'd' ");
        assertThat(read("A='it''s \\x' ", "A")).isEqualTo("its \\x");
        assertThat(read("A=\"a\"'b'c \"d\"", "A")).isEqualTo("abc \"d\"");
        assertThat(read("A=\"first\nsecond\"\nB=2", "A")).isEqualTo("first\nsecond");
        assertThat(read("A=one\\\ntwo\\ \\\\\nB=2", "A")).isEqualTo("onetwo \\");
        assertThat(read("A=\"one\\\ntwo\"", "A")).isEqualTo("onetwo");
        assertThat(read("A=Löschzug \"Süd\"", "A")).isEqualTo("Löschzug \"Süd\"");
    }

    @Test
    void nothingIsRunAndNoNameIsMadeUp() throws Exception {
        String text =
                "A=$(touch pwned)`touch pwned`;touch pwned\n\"$(touch pwned)\"=1\n1A=made-up\nA-B=made-up\n=made-up\ntouch pwned\n";

        assertThat(read(text, "A")).isEqualTo("$(touch pwned)`touch pwned`;touch pwned");
        assertThat(run(directory.resolve("variables"), "env")).doesNotContain("made-up");
        assertThat(directory.resolve("pwned")).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsNoTroubleAndOneThatIsNoneIs() throws Exception {
        assertThat(run(directory.resolve("nowhere"), "echo", "goes on")).isEqualTo("goes on");
        run(directory, "echo", "goes on");
        assertThat(exitCode).isNotZero();
    }
}
