package dev.syncdashboard.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Voice;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;

    @Test
    void countsTheGoodOnesThenTheOthersThenNamesThoseOutOfService() {
        List<Truck> trucks = new ArrayList<>(IntStream.rangeClosed(1, 17)
                .mapToObj(number -> FLEETS.upToDate("Engine " + (100 + number)))
                .toList());
        trucks.add(FLEETS.behind("Brush 1", 1));
        trucks.add(FLEETS.wasBehind("Brush 2", 2));
        trucks.add(FLEETS.notReporting("Engine 7"));
        trucks.add(FLEETS.wasBehind("Engine 9", 1).outOfService("new pump"));

        assertThat(headline(trucks.toArray(Truck[]::new)))
                .isEqualTo("17 of 20 trucks have the current files. 2 behind, 1 not reporting."
                        + " Out of service: Engine 9.");
    }

    @Test
    void saysHowOldTheEvidenceIsWhenAllAreUpToDate() {
        Truck oldest = FLEETS.upToDateWhenLastHeard("Engine 2").reported(Fleets.TUESDAY.minusSeconds(160_000));

        assertThat(headline(FLEETS.upToDate("Engine 1"), oldest, FLEETS.upToDate("Engine 3")))
                .isEqualTo("All 3 trucks had the current files when last heard (oldest report: Sun 18:05).");
    }

    @Test
    void speaksOfOneTruckAndOfTwoAsAPersonWould() {
        Truck one = FLEETS.upToDate("Engine 1");

        assertThat(headline(one)).startsWith("The only truck had the current files when last heard (");
        assertThat(headline(one, FLEETS.upToDate("Engine 2"))).startsWith("Both trucks had ");
        assertThat(headline(one, FLEETS.doesNotMatch("Engine 2")))
                .isEqualTo("1 of 2 trucks has the current files. 1 doesn't match.");
        assertThat(headline(FLEETS.neverReported("Engine 1")))
                .isEqualTo("0 of 1 truck has the current files. 1 never reported.");
        assertThat(headline(FLEETS.doesNotMatch("Engine 1"), FLEETS.doesNotMatch("Engine 2")))
                .isEqualTo("0 of 2 trucks have the current files. 2 don't match.");
    }

    @Test
    void putsTheWorstFirstAmongEqualCounts() {
        assertThat(headline(
                        FLEETS.updating("Engine 1"),
                        FLEETS.behind("Engine 2", 1),
                        FLEETS.doesNotMatch("Engine 3"),
                        FLEETS.notReporting("Engine 4"),
                        FLEETS.neverReported("Engine 5")))
                .endsWith("1 not reporting, 1 doesn't match, 1 behind, 1 never reported, 1 updating.");
    }

    @Test
    void speaksOfThePastWhileTheStationCannotBeChecked() {
        Board frozen = FLEETS.of(
                1,
                FLEETS.cannotCheck(Fleets.TUESDAY.minusSeconds(840)),
                FLEETS.upToDate("Engine 1"),
                FLEETS.behind("Engine 2", 1));

        assertThat(Headline.of(frozen, time()).sentence()).isEqualTo("1 of 2 trucks had the current files at 14:18.");
    }

    @Test
    void doesNotCallAFleetGoodThatHasNoTruckInService() {
        assertThat(headline()).isEqualTo("No trucks yet.");
        assertThat(headline(FLEETS.upToDate("Engine 9").outOfService("sold")))
                .isEqualTo("No truck is in service. Out of service: Engine 9.");
    }

    @Test
    void namesOnlySomeOfManyOutOfService() {
        Truck[] sold = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> FLEETS.upToDate("E" + number).outOfService("sold"))
                .toArray(Truck[]::new);

        assertThat(headline(sold)).endsWith("Out of service: E1, E2, E3, E4, E5 and 2 more.");
    }

    private static String headline(Truck... trucks) {
        return Headline.of(FLEETS.of(trucks), time()).text();
    }

    private static StationTime time() {
        return new StationTime(Fleets.TUESDAY, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english()));
    }
}
