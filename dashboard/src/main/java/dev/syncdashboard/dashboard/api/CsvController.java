package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
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
record CsvController(Clock clock) {
    @GetMapping("/fleet.csv")
    ResponseEntity<String> csv(Board now, FleetFilter filter) {
        StationTime time = StationTime.of(clock);
        return FleetCsv.of(trucks(now, filter), time).file("fleet-" + time.today() + ".csv");
    }

    private static List<PeerStatus> trucks(Board now, FleetFilter filter) {
        return Stream.concat(filter.inService(now).stream(), filter.outOfService(now).stream())
                .toList();
    }
}
