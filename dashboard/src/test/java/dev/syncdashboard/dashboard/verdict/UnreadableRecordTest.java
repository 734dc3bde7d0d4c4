package dev.syncdashboard.dashboard.verdict;

import static dev.syncdashboard.dashboard.fixture.TestFacts.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.TestFacts;
import dev.syncdashboard.dashboard.fixture.Told;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Faults;
import dev.syncdashboard.dashboard.model.Faults.Unreadable;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Verdict;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a truck said against its files is on record, and nobody can read it any more. */
class UnreadableRecordTest {

    private static final Faults DAMAGED = new Faults(List.of(), Optional.of(Unreadable.AGAINST_ANY));
    private static final StationHistory STATION = TestFacts.STATION.withList(new FolderHash("b"), 2, "own list");

    private final Judge judge = new Judge(Limits.STANDARD);

    @Test
    void theRightHashIsNoProofThen() {
        Verdict verdict = verdict(DAMAGED, report("b", Optional.empty()));

        assertThat(verdict.state()).isEqualTo(PeerState.CANNOT_TELL);
        assertThat(verdict.reason()).contains(Reason.RECORD_UNREADABLE);
        assertThat(Told.detail(verdict, Instant.EPOCH))
                .isEqualTo(
                        "Reported the current files, but some may be missing: what it had said of that can no longer be read."
                                + " Its next check of every byte, or its next update, will settle it.");
    }

    @Test
    void aSilentReportTakesNothingBack() {
        assertThat(DAMAGED.after(
                        Optional.of(report("b", Optional.empty())), received(report("b", Optional.empty())), STATION))
                .isEqualTo(DAMAGED);
    }

    @Test
    void aCheckOfAllFilesWithTheStationsListSettlesItForThatVersionAlone() {
        StatusReport whole = report("b", Optional.of(check("b", "own list")));

        Faults after = DAMAGED.after(Optional.empty(), received(whole), STATION);

        assertThat(verdict(DAMAGED, whole).state()).isEqualTo(PeerState.UP_TO_DATE);
        assertThat(verdict(after, report("b", Optional.empty())).state()).isEqualTo(PeerState.UP_TO_DATE);
        assertThat(after.areInDoubt(report("a", Optional.empty()), STATION)).isTrue();
    }

    @Test
    void aCheckOfAnotherVersionOrWithAnotherListSettlesNothing() {
        for (ContentCheck check : List.of(check("a", "own list"), check("b", "another list"))) {
            StatusReport report = report("b", Optional.of(check));

            Faults after = DAMAGED.after(Optional.empty(), received(report), STATION);

            assertThat(verdict(after, report).state()).as("%s", check).isEqualTo(PeerState.CANNOT_TELL);
        }
    }

    @Test
    void filesThatBecameAVersionByteForByteHaveNothingAgainstThem() {
        StatusReport before = report("fp1-00", Optional.empty());

        Faults after = DAMAGED.after(Optional.of(before), received(report("fp1-01", Optional.empty())), STATION);
        assertThat(after.areInDoubt(report("fp1-01", Optional.empty()), STATION))
                .isFalse();
        assertThat(after.areInDoubt(report("fp1-02", Optional.empty()), STATION))
                .as("a version that it names after a while in which nobody knew what it had")
                .isTrue();
        assertThat(DAMAGED.after(Optional.of(before), received(report("b", Optional.empty())), STATION))
                .as("an engine's hash is known before the bytes are there")
                .isEqualTo(DAMAGED);
    }

    private Verdict verdict(Faults faults, StatusReport report) {
        PeerFacts peer = new PeerFacts(
                new PeerId("TRUCK7"),
                "Engine 7",
                true,
                RosterPlace.NONE,
                Contact.NEVER.online(TestFacts.MONDAY),
                Optional.of(received(report)),
                faults,
                Optional.empty(),
                false,
                false,
                Optional.empty());
        return judge.judge(STATION, true, peer, TUESDAY.plus(Duration.ofHours(1)))
                .orElseThrow();
    }

    private static ReceivedReport received(StatusReport report) {
        Instant at = TUESDAY.plusSeconds(600);
        return new ReceivedReport(report, at, at, false);
    }

    private static StatusReport report(String hash, Optional<ContentCheck> check) {
        return new StatusReport(
                "Engine 7",
                TUESDAY.plusSeconds(600),
                new FolderClaim(new FolderHash(hash), Optional.empty(), Optional.of(true), List.of(), check),
                Optional.empty(),
                OptionalLong.empty(),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static ContentCheck check(String version, String list) {
        return new ContentCheck(
                        TUESDAY.plusSeconds(590),
                        Optional.empty(),
                        OptionalLong.of(2),
                        Optional.empty(),
                        Optional.of(true),
                        Optional.empty(),
                        FileNames.NONE,
                        FileNames.NONE,
                        FileNames.NONE,
                        Optional.empty())
                .against(new FolderHash(version), list);
    }
}
