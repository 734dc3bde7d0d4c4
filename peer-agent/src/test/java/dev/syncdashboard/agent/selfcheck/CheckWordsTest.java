package dev.syncdashboard.agent.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:15:00Z");
    private static final Instant POSTED = Instant.parse("2026-11-24T08:12:00Z");

    private static final LastContact NOW_WITH_STATION = new LastContact(Optional.of(NOW), Optional.of(NOW));

    private final CheckWords words = new CheckWords(NOW, ZoneId.of("Europe/Berlin"));

    @Test
    void saysThatATruckHasEverything() {
        Optional<ContentCheck> check = check(Optional.of(true), Duration.ofMinutes(3), FileNames.NONE, FileNames.NONE);

        assertThat(words.headline(check, NOW_WITH_STATION))
                .isEqualTo("This truck has update #42 of Tue 09:12, every file checked 3 min ago.");
        assertThat(words.details(check, NOW_WITH_STATION))
                .containsExactly("This truck is in contact with the station.", "Every byte was last read 5 h ago.");
        assertThat(words.groups(check)).isEmpty();
    }

    @Test
    void saysWhatATruckLacks() {
        Optional<ContentCheck> check = check(
                Optional.of(false),
                Duration.ofSeconds(20),
                new FileNames(25, List.of("a.pdf", "b.pdf")),
                new FileNames(1, List.of("c\u202e\n.pdf")));

        assertThat(words.headline(check, NOW_WITH_STATION))
                .isEqualTo("This truck does not have all of update #42 of Tue 09:12:"
                        + " 25 files are missing and 1 is different, checked just now.");
        assertThat(words.details(check, NOW_WITH_STATION)).contains("This truck last matched the station 9 days ago.");
        assertThat(words.groups(check)).hasSize(2);
        assertThat(words.groups(check).get(0).others()).isEqualTo(23);
        assertThat(words.groups(check).get(1).names()).containsExactly("c\uFFFD\uFFFD.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1 file is missing",
        "0, 1, 1 file is different",
        "0, 2, 2 files are different",
        "1, 2, 1 file is missing and 2 are different"
    })
    void countsInPlainEnglish(int missing, int different, String expected) {
        assertThat(words.headline(
                        check(
                                Optional.of(false),
                                Duration.ZERO,
                                new FileNames(missing, List.of()),
                                new FileNames(different, List.of())),
                        NOW_WITH_STATION))
                .contains(": " + expected + ", checked");
    }

    @Test
    void saysWhyItCannotTell() {
        Optional<ContentCheck> check = Optional.of(new ContentCheck(
                NOW,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FileNames.NONE,
                FileNames.NONE,
                FileNames.NONE,
                Optional.of("there is no list from the station yet")));

        assertThat(words.headline(check, NOW_WITH_STATION))
                .isEqualTo("Whether this truck has every file can't be told: there is no list from the station yet.");
        assertThat(words.details(check, NOW_WITH_STATION))
                .containsExactly(
                        "This truck is in contact with another device.",
                        "This truck has not matched the station yet.",
                        "Not every byte has been read yet.");
        assertThat(words.headline(Optional.empty(), NOW_WITH_STATION))
                .isEqualTo("This truck has not checked its files yet.");
    }

    @ParameterizedTest
    @CsvSource({
        "59, just now",
        "60, 1 min ago",
        "3599, 59 min ago",
        "3600, 1 h ago",
        "172799, 47 h ago",
        "172800, 2 days ago",
        "-1, 'on 24 Nov 2026, 10:15 by its clock'"
    })
    void tellsHowLongAgo(long seconds, String expected) {
        assertThat(words.headline(
                        check(Optional.of(true), Duration.ofSeconds(seconds), FileNames.NONE, FileNames.NONE),
                        NOW_WITH_STATION))
                .endsWith("checked " + expected + ".");
    }

    @Test
    void datesWhatIsOlderThanAWeek() {
        CheckWords later = new CheckWords(NOW.plus(Duration.ofDays(7)), ZoneId.of("Europe/Berlin"));

        assertThat(later.headline(
                        check(Optional.of(true), Duration.ZERO, FileNames.NONE, FileNames.NONE), LastContact.NEVER))
                .isEqualTo("This truck has update #42 of 24 Nov 2026, 09:12, every file checked 7 days ago.");
    }

    @ParameterizedTest
    @CsvSource({
        "600, This truck is in contact with the station., false",
        "601, This truck was last in contact with the station 10 min ago: there may be newer files., false",
        "86400, This truck was last in contact with the station 24 h ago: there may be newer files., false",
        "777600, This truck was last in contact with the station 9 days ago: there may be newer files., true"
    })
    void saysForHowLongNothingNewCanHaveCome(long seconds, String detail, boolean outdated) {
        Optional<ContentCheck> check = check(Optional.of(true), Duration.ofMinutes(3), FileNames.NONE, FileNames.NONE);
        LastContact contact = new LastContact(Optional.of(NOW.minusSeconds(seconds)), Optional.of(NOW));

        assertThat(words.details(check, contact)).startsWith(detail);
        assertThat(words.mayBeOutdated(contact)).isEqualTo(outdated);
        assertThat(words.headline(check, contact))
                .isEqualTo("This truck has update #42 of Tue 09:12, every file checked 3 min ago"
                        + (outdated ? ", but it was last in contact with the station 9 days ago." : "."));
    }

    @Test
    void claimsNoContactThatIsNotOnRecord() {
        Optional<ContentCheck> check = check(Optional.of(true), Duration.ZERO, FileNames.NONE, FileNames.NONE);

        assertThat(words.details(check, LastContact.NEVER))
                .startsWith("No contact of this truck with the station is on record.");
        assertThat(words.details(Optional.empty(), LastContact.NEVER))
                .containsExactly("No contact of this truck with another device is on record.");
        assertThat(words.mayBeOutdated(LastContact.NEVER)).isFalse();
    }

    @Test
    void namesTheFirstFilesOfADamagedDisk() {
        assertThat(CheckWords.damage(FileNames.NONE)).isEmpty();
        assertThat(CheckWords.damage(new FileNames(1, List.of("maps/a\n.pdf"))))
                .contains("the disk may be damaged: 1 file has another content though its size and time are the same:"
                        + " maps/a\uFFFD.pdf");
        assertThat(CheckWords.damage(new FileNames(3, List.of("a", "b", "c"))))
                .contains("the disk may be damaged: 3 files have another content though their size and time are the"
                        + " same: a, b, c");
        assertThat(CheckWords.damage(new FileNames(5, List.of("a", "b", "c", "d", "e"))))
                .hasValueSatisfying(text -> assertThat(text).endsWith(": a, b, c and 2 more"));
        assertThat(words.details(
                        check(Optional.of(true), Duration.ZERO, FileNames.NONE, FileNames.NONE)
                                .map(check -> check.withDamaged(new FileNames(1, List.of("maps/a.pdf")))),
                        NOW_WITH_STATION))
                .contains("The disk may be damaged: 1 file has another content though its size and time are the same:"
                        + " maps/a.pdf.");
    }

    private static Optional<ContentCheck> check(
            Optional<Boolean> complete, Duration age, FileNames missing, FileNames different) {
        return Optional.of(new ContentCheck(
                NOW.minus(age),
                Optional.of(NOW.minus(Duration.ofHours(5))),
                OptionalLong.of(42),
                Optional.of(POSTED),
                complete,
                Optional.of(NOW.minus(Duration.ofDays(9))),
                missing,
                different,
                FileNames.NONE,
                Optional.empty()));
    }
}
