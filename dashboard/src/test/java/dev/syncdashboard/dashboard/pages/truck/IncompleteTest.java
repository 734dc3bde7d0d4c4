package dev.syncdashboard.dashboard.pages.truck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.ChangedReport;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Voice;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncompleteTest {

    private static final StationTime TIME =
            new StationTime(Fleets.TUESDAY, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english()));

    private final PeerStatus truck = Fleets.ON_TUESDAY.upToDate("Engine 1").status();

    @Test
    void anEqualHashAloneIsNotTakenForEveryByte() {
        assertThat(Advice.of(saying(Optional.empty()), true, TIME).unknown())
                .isEqualTo("The truck lists the same files as the station, but their content hasn't been checked.");
        assertThat(Advice.of(saying(Optional.of(true)), true, TIME).unknown()).isEqualTo("Nothing that matters.");
    }

    @Test
    void aTruckThatSaysThatBytesAreMissingHasOnlyPartOfItsVersion() {
        PeerStatus lacking = saying(Optional.of(false));

        assertThat(Facts.ofTruck(lacking, TIME))
                .extracting(Fact::text)
                .contains("part of #42 a.txt, mill.pdf and 1 more, posted");
        assertThat(Facts.ofTruck(truck, TIME))
                .extracting(Fact::text)
                .contains("#42 a.txt, mill.pdf and 1 more, posted");
    }

    private PeerStatus saying(Optional<Boolean> complete) {
        return ChangedReport.complete(truck, complete);
    }
}
