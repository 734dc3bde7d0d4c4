package dev.syncdashboard.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.words.Language;
import dev.syncdashboard.words.Languages;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.TruckNoun;
import dev.syncdashboard.words.Voice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ReportedWordsTest {

    private static final Languages LANGUAGES = Languages.of(List.of(), TruckNoun.TRUCK);

    private static String in(Language language, Message message) {
        return new Voice(ZoneOffset.UTC, language).say(message, Instant.EPOCH);
    }

    private static String german(ProblemCode code, String text) {
        return in(LANGUAGES.german(), ReportedWords.problem(new Problem(code, text)));
    }

    private static String english(ProblemCode code, String text) {
        return in(LANGUAGES.english(), ReportedWords.problem(new Problem(code, text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the Sync folder is paused | der Sync-Ordner ist angehalten",
                "the Status folder is stopped | der Statusordner ist gestoppt",
                "the Status folder is read-only on this device: reports stay here"
                        + " | der Statusordner ist auf diesem Gerät schreibgeschützt: Meldungen kommen nicht weg",
                "disk almost full | der Datenträger ist fast voll",
                "the Sync folder has 3 files or folders changed on this device only"
                        + " | der Sync-Ordner enthält Änderungen, die es nur auf diesem Gerät gibt (3 Dateien oder Ordner)",
                "the Status folder stands still with an error | der Statusordner steht mit einem Fehler still",
                "the Sync folder can't be read whole: this computer can't read 'a, b.pdf', 'c.pdf' and 2 more"
                        + " | der Sync-Ordner ist nicht ganz lesbar: dieser Computer kann „a, b.pdf“, „c.pdf“ und 2 weitere nicht"
                        + " lesen",
                "what the Sync folder holds is not known: the sync program is still taking in changes"
                        + " | was im Sync-Ordner liegt, ist nicht bekannt: das Sync-Programm nimmt noch Änderungen auf",
                "the Sync folder can't be looked at: the sync program does not answer"
                        + " | der Sync-Ordner lässt sich nicht prüfen: das Sync-Programm antwortet nicht",
                "the Sync folder can't be looked at: on this device sync.folder.maps means the same folder as sync.folder.plans"
                        + " | der Sync-Ordner lässt sich nicht prüfen: auf diesem Gerät meint sync.folder.maps denselben Ordner"
                        + " wie sync.folder.plans",
                "the disk may be damaged: 12 files have another content though their size and time are the same: a, b and 10 more"
                        + " | der Datenträger ist vielleicht beschädigt: 12 Dateien haben einen anderen Inhalt, obwohl Größe und"
                        + " Zeit gleich sind: a, b und 10 weitere",
                "its own ignore list leaves out 1 file of this update: maps/it's {0}.pdf"
                        + " | die eigene Ausnahmeliste lässt 1 Datei dieses Updates aus: maps/it's {0}.pdf",
                "its report in the Status folder was replaced by something else, 3 times in the last day"
                        + " | seine Meldung im Statusordner wurde durch etwas anderes ersetzt, 3-mal in den letzten 24 Stunden"
            })
    void saysTheAgentsOwnWordsWithAllTheirFactsWhateverTheCode(String text, String german) {
        assertThat(german(ProblemCode.OTHER, text)).isEqualTo(german);
        assertThat(german(ProblemCode.FOLDER_PAUSED, text)).isEqualTo(german);
        assertThat(english(ProblemCode.OTHER, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OTHER")
    void saysWhatEachCodeMeansAndQuotesOtherWords(ProblemCode code) {
        String meaning = in(LANGUAGES.german(), Message.of("problem." + code.code()));

        assertThat(meaning).doesNotContain("the ").doesNotEndWith(".");
        assertThat(german(code, "it's {0} the matter")).isEqualTo(meaning + " („it's {0} the matter“)");
        assertThat(english(code, "it's {0} the matter")).isEqualTo("it's {0} the matter");
        String bare = Problem.ofText(code.code()).text();
        assertThat(german(code, bare)).isEqualTo(meaning);
        assertThat(english(code, bare)).isEqualTo(bare);
    }

    @Test
    void wordsWithoutACodeStandAlone() {
        assertThat(german(ProblemCode.OTHER, "the coffee is cold")).isEqualTo("the coffee is cold");
        assertThat(german(ProblemCode.OTHER, "other")).isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "there is no list from the station yet | noch keine Dateiliste von der Wache",
                "the list of update #43 is not whole here yet | die Dateiliste von Update #43 ist noch nicht vollständig da",
                "'a, and b.pdf' may not be read by the agent's user, and 2 more"
                        + " | „a, and b.pdf“ darf das Meldeprogramm nicht lesen, und 2 weitere",
                "no idea | no idea"
            })
    void saysWhyACheckCameToNothing(String reason, String german) {
        assertThat(in(LANGUAGES.german(), ReportedWords.reason(reason))).isEqualTo(german);
        assertThat(in(LANGUAGES.english(), ReportedWords.reason(reason))).isEqualTo(reason);
    }
}
