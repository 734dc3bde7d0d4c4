package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.status.PeerId;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fleet as JSON. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiController {

    private final Fleet fleet;

    ApiController(Fleet fleet) {
        this.fleet = fleet;
    }

    @GetMapping("/fleet")
    FleetJson fleet() {
        return FleetJson.of(fleet.snapshot());
    }

    @GetMapping(
            path = "/peers/{id}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<Object> peer(@PathVariable String id) {
        FleetSnapshot now = fleet.snapshot();
        return PeerId.parse(id)
                .flatMap(now::peer)
                .map(peer -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .<Object>body(PeerJson.of(peer)))
                .orElseGet(() -> now.known() ? unknown() : notKnownYet());
    }

    @GetMapping("/summary")
    Map<String, Object> summary() {
        return Summary.of(fleet.snapshot());
    }

    private static ResponseEntity<Object> unknown() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "There is no peer with this id; /api/v1/fleet lists all that there are.");
        problem.setTitle("Unknown peer");
        return answer(problem);
    }

    private static ResponseEntity<Object> notKnownYet() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Since the dashboard was started, the station's engine and the Status folder have not both been read.");
        problem.setTitle("Not known yet");
        return answer(problem);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
