package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.delivery.FilesBetween;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.status.PeerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to one peer, and what it lacks, as JSON. */
@RestController
@RequestMapping({"/api/v1/peers/{id}", "/api/v1/folders/{folder}/peers/{id}"})
record PeerPastApiController(HistoryLookup history, FilesBetween files, Clock clock) {
    private static final Duration USUAL = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(400);

    @GetMapping("/history")
    PastJson history(
            Board now,
            @PathVariable String id,
            @RequestParam(name = "from") Optional<String> fromText,
            @RequestParam(name = "to") Optional<String> toText) {
        Parameter fromGiven = new Parameter("from", fromText);
        Instant to = new Parameter("to", toText).moment().orElseGet(clock::instant);
        Instant from = fromGiven.moment().orElseGet(() -> to.minus(USUAL));
        if (!from.isBefore(to)) {
            throw ApiRefusal.badParameter("from", "from must be earlier than to, which is " + to + ".");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw ApiRefusal.badParameter(
                    "from", "from must not be more than " + LONGEST.toDays() + " days before to, which is " + to + ".");
        }
        PeerId peer = findAnywhere(id, now).id();
        return history.ask(now.folder().name(), reader -> reader.past(peer, from))
                .either(past -> PastJson.of(past, now.updates(), from, to), why -> {
                    throw ApiRefusal.historyNotReadable(why);
                });
    }

    @GetMapping("/missing")
    MissingJson missing(Board now, @PathVariable String id) {
        PeerStatus peer = PeerId.parse(id).flatMap(now::peer).orElseThrow(() -> ApiRefusal.noSuchPeer(now));
        return MissingJson.of(peer, now, lacking -> files.of(now.folder(), lacking));
    }

    /** What an earlier device of a truck did is of interest too. */
    private static PeerStatus findAnywhere(String id, Board now) {
        return Stream.concat(now.peers().stream(), now.apart().stream())
                .filter(peer -> peer.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiRefusal.noSuchPeer(now));
    }
}
