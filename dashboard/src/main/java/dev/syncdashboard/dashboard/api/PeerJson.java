package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Assurance;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.model.Verdict;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One truck for scripts.
 *
 * @param reason a code, where the state alone does not say why
 * @param since when the state began
 * @param online in contact with the station's engine: a claim of that engine, some minutes late
 * @param contactSince since when it is in contact, or out of it
 * @param hash what its last report says
 * @param update the number of the update that its last report names
 * @param behindBy updates that it lacks; 0 when up to date; null where that can't be said
 * @param writtenAt of its last report, on the truck's clock: a claim
 * @param receivedAt of its last report, on the station's clock
 * @param knownBy a code: how it is known what it has
 * @param knownAt when that was found, on the station's clock
 * @param check what it found when it compared its own disk with the station's list; null if it does not check
 * @param marks their codes
 * @param signature a code: whether its reports are signed, and whether a person compared the key
 * @param group of the roster
 * @param isNew there is a roster, and the truck is not on it
 * @param agent null where no report came since the start
 */
record PeerJson(
        String id,
        String name,
        String state,
        String label,
        String detail,
        @Nullable String reason,
        Instant since,
        boolean online,
        @Nullable Instant contactSince,
        @Nullable String hash,
        @Nullable Integer update,
        @Nullable Integer behindBy,
        @Nullable Instant writtenAt,
        @Nullable Instant receivedAt,
        @Nullable String knownBy,
        @Nullable Instant knownAt,
        @Nullable OwnCheckJson check,
        List<String> marks,
        String signature,
        @Nullable String group,
        boolean isNew,
        @Nullable OutOfServiceJson outOfService,
        @Nullable AgentJson agent) {

    /** @param time how its words are written: they are for a person and may change, unlike the codes */
    static PeerJson of(PeerStatus peer, StationTime time) {
        Verdict verdict = peer.verdict();
        RosterPlace place = peer.facts().place();
        Optional<ReceivedReport> report = peer.facts().report();
        return new PeerJson(
                peer.id().value(),
                peer.name(),
                verdict.state().code(),
                time.say(verdict.label()),
                time.sentences(verdict.detail()),
                verdict.reason().map(Reason::code).orElse(null),
                peer.since(),
                peer.inContact(),
                peer.facts().contact().since().orElse(null),
                report.map(last -> last.report().hash().value()).orElse(null),
                peer.has().map(Update::number).orElse(null),
                verdict.behindBy().isPresent() ? verdict.behindBy().getAsInt() : null,
                report.map(last -> last.report().written()).orElse(null),
                report.map(ReceivedReport::received).orElse(null),
                peer.assurance().map(known -> known.kind().code()).orElse(null),
                peer.assurance().map(Assurance::at).orElse(null),
                peer.checkedBy().flatMap(OwnCheckJson::of).orElse(null),
                verdict.marks().stream().map(mark -> mark.kind().code()).toList(),
                place.key()
                        .map(key -> key.compared() ? "compared_key" : "first_key")
                        .orElse("none"),
                place.group().isEmpty() ? null : place.group(),
                place.isNew(),
                OutOfServiceJson.of(place.outOfService()),
                AgentJson.of(peer.facts()));
    }
}
