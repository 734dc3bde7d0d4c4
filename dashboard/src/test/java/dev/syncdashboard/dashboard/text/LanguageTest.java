package dev.syncdashboard.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.words.Language;
import dev.syncdashboard.words.Languages;
import dev.syncdashboard.words.TruckNoun;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    /** A word that one language lacks would be missing on a page, and a fact that it leaves out would be kept from a person. */
    @Test
    void allLanguagesHaveWordsForTheSameCodesAndMentionTheSameFacts() {
        assertThat(facts(StationWords.OF_TRUCKS.german()))
                .isEqualTo(facts(StationWords.OF_TRUCKS.english()))
                .isNotEmpty();
    }

    @Test
    void aReaderOfAnotherLanguageGetsEnglish() {
        assertThat(StationWords.OF_TRUCKS.of(Locale.FRENCH)).isSameAs(StationWords.OF_TRUCKS.english());
        assertThat(StationWords.OF_TRUCKS.of(Locale.forLanguageTag("de-CH"))).isSameAs(StationWords.OF_TRUCKS.german());
    }

    @Test
    void aCodeWithoutWordsIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> StationWords.OF_TRUCKS.english().say("no.such.code"))
                .hasMessageContaining("no.such.code");
    }

    @Test
    void whereTrucksAreBoatsNoTextSpeaksOfTrucks() {
        Languages languages = StationWords.of(TruckNoun.BOAT);

        assertThat(patterns(languages.english())).noneMatch(text -> text.contains("truck"));
        assertThat(patterns(languages.german())).noneMatch(text -> text.contains("fahrzeug"));
    }

    private static Stream<String> patterns(Language language) {
        return language.codes().stream()
                .map(code -> language.pattern(code).orElseThrow().toPattern().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource
    void everyNounHasAllFormsThatTheTextsHave(TruckNoun noun) {
        Languages languages = StationWords.of(noun);

        assertThat(facts(languages.english())).isEqualTo(facts(StationWords.OF_TRUCKS.english()));
        assertThat(facts(languages.german())).isEqualTo(facts(StationWords.OF_TRUCKS.english()));
    }

    private static TreeMap<String, Integer> facts(Language language) {
        TreeMap<String, Integer> facts = new TreeMap<>();
        for (String code : language.codes()) {
            facts.put(
                    code,
                    Optional.of(language.pattern(code).orElseThrow())
                            .map(pattern -> pattern.getFormatsByArgumentIndex().length)
                            .orElseThrow());
        }
        return facts;
    }
}
