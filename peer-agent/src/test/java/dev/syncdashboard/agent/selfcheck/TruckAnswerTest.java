package dev.syncdashboard.agent.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.selfcheck.TruckAnswer.Kind;
import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruckAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:15:00Z");
    private static final Instant POSTED = Instant.parse("2026-11-24T08:12:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final LastContact NOW_WITH_STATION = new LastContact(Optional.of(NOW), Optional.of(NOW));
    private static final Situation GOOD = situation(Optional.of(NOW), false, Optional.of(true), List.of());

    private Instant now = NOW;

    private TruckAnswer answer(Optional<ContentCheck> check, LastContact contact, Situation situation) {
        return new TruckAnswer(check, contact, situation, now);
    }

    private TruckAnswer answer(Optional<ContentCheck> check) {
        return answer(check, NOW_WITH_STATION, GOOD);
    }

    private String headline(TruckAnswer answer) {
        return said(answer.headline());
    }

    private List<String> details(TruckAnswer answer) {
        return answer.details().stream().map(this::said).toList();
    }

    private String said(Message message) {
        return AgentWords.english(ZONE).say(message, now);
    }

    @Test
    void saysThatATruckHasEverything() {
        TruckAnswer answer = answer(complete(Duration.ofMinutes(3)));

        assertThat(answer.kind()).isEqualTo(Kind.CURRENT);
        assertThat(headline(answer)).isEqualTo("Engine 1: up to date. In contact with the station.");
        assertThat(details(answer))
                .containsExactly(
                        "Has update #42 of Tue 09:12, every file checked 3 min ago.",
                        "In contact with the station.",
                        "Last full check of every byte: 5 h ago.");
        assertThat(CheckWords.groups(complete(Duration.ZERO))).isEmpty();
    }

    @Test
    void saysWhatATruckLacks() {
        Optional<ContentCheck> check = check(
                Optional.of(false),
                Duration.ofSeconds(20),
                new FileNames(25, List.of("a.pdf", "b.pdf")),
                new FileNames(1, List.of("c\u202e\n.pdf")));

        assertThat(answer(check).kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(headline(answer(check)))
                .isEqualTo("Engine 1: not all files are here. 25 files are missing and 1 is different.");
        assertThat(details(answer(check)))
                .contains(
                        "Does not have all of update #42 of Tue 09:12: 25 files are missing and 1 is different,"
                                + " checked just now.",
                        "Last fully up to date 9 days ago.");
        assertThat(CheckWords.groups(check)).hasSize(2);
        assertThat(CheckWords.groups(check).get(0).others()).contains(Message.of("group.more", 23));
        assertThat(CheckWords.groups(check).get(1).names()).containsExactly("c .pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1 file is missing",
        "0, 1, 1 file is different",
        "0, 2, 2 files are different",
        "1, 2, 1 file is missing and 2 are different"
    })
    void countsInPlainEnglish(int missing, int different, String expected) {
        assertThat(headline(answer(check(
                        Optional.of(false),
                        Duration.ZERO,
                        new FileNames(missing, List.of()),
                        new FileNames(different, List.of())))))
                .endsWith(". " + expected + ".");
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

        assertThat(answer(check).kind()).isEqualTo(Kind.CANNOT_TELL);
        assertThat(headline(answer(check)))
                .isEqualTo(
                        "Engine 1: can't tell whether its files are current: there is no list from the station yet.");
        assertThat(details(answer(check)))
                .containsExactly(
                        "In contact with another device.",
                        "Has not matched the station yet.",
                        "No full check of every byte yet.");
        assertThat(headline(answer(Optional.empty()))).endsWith("they have not been checked yet.");
        assertThat(headline(answer(Optional.empty(), LastContact.NEVER, Situation.UNKNOWN)))
                .startsWith("This truck: can't tell");
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
        assertThat(details(answer(complete(Duration.ofSeconds(seconds)))).get(0))
                .endsWith("checked " + expected + ".");
    }

    @Test
    void datesWhatIsOlderThanAWeek() {
        now = NOW.plus(Duration.ofDays(7));

        assertThat(details(answer(complete(Duration.ZERO))))
                .startsWith("Has update #42 of 24 Nov 2026, 09:12, every file checked 7 days ago.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, up to date. In contact with the station., CURRENT",
        "600, up to date. In contact with the station., CURRENT",
        "601, 'up to date when last in contact with the station, 10 min ago. There may be newer files.', CURRENT",
        "86400, 'up to date when last in contact with the station, 24 h ago. There may be newer files.', CURRENT",
        "86401, files may be old. Last in contact with the station 24 h ago., CANNOT_TELL",
        "777600, files may be old. Last in contact with the station 9 days ago., CANNOT_TELL"
    })
    void saysInTheHeadlineHowOldTheWordOfTheStationIs(long seconds, String headline, Kind kind) {
        LastContact contact = new LastContact(Optional.of(NOW.minusSeconds(seconds)), Optional.of(NOW));
        TruckAnswer answer = answer(complete(Duration.ofMinutes(3)), contact, GOOD);

        assertThat(headline(answer)).isEqualTo("Engine 1: " + headline);
        assertThat(answer.kind()).isEqualTo(kind);
    }

    @Test
    void isNeverGoodWithoutAContactOnRecord() {
        LastContact onlyOthers = new LastContact(Optional.empty(), Optional.of(NOW));
        TruckAnswer answer = answer(complete(Duration.ZERO), onlyOthers, GOOD);

        assertThat(answer.kind()).isEqualTo(Kind.CANNOT_TELL);
        assertThat(headline(answer))
                .isEqualTo("Engine 1: files may be old. No contact with the station yet, as far as we know.");
    }

    @Test
    void aContactStillToComeIsNone() {
        LastContact ahead = new LastContact(Optional.of(NOW.plus(Duration.ofHours(2))), Optional.empty());
        TruckAnswer answer = answer(complete(Duration.ZERO), ahead, GOOD);

        assertThat(answer.kind()).isEqualTo(Kind.CANNOT_TELL);
        assertThat(headline(answer)).contains("No contact with the station yet, as far as we know");
        assertThat(details(answer)).anyMatch(detail -> detail.contains("clock is wrong"));
    }

    @Test
    void aClockThatIsBeforeTheUpdatesOwnTimeKnowsNoAges() {
        now = POSTED.minus(Duration.ofHours(1));
        LastContact lately = new LastContact(Optional.of(now), Optional.of(now));
        Optional<ContentCheck> check = complete(Duration.between(now, NOW));

        assertThat(answer(check, lately, situation(Optional.of(now), false, Optional.of(true), List.of()))
                        .kind())
                .isEqualTo(Kind.CANNOT_TELL);
    }

    @Test
    void isNotGoodWhileTheSyncProgramSaysOtherwise() {
        Optional<ContentCheck> check = complete(Duration.ZERO);

        assertThat(headline(answer(
                        check, NOW_WITH_STATION, situation(Optional.of(NOW), true, Optional.of(true), List.of()))))
                .isEqualTo("Engine 1: not all files are here. Some are still arriving.");
        assertThat(headline(answer(
                        check, NOW_WITH_STATION, situation(Optional.of(NOW), false, Optional.of(false), List.of()))))
                .isEqualTo(
                        "Engine 1: can't tell whether its files are current: its files are other ones than those of the"
                                + " station's list of update #42.");
        assertThat(answer(check, NOW_WITH_STATION, situation(Optional.of(NOW), false, Optional.empty(), List.of()))
                        .kind())
                .isEqualTo(Kind.CURRENT);
    }

    @Test
    void isNotGoodOnceNobodyAsksTheSyncProgramAnyMore() {
        Situation old = situation(Optional.of(NOW.minus(Duration.ofMinutes(12))), false, Optional.of(true), List.of())
                .with(
                        Optional.of(NOW.minus(Duration.ofMinutes(12))),
                        Optional.of(Message.said("the engine does not answer.")));
        TruckAnswer answer = answer(complete(Duration.ZERO), NOW_WITH_STATION, old);

        assertThat(headline(answer))
                .isEqualTo(
                        "Engine 1: can't tell whether its files are current: the reporting program last heard from the sync"
                                + " program 12 min ago.");
        assertThat(details(answer))
                .contains(
                        "The reporting program can't ask the sync program, or can't report: The engine does not answer.");
        assertThat(answer(complete(Duration.ZERO), NOW_WITH_STATION, Situation.UNKNOWN)
                        .kind())
                .isEqualTo(Kind.CANNOT_TELL);
    }

    @Test
    void isNotGoodOnceNothingIsCheckedAnyMore() {
        assertThat(answer(complete(Duration.ofHours(6))).kind()).isEqualTo(Kind.CURRENT);
        assertThat(headline(answer(complete(Duration.ofHours(9))))).endsWith("its files were last checked 9 h ago.");
    }

    @Test
    void isNotGoodOnceANewerUpdateIsKnown() {
        ContentCheck check = complete(Duration.ZERO).orElseThrow();
        Optional<ContentCheck> older = Optional.of(new ContentCheck(
                check.checked(),
                check.fullCheck(),
                check.update(),
                check.posted(),
                check.complete(),
                check.matched(),
                check.missing(),
                check.different(),
                check.extra(),
                Optional.of("the list of update #43 is not whole here yet")));

        assertThat(answer(older).kind()).isEqualTo(Kind.CANNOT_TELL);
        assertThat(headline(answer(older))).endsWith("the list of update #43 is not whole here yet.");
    }

    @Test
    void saysEveryProblemWithItsRemedyAndIsNotGoodIfOneTouchesTheContent() {
        Hindrance full = Hindrance.of(
                ProblemCode.DISK_ALMOST_FULL, Message.of("report.disk_full"), Message.of("remedy.disk_full"));
        Hindrance paused = Hindrance.of(
                ProblemCode.FOLDER_PAUSED, Message.said("the Sync folder is paused"), Message.said("Resume it."));

        TruckAnswer harmless = answer(
                complete(Duration.ZERO),
                NOW_WITH_STATION,
                situation(Optional.of(NOW), false, Optional.of(true), List.of(full)));
        TruckAnswer bad = answer(
                complete(Duration.ZERO),
                NOW_WITH_STATION,
                situation(Optional.of(NOW), false, Optional.of(true), List.of(full, paused)));

        assertThat(harmless.kind()).isEqualTo(Kind.CURRENT);
        assertThat(details(harmless)).contains("Problem: Disk almost full. What to do: Make room on the disk.");
        assertThat(bad.kind()).isEqualTo(Kind.CANNOT_TELL);
        assertThat(headline(bad)).endsWith("the Sync folder is paused.");
    }

    @Test
    void aDamagedDiskIsNeverGood() {
        Optional<ContentCheck> damaged =
                complete(Duration.ZERO).map(check -> check.withDamaged(new FileNames(1, List.of("maps/a.pdf"))));

        assertThat(answer(damaged).kind()).isEqualTo(Kind.CANNOT_TELL);
        assertThat(headline(answer(damaged))).contains("the disk may be damaged");
    }

    private static Situation situation(
            Optional<Instant> looked, boolean arriving, Optional<Boolean> same, List<Hindrance> hindrances) {
        return new Situation(Optional.of("Engine 1"), looked, Optional.empty(), arriving, same, hindrances);
    }

    private static Optional<ContentCheck> complete(Duration age) {
        return check(Optional.of(true), age, FileNames.NONE, FileNames.NONE);
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
