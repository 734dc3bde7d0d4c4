package dev.syncdashboard.dashboard.rollout;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseState;
import dev.syncdashboard.status.ReleaseVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Trucks and what they say of a release of 1.3.0. */
public final class Crews {

    static final Instant BEGUN = Instant.parse("2026-11-24T09:00:00Z");
    static final RolloutTarget TARGET = target("1.3.0", "the release");
    static final RolloutTarget OTHER = target("1.3.0", "another one of this version");
    static final VerifyKey KEY = key(1);
    static final VerifyKey OTHER_KEY = key(2);

    private Crews() {}

    public static RolloutTarget target(String version, String content) {
        return new RolloutTarget(new ReleaseVersion(version), Sha256.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    static VerifyKey key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return SigningKey.ofSeed(bytes).verifyKey();
    }

    static AgentWord word(long number, String running, ReleaseState state, Optional<ReleaseReason> reason) {
        ReleaseStanding said = new ReleaseStanding(
                new ReleaseVersion(running),
                Optional.of(TARGET.version()),
                state,
                reason,
                BEGUN,
                Optional.of(TARGET.manifest().toString()));
        return new AgentWord(
                Optional.of("peer-agent " + running),
                Optional.of(said),
                OptionalLong.of(number),
                BEGUN,
                BEGUN,
                Optional.of(KEY));
    }

    static AgentWord confirmed(long number) {
        return word(number, "1.3.0", ReleaseState.CONFIRMED, Optional.empty());
    }

    static AgentWord trying(long number) {
        return word(number, "1.3.0", ReleaseState.TRYING, Optional.empty());
    }

    static AgentWord waiting(long number, ReleaseReason reason) {
        return word(number, "1.2.0", ReleaseState.WAITING, Optional.of(reason));
    }

    static AgentWord wentBack(long number) {
        return word(number, "1.2.0", ReleaseState.WENT_BACK, Optional.of(ReleaseReason.DID_NOT_REPORT));
    }

    static AgentWord signedBy(VerifyKey key, AgentWord word) {
        return signed(Optional.of(key), word);
    }

    static AgentWord unsigned(AgentWord word) {
        return signed(Optional.empty(), word);
    }

    private static AgentWord signed(Optional<VerifyKey> key, AgentWord word) {
        return new AgentWord(word.program(), word.release(), word.number(), word.written(), word.heard(), key);
    }

    static AgentWord heardAt(Instant heard, AgentWord word) {
        return new AgentWord(word.program(), word.release(), word.number(), word.written(), heard, word.signer());
    }

    /** In service and of a group, with the key that signs here. */
    static RolloutTruck truck(String id, String group, AgentWord... word) {
        return new RolloutTruck(
                new PeerId(id),
                "Engine " + id,
                group,
                true,
                true,
                true,
                Optional.of(KEY),
                word.length == 0 ? Optional.empty() : Optional.of(word[0]));
    }

    static RolloutTruck outOfService(RolloutTruck truck) {
        return new RolloutTruck(
                truck.id(),
                truck.name(),
                truck.group(),
                truck.linked(),
                false,
                truck.getsReleases(),
                truck.key(),
                truck.word());
    }

    static RolloutTruck withoutFolder(RolloutTruck truck) {
        return new RolloutTruck(
                truck.id(), truck.name(), truck.group(), truck.linked(), true, false, truck.key(), truck.word());
    }

    static RolloutTruck withoutDevice(RolloutTruck truck) {
        return new RolloutTruck(
                truck.id(), truck.name(), truck.group(), false, true, true, Optional.empty(), Optional.empty());
    }

    static RolloutTruck knownBy(Optional<VerifyKey> key, RolloutTruck truck) {
        return new RolloutTruck(
                truck.id(),
                truck.name(),
                truck.group(),
                truck.linked(),
                truck.inService(),
                truck.getsReleases(),
                key,
                truck.word());
    }
}
