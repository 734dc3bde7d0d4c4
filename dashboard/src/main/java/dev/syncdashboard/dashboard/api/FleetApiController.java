package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.delivery.RecentNumbers;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.status.PeerId;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fleet as JSON. */
@RestController
@RequestMapping({"/api/v1", "/api/v1/folders/{folder}"})
class FleetApiController {

    private final RecentNumbers numbers;

    FleetApiController(RecentNumbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping("/fleet")
    FleetJson fleet(Board now) {
        return FleetJson.of(now);
    }

    @GetMapping("/peers/{id}")
    PeerJson peer(Board now, @PathVariable String id) {
        return PeerId.parse(id).flatMap(now::peer).map(PeerJson::of).orElseThrow(() -> ApiRefusal.noSuchPeer(now));
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
