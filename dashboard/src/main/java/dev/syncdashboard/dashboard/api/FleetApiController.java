package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.numbers.RecentNumbers;
import dev.syncdashboard.status.PeerId;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fleet as JSON. */
@RestController
@RequestMapping("/api/v1")
class FleetApiController {

    private final Fleet fleet;
    private final RecentNumbers numbers;
    private final Clock clock;

    FleetApiController(Fleet fleet, RecentNumbers numbers, Clock clock) {
        this.fleet = fleet;
        this.numbers = numbers;
        this.clock = clock;
    }

    @GetMapping("/fleet")
    FleetJson fleet() {
        return FleetJson.of(fleet.snapshot());
    }

    @GetMapping("/peers/{id}")
    PeerJson peer(@PathVariable String id) {
        FleetSnapshot now = fleet.snapshot();
        return PeerId.parse(id).flatMap(now::peer).map(PeerJson::of).orElseThrow(() -> Refusal.noSuchPeer(now));
    }

    @GetMapping("/summary")
    Map<String, Object> summary() {
        return Summary.of(fleet.snapshot());
    }

    @GetMapping("/roster")
    RosterJson roster() {
        return RosterJson.of(fleet.snapshot(), clock.instant());
    }

    /** Before the first verdicts nobody knows which trucks there are. */
    @GetMapping("/numbers")
    NumbersJson numbers() {
        if (!fleet.snapshot().known()) {
            throw Refusal.notKnownYet();
        }
        return numbers.get().either(NumbersJson::of, why -> {
            throw Refusal.historyNotReadable(why);
        });
    }
}
