package dev.syncdashboard.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageTest {

    /** A word that one language lacks would be missing on a page, and a fact that it leaves out would be kept from a person. */
    @Test
    void allLanguagesHaveWordsForTheSameCodesAndMentionTheSameFacts() {
        assertThat(facts(Language.GERMAN)).isEqualTo(facts(Language.ENGLISH)).isNotEmpty();
    }

    /** A single apostrophe takes the words after it, braces and all, for literal text, and itself vanishes. */
    @Test
    void noApostropheStandsAloneInAPattern() throws IOException {
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/words"))) {
            assertThat(bundles)
                    .isNotEmpty()
                    .allSatisfy(bundle -> assertThat(Files.readAllLines(bundle))
                            .noneMatch(line -> line.replace("''", "").contains("'")));
        }
        assertThat(Language.ENGLISH.say("label.cannot_tell")).isEqualTo("Can't tell");
    }

    /** In a choice apostrophes are read twice, and how often depends on what stands beside them. */
    @Test
    void noApostropheStandsInAChoice() throws IOException {
        Pattern choice = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{[^{}]*})*'(?:[^{}]|\\{[^{}]*})*}");
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/words"))) {
            assertThat(bundles)
                    .allSatisfy(bundle -> assertThat(Files.readAllLines(bundle))
                            .noneMatch(line -> choice.matcher(line).find()));
        }
    }

    @Test
    void aReaderOfAnotherLanguageGetsEnglish() {
        assertThat(Language.of(Locale.FRENCH)).isSameAs(Language.ENGLISH);
        assertThat(Language.of(Locale.forLanguageTag("de-CH"))).isSameAs(Language.GERMAN);
    }

    @Test
    void aCodeWithoutWordsIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> Language.ENGLISH.say("no.such.code")).hasMessageContaining("no.such.code");
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
