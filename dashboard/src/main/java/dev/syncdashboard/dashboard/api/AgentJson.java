package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseVersion;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The agent of a truck, as its newest report says.
 *
 * @param program name and version as the report says them: a claim, signed or not
 * @param signed whether the truck has signed that report with the key by which the station knows it; if not, nobody knows
 *     any of the following
 * @param running the version that it runs
 * @param wanted the version that it is to run, as far as it has heard
 * @param state a code: how far it is with that
 * @param reason a code: why it is no further
 * @param since when it began to be so, on the truck's clock: a claim
 * @param heardAt when the report came, on the station's clock
 */
record AgentJson(
        @Nullable String program,
        boolean signed,
        @Nullable String running,
        @Nullable String wanted,
        @Nullable String state,
        @Nullable String reason,
        @Nullable Instant since,
        Instant heardAt) {

    /** Null where no report came since the start. */
    static @Nullable AgentJson of(PeerFacts peer) {
        return peer.agent()
                .map(word -> of(word, peer.provenAgent().isPresent()))
                .orElse(null);
    }

    static AgentJson of(AgentWord word, boolean signed) {
        Optional<ReleaseStanding> said = word.release().filter(any -> signed);
        return new AgentJson(
                word.program().orElse(null),
                signed,
                said.map(release -> release.running().value()).orElse(null),
                said.flatMap(ReleaseStanding::wanted).map(ReleaseVersion::value).orElse(null),
                said.map(release -> release.state().code()).orElse(null),
                said.flatMap(ReleaseStanding::reason).map(ReleaseReason::code).orElse(null),
                said.map(ReleaseStanding::at).orElse(null),
                word.heard());
    }
}
