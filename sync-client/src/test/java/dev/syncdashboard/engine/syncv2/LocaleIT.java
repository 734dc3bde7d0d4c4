package dev.syncdashboard.engine.syncv2;

import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.FakeEngine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A locale is chosen when a JVM starts, so each test starts one. */
@EnabledOnOs(OS.LINUX)
class LocaleIT {

    private final FakeEngine server = new FakeEngine();

    @TempDir
    private Path scratch;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksForAUtf8LocaleWhereAPathCannotBeNamed() throws Exception {
        folderIsAt("/srv/Einsatzpläne");

        assertThat(askWithLocale("C"))
                .contains("This program can't name the place of the folder 'Sync'")
                .contains("Start it with a UTF-8 locale: LC_ALL=C.UTF-8.")
                .doesNotContain("same device");
    }

    @Test
    void namesThePathUnderAUtf8Locale() throws Exception {
        folderIsAt("/srv/Einsatzpläne");

        assertThat(askWithLocale("C.UTF-8")).contains("found");
    }

    @Test
    void blamesNoLocaleForAPathThatNoLocaleCanName() throws Exception {
        folderIsAt("/srv/a\\u0000b");

        assertThat(askWithLocale("C")).contains("must run on the same device").doesNotContain("locale");
    }

    private void folderIsAt(String path) {
        server.answer(
                "/folders", data("{\"folders\": [{\"id\": \"1\", \"name\": \"Sync\", \"path\": \"" + path + "\"}]}"));
    }

    private String askWithLocale(String locale) throws Exception {
        Path output = scratch.resolve("output");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Asking.class.getName(),
                server.url().toString());
        java.environment().put("LC_ALL", locale);
        Process process =
                java.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output, StandardCharsets.ISO_8859_1);
    }

    /** The program that runs under the locale. */
    static final class Asking {

        private Asking() {}

        public static void main(String[] arguments) throws Exception {
            try (SyncV2Engine engine = new SyncV2Engine(SyncOptions.of(URI.create(arguments[0])))) {
                engine.now().folder("Sync");
                System.out.println("found");
            } catch (EngineException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
