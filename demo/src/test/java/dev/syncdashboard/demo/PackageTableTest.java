package dev.syncdashboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of packages in docs/ARCHITECTURE.md is that of the code. Here, since only the demo sees all modules. */
class PackageTableTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| (?:`([a-z-]+)` )?\\| `([a-z0-9.]+)` \\|", Pattern.MULTILINE);
    private static final List<String> MODULES = List.of("sync-client", "peer-agent", "dashboard", "demo");
    private static final Path ROOT = Path.of("..");

    @Test
    void eachPackageHasARowInItsModule() throws IOException {
        String module = "";
        List<String> rows = new ArrayList<>();
        for (MatchResult row : ROW.matcher(Files.readString(ROOT.resolve("docs/ARCHITECTURE.md")))
                .results()
                .toList()) {
            module = row.group(1) == null ? module : row.group(1);
            rows.add(module + " " + row.group(2));
        }

        assertThat(rows).containsExactlyInAnyOrderElementsOf(packages());
    }

    private static List<String> packages() {
        return MODULES.stream()
                .flatMap(module -> packagesOf(module).map(name -> module + " " + name))
                .toList();
    }

    private static Stream<String> packagesOf(String module) {
        Path sources = ROOT.resolve(module).resolve("src/main/java/dev/syncdashboard");
        try (Stream<Path> files = Files.walk(sources)) {
            return files
                    .filter(file -> file.getFileName().toString().equals("package-info.java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replace('\\', '/'))
                    .map(name -> name.replace('/', '.'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
