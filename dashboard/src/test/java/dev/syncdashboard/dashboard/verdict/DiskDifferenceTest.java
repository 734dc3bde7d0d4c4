package dev.syncdashboard.dashboard.verdict;

import static dev.syncdashboard.dashboard.fixture.TestFacts.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.OwnChecks;
import dev.syncdashboard.dashboard.fixture.Reports;
import dev.syncdashboard.dashboard.fixture.TestFacts;
import dev.syncdashboard.dashboard.fixture.Told;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.model.Verdict;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which files a truck that doesn't match names; its clock is two hours fast. */
class DiskDifferenceTest {

    private static final String CHECKED = " (checked Tue 09:29).";
    private static final Instant RECEIVED = TUESDAY.plusSeconds(5_400);
    private static final Instant WRITTEN = RECEIVED.plus(Duration.ofHours(2));
    private static final FileNames NONE = FileNames.NONE;

    @Test
    void filesThatWereChangedOnTheTruckAreNamed() {
        assertThat(detail(2, NONE, names("maps/a.pdf"), NONE))
                .isEqualTo("Differs from update #2 in 1 file: “maps/a.pdf” changed" + CHECKED);
    }

    @Test
    void theUpdateIsThatOfTheListAndNotTheNewest() {
        assertThat(detail(1, NONE, NONE, names("new.txt")))
                .isEqualTo("Differs from update #1 in 1 file: “new.txt” added" + CHECKED);
    }

    @Test
    void ofManyFilesOnlyTheFirstAreNamed() {
        assertThat(detail(2, NONE, new FileNames(12, List.of("a", "b", "c", "d")), NONE))
                .endsWith(" in 12 files: “a”, “b”, “c” and 9 more changed" + CHECKED);
        assertThat(detail(2, names("x", "y"), names("a", "b"), NONE))
                .endsWith(" in 4 files: “a” and 1 more changed; “x” and 1 more missing" + CHECKED);
        assertThat(detail(2, names("x"), names("a", "b"), names("n")))
                .endsWith(" in 4 files: “a” and 1 more changed; “n” added; “x” missing" + CHECKED);
    }

    @Test
    void theRowStaysReadableWhateverTheNamesAre() {
        FileNames hard = new FileNames(
                1_000_000,
                IntStream.range(0, 20)
                        .mapToObj(number -> number + "<b>/\u202E\n" + "🚒".repeat(150))
                        .toList());

        String detail = detail(2, hard, hard, hard);

        assertThat(detail.codePointCount(0, detail.length())).isLessThan(320);
        assertThat(detail).doesNotContain("\n", "\u202E").contains("…🚒", " and 999999 more changed; ");
    }

    @Test
    void filesWithoutAReadableNameAreCounted() {
        assertThat(detail(2, NONE, new FileNames(2, List.of("\u202E")), NONE))
                .endsWith(" in 2 files: 2 files changed" + CHECKED);
    }

    @Test
    void aTruckOutOfContactNamesWhatItFoundWhenItWasHeard() {
        Contact gone = Contact.NEVER.online(TUESDAY).offline(RECEIVED.plusSeconds(60));

        Verdict verdict = judge(gone, check(OptionalLong.of(2), NONE, names("maps/a.pdf"), NONE));

        assertThat(Told.label(verdict)).isEqualTo("Didn't match the station when last heard");
        assertThat(Told.detail(verdict, TUESDAY))
                .isEqualTo("Differs from update #2 in 1 file: “maps/a.pdf” changed" + CHECKED);
    }

    @Test
    void aCheckThatFoundNothingOrHadNoListNamesNothing() {
        String usual =
                "Not the same as anything that the station has posted. Files may have been changed on the truck.";

        assertThat(detail(2, NONE, NONE, NONE)).isEqualTo(usual);
        assertThat(Told.detail(
                        judge(Contact.NEVER.online(TUESDAY), check(OptionalLong.empty(), names("x"), NONE, NONE)),
                        TUESDAY))
                .isEqualTo(usual);
    }

    private static String detail(int update, FileNames missing, FileNames different, FileNames extra) {
        Verdict verdict =
                judge(Contact.NEVER.online(TUESDAY), check(OptionalLong.of(update), missing, different, extra));
        assertThat(verdict.state()).isEqualTo(PeerState.DOES_NOT_MATCH);
        return Told.detail(verdict, TUESDAY);
    }

    private static Verdict judge(Contact contact, ContentCheck check) {
        StatusReport report = Reports.of(
                "Engine 7",
                WRITTEN,
                new FolderHash("strange"),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.of(check));
        PeerFacts peer = TestFacts.peer(
                new PeerId("TRUCK7"),
                "Engine 7",
                true,
                RosterPlace.NONE,
                contact,
                Optional.of(new ReceivedReport(report, RECEIVED, TUESDAY, false)),
                Optional.empty());
        return new Judge(Limits.STANDARD)
                .judge(TestFacts.STATION, true, peer, TUESDAY.plus(Duration.ofHours(4)))
                .orElseThrow();
    }

    private static FileNames names(String... names) {
        return new FileNames(names.length, List.of(names));
    }

    private static ContentCheck check(OptionalLong update, FileNames missing, FileNames different, FileNames extra) {
        return OwnChecks.of(WRITTEN.minusSeconds(60), Optional.empty(), update, missing, different, extra);
    }
}
