package dev.syncdashboard.status;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays out as JSON what an agent says of its release, and reads it. */
final class ReleaseStandingJson {

    private ReleaseStandingJson() {}

    static void put(ObjectNode json, ReleaseStanding standing) {
        json.put("running", standing.running().value());
        standing.wanted().ifPresent(version -> json.put("wanted", version.value()));
        standing.state().written().ifPresent(state -> json.put("state", state));
        standing.reason().ifPresent(reason -> json.put("reason", reason.code()));
        json.put("at", standing.at().getEpochSecond());
        standing.manifest().ifPresent(manifest -> json.put("manifest", manifest));
    }

    /** Empty if it does not say which version runs, and since when it stands so; any other odd field counts as absent. */
    static Optional<ReleaseStanding> read(JsonNode json) {
        return version(json, "running")
                .flatMap(running -> ReportReader.time(json, "at").map(at -> read(json, running, at)));
    }

    private static ReleaseStanding read(JsonNode json, ReleaseVersion running, Instant at) {
        return new ReleaseStanding(
                running,
                version(json, "wanted"),
                json.path("state").stringValueOpt().map(ReleaseState::of).orElse(ReleaseState.UNKNOWN),
                json.path("reason").stringValueOpt().map(ReleaseReason::of),
                at,
                json.path("manifest").stringValueOpt().filter(ReleaseStanding::isHash));
    }

    private static Optional<ReleaseVersion> version(JsonNode json, String field) {
        return json.path(field).stringValueOpt().flatMap(ReleaseVersion::parse);
    }
}
