package dev.syncdashboard.dashboard.pages.truck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.syncdashboard.dashboard.model.PeerState;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The timeline as a table. */
class HappeningsTest {

    private final MadeUpPast past = MadeUpPast.at("2026-11-24T18:00");

    @Test
    void tellsEverythingInOrderOfTimeWithTheNewestFirst() {
        past.gap("2026-11-22T22:00", "2026-11-23T06:00")
                .posted("2026-11-23T08:00", 42)
                .contact("2026-11-23T09:12", "2026-11-23T09:31")
                .got("2026-11-23T09:14", 42, false)
                .flip("2026-11-23T09:15", PeerState.BEHIND, PeerState.UP_TO_DATE)
                .contactSince("2026-11-24T15:00");

        assertThat(table())
                .containsExactly(
                        tuple("since Tue 24 Nov 15:00", "In contact (3 h so far)"),
                        tuple("Mon 23 Nov 09:15", "Became “Up to date” (was “Behind”)"),
                        tuple("Mon 23 Nov 09:14", "Got update #42, at that time or earlier"),
                        tuple("Mon 23 Nov 09:12–09:31", "In contact (19 min)"),
                        tuple("Mon 23 Nov 08:00", "Update #42 was posted"),
                        tuple(
                                "Sun 22 Nov 22:00 – Mon 23 Nov 06:00",
                                "Not recorded: the dashboard was off or could not ask"));
    }

    @Test
    void tellsContactWithShortBreaksAsOneThingWithItsRealLength() {
        past.contact("2026-11-23T09:00", "2026-11-23T09:10")
                .contact("2026-11-23T09:12", "2026-11-23T09:20")
                .contact("2026-11-23T09:24", "2026-11-23T09:24");

        assertThat(table())
                .containsExactly(tuple("Mon 23 Nov 09:00–09:24", "In contact on and off: 3 times, 18 min in total"));
    }

    @Test
    void aMomentOfContactHasNoLength() {
        past.contact("2026-11-23T09:00", "2026-11-23T09:00");

        assertThat(table()).containsExactly(tuple("Mon 23 Nov 09:00", "In contact for a moment"));
    }

    @Test
    void updatesThatCameTogetherAreToldTogether() {
        past.got("2026-11-23T09:00", 40, true).got("2026-11-23T09:00", 41, true).got("2026-11-23T09:00", 42, true);

        assertThat(table()).containsExactly(tuple("Mon 23 Nov 09:00", "Got updates #40 to #42"));
    }

    @Test
    void whatWasNotRecordedAtTheBeginHasOnlyAnEnd() {
        past.gap("2026-11-11T00:00", "2026-11-20T09:00").unwatchedSince("2026-11-24T17:00");

        assertThat(table())
                .extracting(line -> line.toList().get(0))
                .containsExactly("since Tue 24 Nov 17:00", "until Fri 20 Nov 09:00");
    }

    @Test
    void shortGapsOneAfterTheOtherAreToldTogether() {
        past.gap("2026-11-23T09:00", "2026-11-23T09:02").gap("2026-11-23T09:04", "2026-11-23T09:08");

        assertThat(table())
                .containsExactly(tuple(
                        "Mon 23 Nov 09:00–09:08",
                        "Not recorded: the dashboard was off or could not ask (2 times, 6 min in total)"));
    }

    @Test
    void theContactOfAnEarlierDeviceIsSaidToBe() {
        past.earlierContact("2026-11-23T09:00", "2026-11-23T09:10");

        assertThat(table()).containsExactly(tuple("Mon 23 Nov 09:00–09:10", "In contact (10 min), earlier device"));
    }

    @Test
    void whereOneTimeComesTwiceADayItsZoneIsSaid() {
        MadeUpPast october = MadeUpPast.at("2026-10-26T12:00");
        october.contact(
                MadeUpPast.moment("2026-10-25T02:50"),
                MadeUpPast.moment("2026-10-25T02:50").plusSeconds(1_800));

        assertThat(october.timeline().happenings())
                .extracting(Happening::when)
                .containsExactly("Sun 25 Oct 02:50 CEST–02:20 CET");
    }

    private List<Tuple> table() {
        return past.timeline().happenings().stream()
                .map(line -> tuple(line.when(), line.what()))
                .toList();
    }
}
