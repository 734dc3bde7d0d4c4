package dev.syncdashboard.dashboard.rollout;

import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseState;
import java.time.Instant;
import java.util.Optional;

/**
 * What a truck has said of a rollout, in a report that it has signed.
 *
 * @param number of that report: what has a lower one was said before
 * @param key that signed it
 * @param since when the first report with this result came, on the station's clock
 * @param heard when the newest one came
 */
public record RolloutAnswer(
        RolloutResult result, ReleaseStanding said, long number, VerifyKey key, Instant since, Instant heard) {

    /**
     * The newer of what it said before and of what it says now. An older report, whoever brings it again, changes nothing.
     *
     * @param word one that the truck has signed
     */
    static Optional<RolloutAnswer> after(Optional<RolloutAnswer> before, AgentWord word, RolloutTarget target) {
        if (word.signer().isEmpty() || word.number().isEmpty()) {
            return before;
        }
        VerifyKey key = word.signer().get();
        long number = word.number().getAsLong();
        Optional<RolloutAnswer> ofSameKey = before.filter(known -> known.key().equals(key));
        if (ofSameKey.filter(known -> known.number() >= number).isPresent()) {
            return before;
        }
        if (word.release().isEmpty()) {
            // An agent without releases has taken the place of one with them: what that one said is no longer so.
            return Optional.empty();
        }
        ReleaseStanding said = word.release().get();
        RolloutResult result = result(said, target);
        Instant since = ofSameKey
                .filter(known -> known.result() == result)
                .map(RolloutAnswer::since)
                .orElse(word.heard());
        return Optional.of(new RolloutAnswer(result, said, number, key, since, word.heard()));
    }

    /** What a report says of this release. What is about another one, or about another of the same version, says nothing. */
    static RolloutResult result(ReleaseStanding said, RolloutTarget target) {
        int running = said.running().compareTo(target.version());
        if (running > 0) {
            return RolloutResult.NEWER;
        }
        boolean ofThis =
                said.manifest().filter(target.manifest().toString()::equals).isPresent();
        if (running == 0) {
            return ofRunning(said, ofThis);
        }
        boolean wanted = said.wanted().filter(target.version()::equals).isPresent();
        if (!wanted || !ofThis) {
            return RolloutResult.NOT_YET;
        }
        return switch (said.state()) {
            case WAITING -> RolloutResult.WAITING;
            case TRYING -> RolloutResult.TRYING;
            case WENT_BACK -> RolloutResult.FAILED;
            case REFUSED -> ofRefusal(said);
            case CURRENT, CONFIRMED, UNKNOWN -> RolloutResult.CANNOT_TELL;
        };
    }

    /** It runs this version; whether of this release, and for good. */
    private static RolloutResult ofRunning(ReleaseStanding said, boolean ofThis) {
        boolean installedByHand = said.manifest().isEmpty() && said.state() == ReleaseState.CURRENT;
        if (installedByHand) {
            return RolloutResult.HAS_IT;
        }
        if (!ofThis) {
            return RolloutResult.CANNOT_TELL;
        }
        return switch (said.state()) {
            case CURRENT, CONFIRMED -> RolloutResult.HAS_IT;
            case TRYING -> RolloutResult.TRYING;
            case WAITING, WENT_BACK, REFUSED, UNKNOWN -> RolloutResult.CANNOT_TELL;
        };
    }

    /** A reason that is not given or not known speaks against it: to stop too early harms nobody. */
    private static RolloutResult ofRefusal(ReleaseStanding said) {
        boolean against = said.reason().map(ReleaseReason::isAgainstTheRelease).orElse(true);
        return against ? RolloutResult.FAILED : RolloutResult.UNABLE;
    }

    /** Whether both say the same, whenever they said it. */
    boolean saysSame(RolloutAnswer other) {
        return result == other.result && said.equals(other.said) && key.equals(other.key);
    }
}
