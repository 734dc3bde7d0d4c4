package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trucks of the overview, with the same filters, as a file for spreadsheets. */
@RestController
class CsvController {

    private final Fleet fleet;
    private final Clock clock;

    CsvController(Fleet fleet, Clock clock) {
        this.fleet = fleet;
        this.clock = clock;
    }

    @GetMapping("/fleet.csv")
    ResponseEntity<String> csv(FleetFilter filter) {
        return FleetCsv.of(trucks(filter)).file("fleet-" + StationTime.of(clock).today() + ".csv");
    }

    private List<PeerStatus> trucks(FleetFilter filter) {
        FleetSnapshot now = fleet.snapshot();
        return Stream.concat(filter.inService(now).stream(), filter.outOfService(now).stream())
                .toList();
    }
}
