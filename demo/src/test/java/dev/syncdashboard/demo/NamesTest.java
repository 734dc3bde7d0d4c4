package dev.syncdashboard.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name has one meaning in all modules. Here, since only the demo sees all of them. */
class NamesTest {

    @Test
    void noTwoTypesHaveOneName() throws IOException {
        assertThat(types().stream()
                        .collect(groupingBy(name -> name, counting()))
                        .entrySet())
                .hasSizeGreaterThan(500)
                .filteredOn(name -> name.getValue() > 1)
                .isEmpty();
    }

    private static List<String> types() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .toList();
        }
    }
}
