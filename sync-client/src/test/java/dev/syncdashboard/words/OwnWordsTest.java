package dev.syncdashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that this library has itself. */
class OwnWordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/words");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.sorted().toList();
        }
    }

    /** A word that one language lacks would be missing on a page, and a fact that it leaves out would be kept from a person. */
    @ParameterizedTest
    @EnumSource
    void areThereInAllLanguagesWithTheSameFacts(TruckNoun noun) {
        Languages languages = Languages.of(List.of(), noun);

        assertThat(facts(languages.german()))
                .isEqualTo(facts(languages.english()))
                .isNotEmpty();
    }

    /** A single apostrophe takes the words after it, braces and all, for literal text, and itself vanishes; in a choice two do. */
    @ParameterizedTest
    @MethodSource("bundles")
    void haveNoApostropheThatSwallowsWords(Path bundle) throws IOException {
        assertThat(Files.readAllLines(bundle))
                .noneMatch(line -> line.replace("''", "").contains("'"))
                .noneMatch(line -> line.matches(".*\\{\\d,choice,([^{}]|\\{[^{}]*})*'([^{}]|\\{[^{}]*})*}.*"));
    }

    private static Map<String, Integer> facts(Language language) {
        return language.codes().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> language.pattern(code).orElseThrow().getFormatsByArgumentIndex().length,
                        Integer::sum,
                        TreeMap::new));
    }
}
