package dev.syncdashboard.dashboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.Unconfirmed.Cause;
import dev.syncdashboard.engine.Unnoticed;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StationMemoryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final StationMemory atFirst = StationMemory.begin(NOW);

    @Test
    void howLateTheEngineIsToMissATruckIsKnownFromItsFirstAnswerOn() {
        assertThat(status(atFirst).contactLag()).isEmpty();

        StationMemory asked = atFirst.looked(new News(Clock.fixed(NOW, ZoneOffset.UTC)).look("a"), Limits.STANDARD);

        assertThat(status(asked).contactLag()).contains(News.CONTACT_LAG);
    }

    @Test
    void aHashThatIsOnlyGivenAgainFreezesAfterAMinuteAndNamesTheFile() {
        StationMemory known = atFirst.looked(look(0, "a"), Limits.STANDARD);

        StationMemory soon = known.looked(unreadable(59, "a"), Limits.STANDARD);
        StationMemory late = soon.looked(unreadable(61, "a"), Limits.STANDARD);

        assertThat(status(soon, 59).canCheck()).isTrue();
        assertThat(status(soon, 59).says()).isEmpty();
        assertThat(status(late, 61).canCheck()).isFalse();
        assertThat(status(late, 61).since()).isEqualTo(NOW);
        assertThat(status(late, 61).allProblems().map(StationWords::said).orElseThrow())
                .startsWith(
                        "This computer can't read 'Einsatzpl\\xE4ne.pdf', so the current version is not known. Rename");
        assertThat(status(late, 61).says())
                .singleElement()
                .satisfies(says -> assertThat(StationWords.said(says.text("10:12")))
                        .startsWith(
                                "This computer can't read 'Einsatzpl\\xE4ne.pdf', so the current version is not known"
                                        + " since 10:12. Rename it"));
    }

    @Test
    void aHashThatIsNotConfirmedIsNoNewVersionAndMakesNoUpdate() {
        StationMemory known = atFirst.looked(look(0, "a"), Limits.STANDARD);

        StationMemory doubted =
                known.looked(unreadable(5, "b"), Limits.STANDARD).settled(Limits.STANDARD);

        assertThat(status(doubted, 5).hash()).contains(new FolderHash("a"));
        assertThat(doubted.looked(unreadable(600, "a"), Limits.STANDARD)
                        .settled(Limits.STANDARD)
                        .history()
                        .updates())
                .isEmpty();
    }

    @Test
    void itGoesOnAsSoonAsTheHashIsConfirmedAgain() {
        StationMemory late = atFirst.looked(look(0, "a"), Limits.STANDARD).looked(unreadable(90, "a"), Limits.STANDARD);

        StationStatus again = status(late.looked(look(100, "b"), Limits.STANDARD), 100);

        assertThat(again.canCheck()).isTrue();
        assertThat(again.since()).isEqualTo(NOW.plusSeconds(100));
        assertThat(again.hash()).contains(new FolderHash("b"));
        assertThat(again.says()).isEmpty();
    }

    @Test
    void filesThatTheEngineHasNotNoticedAreSaidAndAreNoVersion() {
        StationMemory known = atFirst.looked(look(0, "a"), Limits.STANDARD);

        StationMemory soon = known.looked(unnoticed(30, "b", 10), Limits.STANDARD);
        StationMemory late = soon.looked(unnoticed(200, "b", 179), Limits.STANDARD);

        assertThat(status(soon, 30).says()).isEmpty();
        StationStatus said = status(late, 200);
        assertThat(said.canCheck()).isTrue();
        assertThat(said.hash()).contains(new FolderHash("a"));
        assertThat(said.says()).extracting(StationSays::code).containsExactly("disk_newer_than_engine");
        assertThat(said.says().get(0).since()).as("as it was found first").isEqualTo(NOW.plusSeconds(20));
        assertThat(StationWords.said(said.says().get(0).text("10:12")))
                .startsWith(
                        "2 files on this computer have not been noticed by the sync program since 10:12; it looks every"
                                + " 60 min: 'a.pdf', 'b.pdf'. No truck can have them yet.");
    }

    @Test
    void whereNobodyKnowsWhatTheEngineNoticedTheVersionIsNotKnown() {
        Unnoticed all = new Unnoticed(
                Optional.empty(), Duration.ZERO, new FileNames(1, List.of("a.pdf")), Optional.empty(), false);
        StationMemory asked =
                atFirst.looked(News.doubted(look(0, "b"), Optional.empty(), Optional.of(all)), Limits.STANDARD);

        StationStatus status = status(asked, 1);

        assertThat(status.canCheck()).isFalse();
        assertThat(status.hash()).isEmpty();
        assertThat(status.allProblems().map(StationWords::said).orElseThrow())
                .startsWith(
                        "1 file on this computer has not been noticed by the sync program, so the current version is"
                                + " not known");
    }

    private static StationLook look(int seconds, String hash) {
        return new News(Clock.fixed(NOW.plusSeconds(seconds), ZoneOffset.UTC)).look(hash);
    }

    private static StationLook unreadable(int seconds, String hash) {
        Unconfirmed why = new Unconfirmed(
                Duration.ofSeconds(seconds), Cause.NAME_IS_NO_TEXT, new FileNames(1, List.of("Einsatzpl\\xE4ne.pdf")));
        return News.doubted(look(seconds, hash), Optional.of(why), Optional.empty());
    }

    private static StationLook unnoticed(int seconds, String hash, int lasting) {
        Unnoticed files = new Unnoticed(
                Optional.of(new FolderHash("a")),
                Duration.ofSeconds(lasting),
                new FileNames(2, List.of("a.pdf", "b.pdf")),
                Optional.of(Duration.ofHours(1)),
                false);
        return News.doubted(look(seconds, hash), Optional.empty(), Optional.of(files));
    }

    private static StationStatus status(StationMemory memory) {
        return status(memory, 0);
    }

    private static StationStatus status(StationMemory memory, int seconds) {
        return memory.status(NOW.plusSeconds(seconds), Limits.STANDARD, Optional.empty(), Optional.empty());
    }
}
