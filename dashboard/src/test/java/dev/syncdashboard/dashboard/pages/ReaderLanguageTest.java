package dev.syncdashboard.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.dashboard.web.ReaderLanguage;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

@WebTest
class ReaderLanguageTest extends ServedFleet {

    @BeforeEach
    void aFleet() {
        fleet.replaceBy(FLEETS.of(FLEETS.upToDate("Engine 1"), FLEETS.wasBehind("Brush 12", 2)));
    }

    @Test
    void aGermanReaderGetsGermanAndAnEnglishOneEnglishOfTheSameMoment() {
        HttpResponse<String> german = get("de-DE,de;q=0.9,en;q=0.5");
        HttpResponse<String> english = get("en-GB");

        assertThat(german.body())
                .contains("<html lang=\"de\"", "1 von 2 Fahrzeugen ist aktuell.", "Fahrzeugliste")
                .doesNotContain("Last heard");
        assertThat(english.body())
                .contains("<html lang=\"en\"", "1 of 2 trucks has the current files.", "Last heard")
                .doesNotContain("Fahrzeug");
        assertThat(german.headers().allValues("Vary"))
                .anyMatch(varies -> varies.toLowerCase(Locale.ROOT).contains("accept-language"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "*", "", "de;q=x", ",,;;=", "zz-ZZ-zzzzzzzzz"})
    void whoeverWantsAnotherLanguageOrSendsNonsenseGetsEnglish(String wanted) {
        HttpResponse<String> answer = get(wanted);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"en\"");
    }

    @Test
    void aStationThatSetsItsLanguageGivesThatToAll() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "en");

        assertThat(new ReaderLanguage("de", StationWords.OF_TRUCKS)
                        .resolveLocale(request)
                        .getLanguage())
                .isEqualTo("de");
        assertThat(new ReaderLanguage("browser", StationWords.OF_TRUCKS)
                        .resolveLocale(request)
                        .getLanguage())
                .isEqualTo("en");
    }

    private HttpResponse<String> get(String languages) {
        return browser.send("GET", "/", "text/html", Map.of("Accept-Language", languages));
    }
}
