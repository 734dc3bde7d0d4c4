package dev.syncdashboard.dashboard.pages.truck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockRemarkTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;

    /** In contact since before its report. */
    private final ReportedPeer truck =
            new ReportedPeer(FLEETS.upToDate("Engine 1").status());

    private final ReportedPeer inContact =
            truck.contact(Contact.NEVER.online(truck.received().minus(Duration.ofMinutes(2))));

    @Test
    void aWrongClockIsSaidAsTheMarkSays() {
        assertThat(of(new ReportedPeer(FLEETS.upToDate("Engine 1")
                        .marked(new Mark(Mark.Kind.CLOCK_SLOW, Message.of("mark.clock_slow", Duration.ofHours(2))))
                        .status())))
                .isEqualTo("wrong (at least 2 h slow)");
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT3M", "-PT5M"})
    void aReportInTheMidstOfContactShowsThatAClockIsRight(Duration ahead) {
        assertThat(of(inContact.writtenAfterItCame(ahead)))
                .isEqualTo("agrees with the station's within 5 min, by the last report");
    }

    @Test
    void aReportThatMayHaveWaitedSomewhereShowsNothing() {
        String unknown = "can't tell (the report may have been delayed)";
        Contact justBegun = Contact.NEVER.online(truck.received().minusSeconds(119));
        Contact over = Contact.NEVER
                .online(truck.received().minusSeconds(900))
                .offline(truck.received().minusSeconds(1));

        assertThat(of(truck.contact(Contact.NEVER))).isEqualTo(unknown);
        assertThat(of(truck.contact(justBegun))).isEqualTo(unknown);
        assertThat(of(truck.contact(over))).isEqualTo(unknown);
    }

    @Test
    void aReportCannotBeWrittenAfterItCame() {
        assertThat(of(inContact.writtenAfterItCame(Duration.ofSeconds(181)))).isEqualTo("about 3 min fast");
        assertThat(of(truck.contact(Contact.NEVER).writtenAfterItCame(Duration.ofMinutes(4))))
                .isEqualTo("about 4 min fast");
    }

    @Test
    void aReportThatCameLateInContactLeavesTwoPossibilities() {
        assertThat(of(inContact.writtenAfterItCame(Duration.ofMinutes(-8))))
                .isEqualTo(
                        "can't tell: the report came 8 min after its own time, so the clock is slow or the report was"
                                + " delayed");
    }

    private static String of(ReportedPeer truck) {
        return ClockRemark.of(
                truck.peer(),
                truck.peer().facts().report().orElseThrow(),
                new StationTime(Instant.EPOCH, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english())));
    }
}
