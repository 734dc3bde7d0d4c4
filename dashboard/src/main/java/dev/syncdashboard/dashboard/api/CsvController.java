package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.StationTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trucks of the overview, with the same filters, as a file for spreadsheets. */
@RestController
class CsvController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Fleet fleet;
    private final Clock clock;

    CsvController(Fleet fleet, Clock clock) {
        this.fleet = fleet;
        this.clock = clock;
    }

    @GetMapping("/fleet.csv")
    ResponseEntity<String> csv(FleetFilter filter) throws IOException {
        StringBuilder text = new StringBuilder();
        FleetCsv.write(trucks(filter), text);
        String name = "fleet-" + StationTime.of(clock).today() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(text.toString());
    }

    private List<PeerStatus> trucks(FleetFilter filter) {
        FleetSnapshot now = fleet.snapshot();
        return Stream.concat(filter.inService(now).stream(), filter.outOfService(now).stream())
                .toList();
    }
}
