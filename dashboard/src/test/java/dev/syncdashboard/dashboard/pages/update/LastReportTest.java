package dev.syncdashboard.dashboard.pages.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.delivery.Evidence;
import dev.syncdashboard.dashboard.delivery.Holder;
import dev.syncdashboard.dashboard.fixture.ChangedReport;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Voice;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastReportTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;
    private static final StationTime TIME =
            new StationTime(Fleets.TUESDAY, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english()));

    @Test
    void whatATruckOutOfContactHadIsSaidOfWhenItWasLastHeard() {
        for (int number = 40; number <= 42; number++) {
            for (PeerStatus peer : FLEETS.everything().peers()) {
                LastReport said = said(peer, number);
                if (said.heard().isPresent()) {
                    assertThat(said.before())
                            .as(peer.name())
                            .endsWith(peer.verdict().lastKnown() ? " when last heard, " : "Last heard ");
                } else {
                    assertThat(said.before()).startsWith("Never reported. ");
                }
            }
        }
    }

    @Test
    void filesThatLackAreSaidToBeArrivingOnlyWhileTheTruckIsInContact() {
        PeerStatus away = lacking(FLEETS.wasBehind("Brush 12", 1));
        PeerStatus here = lacking(FLEETS.updating("Engine 4"));

        assertThat(text(away, 41)).isEqualTo("Was still receiving it when last heard, Fri 11:32. May have it by now.");
        assertThat(text(away, 42)).startsWith("Had part of update #41 (Mon 16:32) when last heard");
        assertThat(text(away, 40)).startsWith("Had only part of update #41 (Mon 16:32) when last heard");
        assertThat(text(here, 40)).isEqualTo("Still receiving it. Last heard 14:28.");
        assertThat(text(here, 42)).isEqualTo("Has part of update #40 (Fri 08:32). Updating now. Last heard 14:28.");
    }

    @Test
    void ofATruckThatNamesThisVeryUpdateItIsSaidHowThatIsKnown() {
        Truck truck = FLEETS.upToDate("Engine 1");

        assertThat(text(truck.status(), 42)).isEqualTo("Last heard 10:32. Reported, not checked.");
        assertThat(text(truck.checked().status(), 42)).isEqualTo("Last heard 10:32. Every file checked 10:31.");
        assertThat(text(truck.checked().status(), 41)).isEqualTo("Last heard 10:32.");
    }

    @Test
    void germanTellsTheSame() {
        PeerStatus away = FLEETS.wasBehind("Brush 12", 1).status();
        LastReport said = LastReport.of(
                new Holder(away, Evidence.of(away, 42), Optional.empty()), TIME.in(StationWords.OF_TRUCKS.german()));

        assertThat(said.before()).isEqualTo("Hatte Update #41 (Mo 16:32), zuletzt gemeldet ");
        assertThat(said.after()).isEqualTo(". Hat es inzwischen vielleicht.");
    }

    private static PeerStatus lacking(Truck truck) {
        return ChangedReport.complete(truck.status(), Optional.of(false));
    }

    private static String text(PeerStatus peer, int number) {
        LastReport said = said(peer, number);
        return said.before() + said.heard().orElseThrow().at() + said.after();
    }

    private static LastReport said(PeerStatus peer, int number) {
        return LastReport.of(new Holder(peer, Evidence.of(peer, number), Optional.empty()), TIME);
    }
}
