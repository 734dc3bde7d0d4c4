package dev.syncdashboard.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.content.FolderContent.Mode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A locale is chosen when a JVM starts, so each test starts one. */
@EnabledOnOs(OS.LINUX)
class FingerprintLocaleIT {

    @TempDir
    private Path folder;

    @Test
    void theLocaleMakesNoDifference() throws Exception {
        // By a shell, since this JVM's own locale may not be able to name the files.
        Process shell = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "mkdir \"$(printf 'Pl\\303\\244ne')\" && cd Pl* && printf a > \"$(printf '\\303\\266')\""
                                + " && printf b > \"$(printf 'o\\314\\210%%41')\"")
                .directory(folder.toFile())
                .start();
        assertThat(shell.waitFor()).isZero();

        String underUtf8 = fingerprintWithLocale("C.UTF-8");

        assertThat(underUtf8).startsWith("Pl\\u00e4ne/\\u00f6 Pl\\u00e4ne/\\u00f6%41 fp2-");
        assertThat(fingerprintWithLocale("C")).isEqualTo(underUtf8);
        assertThat(fingerprintWithLocale("en_US.ISO-8859-1")).isEqualTo(underUtf8);
    }

    private String fingerprintWithLocale(String locale) throws Exception {
        Path output = Files.createTempFile("fingerprint", ".txt");
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintFingerprint.class.getName(),
                        folder.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        java.environment().put("LC_ALL", locale);
        Process process = java.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return Files.readString(output, StandardCharsets.US_ASCII);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    /** Prints paths and hash in ASCII. */
    static final class PrintFingerprint {

        private PrintFingerprint() {}

        public static void main(String[] arguments) throws Exception {
            FingerprintResult.Whole result = (FingerprintResult.Whole) FolderContent.ofThisRun(Clock.systemUTC())
                    .read(Path.of(arguments[0]), ContentRules.EVERYTHING, Mode.CHANGED_FILES, Throttle.unlimited());
            result.fingerprint().files().files().forEach(file -> System.out.print(inAscii(file.path()) + " "));
            System.out.print(result.fingerprint().hash());
        }

        private static String inAscii(String text) {
            StringBuilder ascii = new StringBuilder();
            text.chars().forEach(c -> ascii.append(c < 128 ? "" + (char) c : String.format("\\u%04x", c)));
            return ascii.toString();
        }
    }
}
