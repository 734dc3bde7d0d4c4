package dev.syncdashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words that this library has itself. */
class OwnWordsTest {

    /** A word that one language lacks would be missing on a page, and a fact that it leaves out would be kept from a person. */
    @ParameterizedTest
    @EnumSource
    void areThereInAllLanguagesWithTheSameFacts(TruckNoun noun) {
        Languages languages = Languages.of(List.of(), noun);

        assertThat(facts(languages.german()))
                .isEqualTo(facts(languages.english()))
                .isNotEmpty();
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
