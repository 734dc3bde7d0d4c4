package dev.syncdashboard.dashboard.verdict;

import static dev.syncdashboard.dashboard.fixture.TestFacts.STATION;
import static dev.syncdashboard.dashboard.fixture.TestFacts.TUESDAY;
import static dev.syncdashboard.dashboard.fixture.TestFacts.inContact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Told;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.Verdict;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a truck says itself, for who reads German. */
class GermanProblemsTest {

    private static final Instant NOON = TUESDAY.plus(Duration.ofHours(4));
    private static final Voice GERMAN = new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.german());

    @Test
    void saysInTheVerdictWhyATruckIsNotToBeBelieved() {
        Verdict verdict = judge(
                "the Sync folder is paused.",
                "the disk may be damaged: 1 file has another content though its size and time are the same: a.pdf",
                "its own ignore list leaves out 2 files of this update: a, b",
                "the coffee is cold");

        assertThat(GERMAN.sentences(verdict.detail(), NOON))
                .contains("der Sync-Ordner ist angehalten; der Datenträger ist vielleicht beschädigt: 1 Datei hat einen"
                        + " anderen Inhalt, obwohl Größe und Zeit gleich sind: a.pdf; und 2 weitere.");
        assertThat(Told.detail(verdict, NOON)).contains("the Sync folder is paused; the disk may be damaged: 1 file");
    }

    @Test
    void saysInTheMarksWhatTheTruckNoticed() {
        Verdict verdict = judge("disk almost full", "the Sync folder is upside down", "folder_paused");

        assertThat(problems(verdict, GERMAN))
                .containsExactly(
                        "das Fahrzeug meldet: der Datenträger ist fast voll",
                        "das Fahrzeug meldet: the Sync folder is upside down",
                        "das Fahrzeug meldet: der Sync-Ordner ist angehalten");
        assertThat(Told.marks(verdict, NOON))
                .contains("the truck says: disk almost full", "the truck says: the Sync folder is upside down");
    }

    @Test
    void wordsOfAnOlderAgentFollowWhatTheyMean() {
        Verdict verdict = judge("the Sync folder has 3 files that Syncthing can't bring up to date");

        assertThat(problems(verdict, GERMAN))
                .containsExactly(
                        "das Fahrzeug meldet: das Sync-Programm kann einige Dateien nicht aktualisieren („the Sync"
                                + " folder has 3 files that Syncthing can't bring up to date“)");
    }

    private static List<String> problems(Verdict verdict, Voice voice) {
        return verdict.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.PROBLEM)
                .map(mark -> voice.say(mark.message(), NOON))
                .toList();
    }

    private static Verdict judge(String... problems) {
        return new Judge(Limits.STANDARD)
                .judge(
                        STATION,
                        true,
                        inContact("b").received(NOON).problems(problems).build(),
                        NOON)
                .orElseThrow();
    }
}
