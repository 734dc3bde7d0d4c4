package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.settings.SettingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the table of the settings in the docs to the settings. */
class SettingsTableTest {

    @Test
    void theDocsListEachSettingAsItIs() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../docs/operations.md")).stream()
                .filter(line -> line.matches("\\| `[a-z.-]+` \\| `--.*"))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(
                        DashboardKeys.ALL.stream().map(SettingsTableTest::row).toList());
    }

    private static String row(SettingKey key) {
        String unset = key.defaultValue().map(value -> "`" + value + "`").orElse(key.unset());
        return "| `%s` | `%s` | `%s` | %s | %s |"
                .formatted(key.name(), key.option(), key.environment(), unset, key.description());
    }
}
