package dev.syncdashboard.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final int LONGEST = 160;

    @Test
    void noLineIsTooLongToRead() throws IOException {
        List<Path> templates;
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            templates = files.filter(file -> file.toString().endsWith(".html")).toList();
        }

        assertThat(templates)
                .isNotEmpty()
                .allSatisfy(template -> assertThat(Files.readAllLines(template))
                        .as(template.toString())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LONGEST)));
    }
}
