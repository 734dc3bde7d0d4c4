package dev.syncdashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultSettingsFileTest {

    @TempDir
    Path program;

    @Test
    void onWindowsTheyAreInProgramDataUnlessAPersonHasThemBesideTheProgram() throws IOException {
        DefaultSettingsFile file = new DefaultSettingsFile(
                Map.of("ProgramData", "/ProgramData"), "kim", Path.of("/home/kim"), Optional.of(program));

        assertThat(file.on("Windows 11")).isEqualTo(Path.of("/ProgramData/sync-agent/agent.properties"));

        Path beside = Files.createFile(program.resolve("agent.properties"));
        assertThat(file.on("Windows 11")).isEqualTo(beside);
    }
}
