package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.delivery.RecentNumbers;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.PeerId;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fleet as JSON. */
@RestController
@RequestMapping({"/api/v1", "/api/v1/folders/{folder}"})
record FleetApiController(RecentNumbers numbers, Clock clock) {
    @GetMapping("/fleet")
    FleetJson fleet(Board now) {
        return FleetJson.of(now, StationTime.of(clock));
    }

    @GetMapping("/peers/{id}")
    PeerJson peer(Board now, @PathVariable String id) {
        StationTime time = StationTime.of(clock);
        return PeerId.parse(id)
                .flatMap(now::peer)
                .map(peer -> PeerJson.of(peer, time))
                .orElseThrow(() -> ApiRefusal.noSuchPeer(now));
    }

    @GetMapping("/summary")
    Map<String, Object> summary(Board now) {
        return Summary.of(now);
    }

    /** Before the first verdicts nobody knows which trucks there are. */
    @GetMapping("/numbers")
    NumbersJson numbers(Board now) {
        if (!now.known()) {
            throw ApiRefusal.notKnownYet();
        }
        return numbers.of(now).either(NumbersJson::of, why -> {
            throw ApiRefusal.historyNotReadable(why);
        });
    }
}
