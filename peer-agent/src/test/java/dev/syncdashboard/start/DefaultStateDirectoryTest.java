package dev.syncdashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultStateDirectoryTest {

    private static final Path HOME = Path.of("/home/kim");

    @Test
    void onLinuxAPersonHasItInTheStateDirectoryOfTheUser() {
        assertThat(of(Map.of(), "kim").on("Linux")).isEqualTo(Path.of("/home/kim/.local/state/sync-agent"));
        assertThat(of(Map.of("XDG_STATE_HOME", "/data/state"), "kim").on("Linux"))
                .isEqualTo(Path.of("/data/state/sync-agent"));
    }

    @Test
    void onLinuxAServiceHasItWhereSystemdMadeIt() {
        assertThat(of(Map.of("STATE_DIRECTORY", "/var/lib/truck:/var/lib/other"), "sync-agent")
                        .on("Linux"))
                .isEqualTo(Path.of("/var/lib/truck"));
        assertThat(of(Map.of(), "root").on("Linux")).isEqualTo(Path.of("/var/lib/sync-agent"));
    }

    @Test
    void onMacItIsInApplicationSupportOfThePersonOrOfTheSystem() {
        assertThat(of(Map.of(), "kim").on("Mac OS X"))
                .isEqualTo(Path.of("/home/kim/Library/Application Support/sync-agent"));
        assertThat(of(Map.of(), "root").on("Mac OS X")).isEqualTo(Path.of("/Library/Application Support/sync-agent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUCK7$", "SYSTEM", "LOCAL SERVICE"})
    void onWindowsAServiceHasItInProgramData(String user) {
        Map<String, String> environment = Map.of("ProgramData", "/ProgramData", "LOCALAPPDATA", "/Local");

        assertThat(of(environment, user).on("Windows 11")).isEqualTo(Path.of("/ProgramData/sync-agent"));
        assertThat(of(environment, "kim").on("Windows 11")).isEqualTo(Path.of("/Local/sync-agent"));
    }

    private static DefaultStateDirectory of(Map<String, String> environment, String user) {
        return new DefaultStateDirectory(environment, user, HOME);
    }
}
