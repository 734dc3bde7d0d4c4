package dev.syncdashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {

    private static final Languages LANGUAGES = Languages.of(List.of(), TruckNoun.BOAT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT,en;q=0.5 | de",
                "en-GB,de;q=0.9 | en",
                "fr,de;q=0.3    | de",
                "fr             | en",
                "*              | en",
                "de;q=x         | en",
                ",,;;=          | en"
            })
    void theFirstLanguageThatTheBrowserNamesAndThereAreWordsForIsTaken(String wanted, String language) {
        LanguageChoice choice = new LanguageChoice("browser", LANGUAGES);

        assertThat(choice.of(Optional.of(wanted)).locale().getLanguage()).isEqualTo(language);
        assertThat(choice.depends()).isTrue();
    }

    @Test
    void whoNamesNoneGetsEnglish() {
        assertThat(new LanguageChoice("browser", LANGUAGES).of(Optional.empty()))
                .isSameAs(LANGUAGES.english());
    }

    @Test
    void theOneThatIsSetIsForAll() {
        LanguageChoice choice = new LanguageChoice("de", LANGUAGES);

        assertThat(choice.of(Optional.of("en"))).isSameAs(LANGUAGES.german());
        assertThat(choice.depends()).isFalse();
    }
}
