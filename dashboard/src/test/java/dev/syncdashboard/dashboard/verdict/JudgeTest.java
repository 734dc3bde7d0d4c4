package dev.syncdashboard.dashboard.verdict;

import static dev.syncdashboard.dashboard.fixture.TestFacts.MONDAY;
import static dev.syncdashboard.dashboard.fixture.TestFacts.STATION;
import static dev.syncdashboard.dashboard.fixture.TestFacts.TUESDAY;
import static dev.syncdashboard.dashboard.fixture.TestFacts.inContact;
import static dev.syncdashboard.dashboard.fixture.TestFacts.outOfContact;
import static dev.syncdashboard.dashboard.fixture.TestFacts.seen;
import static dev.syncdashboard.dashboard.fixture.TestFacts.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.TestFacts;
import dev.syncdashboard.dashboard.fixture.Told;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Verdict;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.StatusFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of every limit, completeness, and the words. */
class JudgeTest {

    private static final Instant NOON = TUESDAY.plus(Duration.ofHours(4));

    private final Judge judge = new Judge(Limits.STANDARD);

    @ParameterizedTest
    @CsvSource({"899, UPDATING", "900, UPDATING", "901, NOT_REPORTING"})
    void aTruckInContactMayTakeFifteenMinutesToUpdate(long seconds, PeerState expected) {
        assertThat(judge(inContact("a"), TUESDAY.plusSeconds(seconds)).state()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"a, 900, true", "a, 901, false", "b, 60, false", "zz, 900, true", "unknown, 60, false"})
    void whetherATruckIsUpdatingIsKnownWithoutAVerdict(String hash, long seconds, boolean expected) {
        Instant now = TUESDAY.plusSeconds(seconds);

        assertThat(judge.isUpdating(STATION, inContact(hash).build(), now)).isEqualTo(expected);
        assertThat(judge.isUpdating(STATION, outOfContact(hash).build(), now)).isFalse();
        assertThat(judge.isUpdating(StationHistory.EMPTY, inContact(hash).build(), now))
                .isFalse();
    }

    @Test
    void progressGivesItAnotherFifteenMinutes() {
        TestFacts truck = inContact("b1").received(TUESDAY.plusSeconds(880)).progressed(TUESDAY.plusSeconds(880));

        assertThat(judge(truck, TUESDAY.plusSeconds(1780)).state()).isEqualTo(PeerState.UPDATING);
        assertThat(judge(truck, TUESDAY.plusSeconds(1781)).state()).isEqualTo(PeerState.BEHIND);
    }

    @Test
    void aLinkThatComesAndGoesDoesNotRestartTheFifteenMinutes() {
        Contact flapping =
                Contact.NEVER.online(TUESDAY).offline(TUESDAY.plusSeconds(600)).online(TUESDAY.plusSeconds(7200));
        TestFacts truck = inContact("a").contact(flapping).received(TUESDAY.plusSeconds(7300));

        assertThat(judge(truck, TUESDAY.plusSeconds(7500)).state()).isEqualTo(PeerState.UPDATING);
        assertThat(judge(truck, TUESDAY.plusSeconds(7501)).state()).isEqualTo(PeerState.BEHIND);
    }

    @ParameterizedTest
    @CsvSource({"-1, NOT_REPORTING", "0, BEHIND", "1, BEHIND"})
    void aReportFromBeforeTheTruckCouldKnowDoesNotCount(long secondsAfterPosting, PeerState expected) {
        TestFacts truck = inContact("a").received(TUESDAY.plusSeconds(secondsAfterPosting));

        assertThat(judge(truck, NOON).state()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"539, NOT_REPORTING", "540, BEHIND"})
    void aReportThatCameJustBeforeTheEngineToldOfTheContactCounts(long secondsAfterPosting, PeerState expected) {
        TestFacts truck = inContact("a")
                .contact(Contact.NEVER.online(TUESDAY.plusSeconds(600)))
                .received(TUESDAY.plusSeconds(secondsAfterPosting));

        assertThat(judge(truck, NOON).state()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"6000, BEHIND, false", "6001, NOT_REPORTING, true"})
    void aHeartbeatOfOneHourMayBeFortyMinutesLate(long seconds, PeerState expected, boolean quiet) {
        Instant reported = TUESDAY.plusSeconds(1800);
        TestFacts truck = inContact("a").received(reported).heartbeat(Duration.ofHours(1));

        Verdict verdict = judge(truck, reported.plusSeconds(seconds));

        assertThat(verdict.state()).isEqualTo(expected);
        assertThat(verdict.has(Mark.Kind.QUIET)).isEqualTo(quiet);
    }

    @Test
    void silenceCountsOnlyFromTheBeginOfThePresentContact() {
        Contact backSinceNoon = Contact.NEVER.online(MONDAY).offline(TUESDAY).online(NOON);
        TestFacts truck = inContact("b").contact(backSinceNoon).heartbeat(Duration.ofHours(1));

        assertThat(judge(truck, NOON.plusSeconds(60)).has(Mark.Kind.QUIET)).isFalse();
        assertThat(judge(truck, NOON.plus(Duration.ofMinutes(101))).has(Mark.Kind.QUIET))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"300, false", "301, true"})
    void aClockMayBeFiveMinutesFast(long seconds, boolean marked) {
        TestFacts truck = inContact("b").received(NOON).written(NOON.plusSeconds(seconds));

        assertThat(judge(truck, NOON).has(Mark.Kind.CLOCK_FAST)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"305, false", "306, true"})
    void aClockIsSlowIfItNamesAHashFiveMinutesBeforeItExisted(long secondsBeforePosting, boolean marked) {
        TestFacts truck = inContact("b").received(NOON).written(TUESDAY.minusSeconds(secondsBeforePosting));

        assertThat(judge(truck, NOON).has(Mark.Kind.CLOCK_SLOW)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"7198, about 2 h fast", "7200, about 2 h fast", "540, about 9 min fast"})
    void howFastAClockIsIsRoundedSinceAMomentOnTheWayTakesFromIt(long seconds, String words) {
        TestFacts truck = inContact("b").received(NOON).written(NOON.plusSeconds(seconds));

        assertThat(Told.marks(judge(truck, NOON), NOON)).contains("clock wrong (" + words + ")");
    }

    @ParameterizedTest
    @CsvSource({"7204, at least 119 min slow", "7205, at least 2 h slow"})
    void howSlowAClockIsAtLeastIsNeverRoundedUp(long secondsBeforePosting, String words) {
        TestFacts truck = inContact("b").received(NOON).written(TUESDAY.minusSeconds(secondsBeforePosting));

        assertThat(Told.marks(judge(truck, NOON), NOON)).contains("clock wrong (" + words + ")");
    }

    @Test
    void noClockIsCalledSlowWhenNobodyKnowsSinceWhenTheStationHasTheHash() {
        StationHistory sinceStart = StationHistory.EMPTY.seen(new FolderHash("b"), TUESDAY, Optional.empty());
        TestFacts truck = inContact("b").written(MONDAY);

        Verdict verdict = judge.judge(sinceStart, true, truck.build(), NOON).orElseThrow();

        assertThat(verdict.has(Mark.Kind.CLOCK_SLOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"604800, false", "604801, true"})
    void aReportIsOldAfterSevenDays(long seconds, boolean marked) {
        TestFacts truck = outOfContact("b");

        Verdict verdict = judge(truck, truck.received().plusSeconds(seconds));

        assertThat(verdict.has(Mark.Kind.OLD_REPORT)).isEqualTo(marked);
        assertThat(verdict.has(Mark.Kind.NEEDS_A_LOOK)).isEqualTo(marked);
        assertThat(verdict.state()).isEqualTo(PeerState.UP_TO_DATE);
    }

    @Test
    void equalHashesAreNotEnoughWhileTheTruckSaysThatBytesAreMissing() {
        Verdict updating = judge(inContact("b").complete(false), TUESDAY.plusSeconds(60));
        Verdict stuck = judge(inContact("b").received(NOON).complete(false), NOON);
        Verdict lost = judge(outOfContact("b").complete(false), NOON);

        assertThat(updating.state()).isEqualTo(PeerState.UPDATING);
        assertThat(Told.detail(updating, NOON)).startsWith("Update #2 is not complete yet.");
        assertThat(stuck.state()).isEqualTo(PeerState.BEHIND);
        assertThat(Told.detail(stuck, NOON)).startsWith("In contact, but update #2 is still incomplete after ");
        assertThat(lost.state()).isEqualTo(PeerState.BEHIND);
        assertThat(lost.reason()).contains(Reason.PART_WAY_WHEN_LOST);
        assertThat(Told.detail(lost, NOON)).startsWith("Update #2 was not complete when contact was lost.");
    }

    @Test
    void completeIsAsGoodAsNotTelling() {
        assertThat(judge(inContact("b").complete(true), NOON).state()).isEqualTo(PeerState.UP_TO_DATE);
        assertThat(judge(inContact("b"), NOON).state()).isEqualTo(PeerState.UP_TO_DATE);
    }

    @Test
    void aTruckThatStoppedAtAPassingVersionIsBehindAndNotAStranger() {
        Verdict verdict = judge(inContact("b1").received(NOON), NOON.plusSeconds(1));

        assertThat(verdict.state()).isEqualTo(PeerState.BEHIND);
        assertThat(verdict.behindBy()).isEmpty();
        assertThat(Told.label(verdict)).isEqualTo("Behind");
    }

    @Test
    void aVersionThatIsBeingPostedCountsAsOneMore() {
        StationHistory posting = STATION.seen(new FolderHash("c"), NOON, Optional.of(NOON.minusSeconds(5)));

        Verdict verdict = judge.judge(posting, true, outOfContact("b").build(), NOON.plusSeconds(60))
                .orElseThrow();

        assertThat(Told.label(verdict)).isEqualTo("Was behind by 1 update when last heard");
        assertThat(Told.detail(verdict, NOON)).isEqualTo("Behind since Tue 12:00. May have caught up since.");
    }

    @Test
    void aReturningVersionCountsAsItsLatestNumber() {
        StationHistory returned = StationHistory.of(
                java.util.List.of(TestFacts.seen("a", MONDAY), TestFacts.seen("b", TUESDAY), TestFacts.seen("a", NOON)),
                java.util.List.of(
                        TestFacts.update(1, "a", MONDAY),
                        TestFacts.update(2, "b", TUESDAY),
                        TestFacts.update(3, "a", NOON)));

        Verdict current =
                judge.judge(returned, true, outOfContact("a").build(), NOON).orElseThrow();
        Verdict behind =
                judge.judge(returned, true, outOfContact("b").build(), NOON).orElseThrow();

        assertThat(Told.detail(current, NOON)).startsWith("Has update #3 (Tue 12:00).");
        assertThat(behind.behindBy()).hasValue(1);
    }

    @Test
    void wordsSayWhatIsKnownAndSinceWhen() {
        assertThat(judge(inContact("b").received(NOON), NOON))
                .extracting(Told::label, verdict -> Told.detail(verdict, NOON))
                .containsExactly("Up to date", "Has update #2 (Tue 08:00). Reported Tue 12:00.");
        assertThat(Told.label(judge(outOfContact("b"), NOON))).isEqualTo("Up to date when last heard");
        assertThat(judge(outOfContact("a"), NOON))
                .extracting(Told::label, verdict -> Told.detail(verdict, NOON))
                .containsExactly(
                        "Was behind by 1 update when last heard", "Behind since Tue 08:00. May have caught up since.");
        assertThat(Told.detail(judge(inContact("a").received(NOON), NOON), NOON))
                .isEqualTo("In contact, but no new files for 4 h. Has update #1 (Mon 08:00).");
        assertThat(Told.detail(judge(inContact("a"), NOON), NOON))
                .isEqualTo("In contact, but no report since update #2. We can't tell whether it has it.");
        assertThat(Told.label(judge(outOfContact("zz"), NOON))).isEqualTo("Didn't match the station when last heard");
        assertThat(Told.detail(judge(inContact("a"), TUESDAY.plusSeconds(240)), NOON))
                .isEqualTo("1 update to go. In contact for 24 h.");
    }

    @Test
    void aTruckThatNeverReportedSaysWhyAsFarAsIsKnown() {
        assertThat(neverReported(inContact("-")))
                .isEqualTo("In contact, but no report has come. Its reporting program may not be running.");
        assertThat(neverReported(outOfContact("-"))).isEqualTo("Linked, not seen since Mon 09:00.");
        assertThat(neverReported(inContact("-").contact(Contact.NEVER))).isEqualTo("Linked, not seen yet.");
        assertThat(neverReported(inContact("-").contact(Contact.NEVER).notInPeerList()))
                .isEqualTo("Not linked yet.");
        Verdict unreadable = judge.judge(
                        STATION, true, inContact("-").withoutReport(Optional.of(StatusFile.Defect.EMPTY)), NOON)
                .orElseThrow();
        assertThat(Told.detail(unreadable, NOON)).isEqualTo("No readable report so far.");
        assertThat(unreadable.has(Mark.Kind.UNREADABLE)).isTrue();
    }

    @Test
    void aReportThatCameWhileTheTruckWasAwayWasHeardThroughAnother() {
        TestFacts away = outOfContact("b").received(NOON);

        assertThat(judge(away, NOON).has(Mark.Kind.HEARD_THROUGH_OTHER)).isTrue();
        assertThat(judge(outOfContact("b").notInPeerList(), NOON).has(Mark.Kind.HEARD_THROUGH_OTHER))
                .isTrue();
        assertThat(judge(inContact("b"), NOON).has(Mark.Kind.HEARD_THROUGH_OTHER))
                .isFalse();
        assertThat(judge(outOfContact("b"), NOON).has(Mark.Kind.HEARD_THROUGH_OTHER))
                .isFalse();
    }

    @Test
    void whatTheTruckNoticedItselfIsShownOnOneLine() {
        Verdict verdict = judge(inContact("b").problems("disk\nalmost\u202e full", " "), NOON);

        assertThat(verdict.marks())
                .filteredOn(mark -> mark.kind() == Mark.Kind.PROBLEM)
                .extracting(mark -> Told.mark(mark, NOON))
                .containsExactly("the truck says: disk almost full");
    }

    @Test
    void thatSomebodyElseWroteATrucksReportIsMarkedAndTakesNothingFromTheTruck() {
        Verdict verdict = judge(inContact("b").received(NOON).problems("report_was_replaced"), NOON);

        assertThat(verdict.marks())
                .filteredOn(mark -> mark.kind() == Mark.Kind.REPORT_REPLACED)
                .extracting(mark -> Told.mark(mark, NOON))
                .containsExactly("another device wrote into its report");
        assertThat(verdict.state()).isEqualTo(PeerState.UP_TO_DATE);
        assertThat(judge(inContact("b").received(NOON), NOON).has(Mark.Kind.REPORT_REPLACED))
                .isFalse();
    }

    @Test
    void ofATruckWhoseKeyAnotherDeviceHasNobodyCanTellWhoseFilesItMeans() {
        Verdict verdict = judge(inContact("b").received(NOON).problems("another_has_its_key"), NOON);

        assertThat(verdict.state()).isEqualTo(PeerState.CANNOT_TELL);
        assertThat(verdict.has(Mark.Kind.REPORT_REPLACED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ignores_deletes, ' The truck says: ignores deletes.'",
        "the Sync folder is paused, ' The truck says: the Sync folder is paused.'",
        "folder_type_wrong, ' The truck says: folder type wrong.'",
        "not_receive_only, ''"
    })
    void whatTheTruckSaysOfTheCauseStandsBesideThatItIsBehind(String problem, String cause) {
        String behind = "In contact, but no new files for 4 h. Has update #1 (Mon 08:00).";
        String strange = "Not the same as anything that the station has posted.";

        assertThat(Told.detail(judge(inContact("a").received(NOON).problems(problem), NOON), NOON))
                .isEqualTo(behind + cause);
        assertThat(Told.detail(judge(inContact("zz").received(NOON).problems(problem), NOON), NOON))
                .isEqualTo(strange + (cause.isEmpty() ? " Files may have been changed on the truck." : cause));
    }

    @Test
    void fingerprintsByDifferentRulesProveNoDifference() {
        String station = "fp2-" + "0".repeat(64) + "-11111111";
        String other = "fp2-" + "f".repeat(64);
        StationHistory history =
                StationHistory.of(List.of(seen(station, TUESDAY)), List.of(update(1, station, TUESDAY)));

        assertThat(judge(history, other + "-22222222"))
                .extracting(Verdict::state, Verdict::reason, verdict -> Told.detail(verdict, NOON))
                .containsExactly(
                        PeerState.CANNOT_TELL,
                        Optional.of(Reason.OTHER_RULES),
                        "It leaves out other files than the station does: see the ignore lists of both sync programs.");
        assertThat(judge(history, "fp1-" + "f".repeat(64)))
                .extracting(Verdict::state, verdict -> Told.detail(verdict, NOON))
                .containsExactly(
                        PeerState.CANNOT_TELL,
                        "Its reporting program is old and leaves out other files than the station does: renew it.");
        assertThat(judge(history, other + "-11111111").state()).isEqualTo(PeerState.DOES_NOT_MATCH);
        assertThat(judge(history, "fp2-" + "0".repeat(64) + "-22222222").state())
                .as("has the same files by either rules")
                .isEqualTo(PeerState.UP_TO_DATE);
    }

    private Verdict judge(StationHistory station, String hash) {
        return judge.judge(station, true, inContact(hash).received(NOON).build(), NOON)
                .orElseThrow();
    }

    @Test
    void silenceWhileTheStationCannotReadReportsIsNobodysFault() {
        Instant blindSince = TUESDAY.minusSeconds(60);
        TestFacts truck = inContact("a").heartbeat(Duration.ofHours(1)).received(blindSince.minusSeconds(60));

        Verdict verdict =
                judge.judge(STATION, true, truck.build(), blindSince, NOON).orElseThrow();

        assertThat(verdict.state()).isEqualTo(PeerState.NOT_REPORTING);
        assertThat(verdict.reason()).contains(Reason.REPORTS_CANNOT_COME_IN);
        assertThat(Told.detail(verdict, NOON))
                .isEqualTo(
                        "In contact, but the station can't read reports now. We can't tell whether it has update #2.");
        assertThat(verdict.has(Mark.Kind.QUIET)).isFalse();
        assertThat(verdict.has(Mark.Kind.NEEDS_A_LOOK)).isFalse();
    }

    @Test
    void aReportThatCameThroughAnotherTruckIsNotForgotten() {
        Contact back =
                Contact.NEVER.online(MONDAY).offline(TUESDAY.minusSeconds(60)).online(NOON);
        TestFacts truck = inContact("a").contact(back).received(TUESDAY.plusSeconds(60));

        assertThat(Told.detail(judge(truck, NOON.plusSeconds(1_000)), NOON))
                .startsWith("In contact, but no report since it came back into contact.");
    }

    @Test
    void onlyTheNewestVersionIsSaidToLackItsLastFiles() {
        TestFacts truck = inContact("zz").complete(false).progressed(TUESDAY);

        assertThat(Told.detail(judge(truck, TUESDAY.plusSeconds(60)), NOON))
                .startsWith("An update is not complete yet.");
        assertThat(Told.detail(judge(inContact("zz"), TUESDAY.plusSeconds(60)), NOON))
                .startsWith("May be part-way through an update.");
    }

    @Test
    void nothingIsSaidWhileTheStationIsNotKnown() {
        assertThat(judge.judge(STATION, false, inContact("b").build(), NOON)).isEmpty();
        assertThat(judge.judge(StationHistory.EMPTY, true, inContact("b").build(), NOON))
                .isEmpty();
    }

    private String neverReported(TestFacts truck) {
        Verdict verdict = judge.judge(STATION, true, truck.withoutReport(Optional.empty()), NOON)
                .orElseThrow();
        assertThat(verdict.state()).isEqualTo(PeerState.NEVER_REPORTED);
        return Told.detail(verdict, NOON);
    }

    private Verdict judge(TestFacts truck, Instant now) {
        return judge.judge(STATION, true, truck.build(), now).orElseThrow();
    }
}
