package dev.syncdashboard.dashboard.pages.truck;

import static dev.syncdashboard.dashboard.pages.truck.MadeUpPast.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.pages.truck.Day.Bar;
import dev.syncdashboard.dashboard.pages.truck.Day.StateSign;
import dev.syncdashboard.dashboard.pages.truck.Lane.Sign;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The picture of a truck's last days. */
class TimelineTest {

    private static final String NOW = "2026-11-24T18:00";

    private final MadeUpPast past = MadeUpPast.at(NOW);

    @Test
    void hasARowForEachDayWithTheNewestOnTop() {
        Timeline timeline = past.timeline();

        assertThat(timeline.days())
                .hasSize(14)
                .extracting(Day::label)
                .startsWith("Tue 24 Nov", "Mon 23 Nov")
                .endsWith("Wed 11 Nov");
        for (int i = 1; i < 14; i++) {
            Day above = timeline.days().get(i - 1);
            assertThat(timeline.days().get(i).top()).isEqualTo(above.top() + above.height());
        }
        assertThat(timeline.height())
                .isEqualTo(
                        timeline.days().get(13).top() + timeline.days().get(13).height());
    }

    @Test
    void whatIsStillToComeTodayStaysEmpty() {
        Day today = past.timeline().days().get(0);
        Day yesterday = past.timeline().days().get(1);

        assertThat(today.past()).isEqualTo("75.00%");
        assertThat(today.now()).isEqualTo("75.00%");
        assertThat(yesterday.past()).isEqualTo("100.00%");
        assertThat(yesterday.now()).isEmpty();
    }

    @Test
    void contactIsABarWhereItWas() {
        past.contact("2026-11-23T06:00", "2026-11-23T12:00");

        assertThat(past.timeline().days().get(1).contact()).containsExactly(new Bar("25.00%", "25.00%"));
        assertThat(past.timeline().days().get(0).contact()).isEmpty();
    }

    @Test
    void contactThroughMidnightIsOnBothDaysAndWhatBeganEarlierIsCut() {
        past.contact("2026-11-10T12:00", "2026-11-11T06:00").contactSince("2026-11-23T18:00");
        Timeline timeline = past.timeline();

        assertThat(timeline.days().get(13).contact()).containsExactly(new Bar("0.00%", "25.00%"));
        assertThat(timeline.days().get(1).contact()).containsExactly(new Bar("75.00%", "25.00%"));
        assertThat(timeline.days().get(0).contact()).containsExactly(new Bar("0.00%", "75.00%"));
        assertThat(timeline.summary()).startsWith("In contact 2 times, for 30 h in total.");
    }

    @Test
    void aMomentOfContactIsDrawnOnceAlsoAtMidnight() {
        past.contact("2026-11-23T00:00", "2026-11-23T00:00");

        assertThat(past.timeline().days().get(1).contact()).containsExactly(new Bar("0.00%", "0.00%"));
        assertThat(past.timeline().days().get(2).contact()).isEmpty();
    }

    @Test
    void breaksThatNobodyCouldSeeAreNotDrawn() {
        past.contact("2026-11-23T06:00", "2026-11-23T07:00").contact("2026-11-23T07:04:59", "2026-11-23T12:00");
        assertThat(past.timeline().days().get(1).contact()).containsExactly(new Bar("25.00%", "25.00%"));
        assertThat(past.timeline().remarks()).containsExactly("Gaps under 5 minutes are not shown.");

        MadeUpPast longer = MadeUpPast.at(NOW)
                .contact("2026-11-23T06:00", "2026-11-23T07:00")
                .contact("2026-11-23T07:05", "2026-11-23T12:00");
        assertThat(longer.timeline().days().get(1).contact()).hasSize(2);
        assertThat(longer.timeline().remarks()).isEmpty();
    }

    @Test
    void aFlappingLinkDoesNotMakeThePictureLargerThanItCanShow() {
        Instant begin = moment("2026-11-11T00:00");
        for (int i = 0; i < 3_000; i++) {
            Instant start = begin.plus(Duration.ofMinutes(6L * i));
            past.contact(start, start.plusSeconds(30));
        }

        assertThat(past.timeline().days())
                .allSatisfy(day -> assertThat(day.contact()).hasSizeLessThanOrEqualTo(289));
        assertThat(past.timeline().happenings()).hasSize(200);
        assertThat(past.timeline().more()).isEqualTo("and 2,800 more before Sun 22 Nov 16:00");
        assertThat(past.timeline().summary()).contains("In contact 3,000 times", "25 h");
    }

    @Test
    void onADayOfTwentyFiveHoursEveryHourHasItsPlace() {
        MadeUpPast october = MadeUpPast.at("2026-10-26T12:00")
                .contact("2026-10-25T00:00", "2026-10-26T00:00")
                .posted("2026-10-25T06:00", 7);
        Day change = october.timeline().days().get(1);

        assertThat(change.label()).isEqualTo("Sun 25 Oct");
        assertThat(change.hours()).containsExactly("28.00%", "52.00%", "76.00%");
        assertThat(change.contact()).containsExactly(new Bar("0.00%", "100.00%"));
        assertThat(change.postedSigns()).containsExactly(new Sign("28.00%", "#7", false));
        assertThat(october.timeline().days().get(0).hours()).containsExactly("25.00%", "50.00%", "75.00%");
        assertThat(october.timeline().remarks())
                .containsExactly("Sun 25 Oct has 25 hours, since the clocks were changed.");
        assertThat(october.timeline().summary()).contains("25 h");
    }

    @Test
    void onADayOfTwentyThreeHoursNoHourIsLost() {
        MadeUpPast march = MadeUpPast.at("2026-03-29T23:00").contact("2026-03-29T01:00", "2026-03-29T03:00");
        Day change = march.timeline().days().get(0);

        assertThat(change.hours()).containsExactly("21.74%", "47.83%", "73.91%");
        assertThat(change.contact()).containsExactly(new Bar("4.35%", "4.35%"));
        assertThat(change.now()).isEqualTo("95.65%");
        assertThat(change.nowText()).isFalse();
        assertThat(march.timeline().remarks())
                .containsExactly("Sun 29 Mar has 23 hours, since the clocks were changed.");
    }

    @Test
    void timeWithoutWatchingIsNeitherContactNorTheLackOfIt() {
        past.gap("2026-11-22T18:00", "2026-11-23T06:00");
        Timeline timeline = past.timeline();

        assertThat(timeline.days().get(2).gaps()).containsExactly(new Bar("75.00%", "25.00%"));
        assertThat(timeline.days().get(1).gaps()).containsExactly(new Bar("0.00%", "25.00%"));
        assertThat(timeline.summary()).isEqualTo("Not seen in contact in these days. Not recorded: 12 h.");
    }

    @Test
    void beginsWithTheFirstDayThatIsRecorded() {
        past.recordedSince("2026-11-23T18:00").contact("2026-11-23T19:00", "2026-11-23T20:00");
        Timeline timeline = past.timeline();

        assertThat(timeline.days()).extracting(Day::label).containsExactly("Tue 24 Nov", "Mon 23 Nov");
        assertThat(timeline.days().get(1).gaps()).containsExactly(new Bar("0.00%", "75.00%"));
        assertThat(timeline.began()).isEqualTo("Recording began Mon 23 Nov 18:00.");
        assertThat(timeline.summary()).isEqualTo("In contact once, for 60 min.");
        assertThat(timeline.happenings())
                .extracting(Happening::when, Happening::what)
                .containsExactly(
                        tuple("Mon 23 Nov 19:00–20:00", "In contact (60 min)"),
                        tuple("Mon 23 Nov 18:00", "Recording began"));
    }

    @Test
    void whileTheStationCannotBeCheckedNothingIsRecordedAndContactEndsAtTheLastLook() {
        past.contactSince("2026-11-24T06:00").unwatchedSince("2026-11-24T12:00");
        Day today = past.timeline().days().get(0);

        assertThat(today.gaps()).containsExactly(new Bar("50.00%", "25.00%"));
        assertThat(today.contact()).containsExactly(new Bar("25.00%", "25.00%"));
        assertThat(past.timeline().summary()).contains("for 6 h. Not recorded: 6 h.");
    }

    @Test
    void theContactOfAnEarlierDeviceIsToldApart() {
        past.earlierContact("2026-11-23T06:00", "2026-11-23T12:00");
        Timeline timeline = past.timeline();

        assertThat(timeline.days().get(1).earlierContact()).containsExactly(new Bar("25.00%", "25.00%"));
        assertThat(timeline.days().get(1).contact()).isEmpty();
        assertThat(timeline.signs().earlierDevices()).isTrue();
        assertThat(MadeUpPast.at(NOW).timeline().signs().earlierDevices()).isFalse();
    }

    @Test
    void updatesStandWhereTheyWerePostedAndWhereTheTruckGotThem() {
        past.posted("2026-11-23T06:00", 41).got("2026-11-23T12:00", 41, true);
        Timeline timeline = past.timeline();
        Day day = timeline.days().get(1);

        assertThat(day.postedSigns()).containsExactly(new Sign("25.00%", "#41", false));
        assertThat(day.gotSigns()).containsExactly(new Sign("50.00%", "#41", false));
        assertThat(timeline.signs()).isEqualTo(new Timeline.Signs(false, false, false, true, true, false));
        assertThat(day.height()).isGreaterThan(timeline.days().get(2).height());
        assertThat(timeline.summary()).contains("Got update #41.");
    }

    @Test
    void whatWasKnownLateIsSaidToBe() {
        past.postedThenOrBefore("2026-11-23T06:00", 41).got("2026-11-23T20:00", 41, false);
        Day day = past.timeline().days().get(1);

        assertThat(day.postedSigns()).containsExactly(new Sign("25.00%", "≤ #41", false));
        assertThat(day.gotSigns()).containsExactly(new Sign("83.33%", "≤ #41", true));
        assertThat(past.timeline().signs().late()).isTrue();
    }

    @Test
    void numbersThatWouldRunIntoEachOtherAreToldTogether() {
        past.posted("2026-11-23T00:00", 40)
                .posted("2026-11-23T03:00", 41)
                .posted("2026-11-23T05:59", 42)
                .posted("2026-11-23T06:00", 43)
                .posted("2026-11-23T17:00", 44)
                .posted("2026-11-23T19:00", 46)
                .got("2026-11-23T12:00", 40, true)
                .got("2026-11-23T12:00", 41, true);
        Day day = past.timeline().days().get(1);

        assertThat(day.postedSigns()).extracting(Sign::text).containsExactly("#40–#42", "", "", "#43", "#44 … #46", "");
        assertThat(day.gotSigns()).containsExactly(new Sign("50.00%", "#40–#41", false));
    }

    @Test
    void aChangeOfStateHasTheIconOfWhatItBecame() {
        past.flip("2026-11-23T06:00", PeerState.UP_TO_DATE, PeerState.BEHIND)
                .flip("2026-11-23T12:00", PeerState.BEHIND, PeerState.UPDATING)
                .flip("2026-11-23T12:10", PeerState.UPDATING, PeerState.UP_TO_DATE);
        Timeline timeline = past.timeline();

        assertThat(timeline.days().get(1).stateSigns())
                .containsExactly(
                        new StateSign("25.00%", PeerState.BEHIND), new StateSign("50.00%", PeerState.UP_TO_DATE));
        assertThat(timeline.states()).containsExactly(PeerState.BEHIND, PeerState.UP_TO_DATE);
    }
}
