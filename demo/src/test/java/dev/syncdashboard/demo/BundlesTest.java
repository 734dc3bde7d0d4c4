package dev.syncdashboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all words of the project have in common, whichever module has them. */
class BundlesTest {

    private static final Pattern APOSTROPHE_IN_A_CHOICE =
            Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{[^{}]*})*'(?:[^{}]|\\{[^{}]*})*}");

    /** A form of the noun for a truck, which is filled in before the pattern is read. */
    private static final Pattern NOUN = Pattern.compile("\\{\\p{L}[\\p{L}_]*}");

    /** The forms of the noun are each language's own. */
    private static final String NOUNS = "nouns_";

    static List<Path> bundles() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> words = modules.map(module -> module.resolve("src/main/resources/words"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
            assertThat(words).hasSizeGreaterThanOrEqualTo(3);
            return words.stream().flatMap(each -> files(each).stream()).toList();
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A single apostrophe takes the words after it, braces and all, for literal text, and itself vanishes. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noApostropheStandsAloneNorInAChoice(Path bundle) throws IOException {
        List<String> lines = Files.readAllLines(bundle).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines)
                .isNotEmpty()
                .noneMatch(line -> line.replace("''", "").contains("'"))
                .noneMatch(line -> APOSTROPHE_IN_A_CHOICE.matcher(line).find());
    }

    /** A word that one language lacks would be missing on a page, and a fact that it leaves out would be kept from a person. */
    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameCodesAndMentionTheSameFacts(Path bundle) throws IOException {
        String name = bundle.getFileName().toString();
        Path other = bundle.resolveSibling(
                name.endsWith("_en.properties") ? name.replace("_en.", "_de.") : name.replace("_de.", "_en."));

        assertThat(other).isNotEqualTo(bundle).exists();
        if (!name.startsWith(NOUNS)) {
            assertThat(facts(bundle)).isEqualTo(facts(other));
        }
    }

    private static Map<String, Integer> facts(Path bundle) throws IOException {
        Properties patterns = new Properties();
        try (Reader in = Files.newBufferedReader(bundle)) {
            patterns.load(in);
        }
        Map<String, Integer> facts = new TreeMap<>();
        patterns.forEach((code, pattern) -> facts.put((String) code, facts((String) pattern)));
        return facts;
    }

    private static int facts(String pattern) {
        String written = NOUN.matcher(pattern).replaceAll("truck");
        return new MessageFormat(written, Locale.ENGLISH).getFormatsByArgumentIndex().length;
    }
}
