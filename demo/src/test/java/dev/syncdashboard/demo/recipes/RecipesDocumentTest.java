package dev.syncdashboard.demo.recipes;

import static dev.syncdashboard.demo.engine.EngineLab.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.cli.CliRun;
import dev.syncdashboard.demo.engine.EngineLab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/recipes.md} says what the recipes' classes say, and its commands work. */
@Timeout(60)
class RecipesDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/recipes.md");
    private static final Path SOURCES = Path.of("src/test/java/dev/syncdashboard/demo/recipes");
    private static final Pattern SNIPPET = Pattern.compile(
            "\\[`(\\w+)`]\\(\\.\\./demo/(src/test/java/\\S+/recipes/)\\1\\.java\\)[^\\n]*\\n\\n```java\\n(.*?)```",
            Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile(" +// recipe begins\\n(.*?) +// recipe ends\\n", Pattern.DOTALL);
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final String PROGRAM = "java -jar sync-cli.jar ";

    @TempDir
    Path root;

    @Test
    void eachSnippetIsTheRegionOfItsClass() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        for (MatchResult snippet : found(SNIPPET)) {
            assertThat(Path.of(snippet.group(2))).isEqualTo(SOURCES);
            shown.put(snippet.group(1), snippet.group(3));
        }

        assertThat(shown).hasSizeGreaterThan(6).isEqualTo(regions());
        assertThat(Files.readString(DOCUMENT).split("```java", -1)).hasSize(shown.size() + 1);
    }

    /** One after the other on one engine, with directories of this test in place of those of the document. */
    @Test
    void eachCommandWorks() throws Exception {
        List<String> commands = found(SHELL).stream()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> line.startsWith(PROGRAM))
                .map(line -> line.substring(PROGRAM.length()).replaceFirst(" +#.*", ""))
                .toList();
        List<String> run = new ArrayList<>();
        try (EngineLab lab = new EngineLab(root)) {
            EngineLab.Device station = lab.writer("Station 4");
            station.write("plan.txt", "plan");
            eventually(() -> assertThat(
                            CliRun.at(station.engine().address(), "events").out())
                    .contains("plan.txt"));
            for (String command : commands) {
                if (!command.contains("--follow")) {
                    CliRun result = CliRun.at(station.engine().address(), words(command));
                    assertThat(result.exit()).as(command + ": " + result.err()).isZero();
                    assertThat(result.out()).as(command).isNotBlank();
                    run.add(command.split(" ")[0]);
                }
            }
        }
        assertThat(run).contains("folders", "add", "link", "activity", "events", "peers", "secrets");
    }

    private String[] words(String command) throws IOException {
        String[] words = command.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith("/srv/")) {
                Path here = root.toRealPath().resolve(words[i].substring("/srv/".length()));
                words[i] = Files.createDirectories(here).toString();
            }
        }
        return words;
    }

    private static List<MatchResult> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(DOCUMENT)).results().toList();
    }

    private static Map<String, String> regions() throws IOException {
        Map<String, String> regions = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                String source = Files.readString(file);
                REGION.matcher(source)
                        .results()
                        .forEach(region -> regions.put(
                                file.getFileName().toString().replace(".java", ""),
                                region.group(1).stripTrailing().stripIndent() + "\n"));
            }
        }
        regions.remove("RecipesDocumentTest");
        return regions;
    }
}
