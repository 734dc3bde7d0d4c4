package dev.syncdashboard.joining;

import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What the station has decided about a device. Only one that was read by {@link #open} is the station's.
 *
 * @param device whom it is about
 * @param agentKey of the request that it answers: a device that asks with another key is not answered by it
 * @param kit with which the truck has joined; empty if it has asked without one, or was declined
 * @param truckName as the station calls the truck
 * @param when by the station's clock; in whole seconds
 * @param number rises with each answer of the station: an answer is never taken after one with a higher number
 */
public record JoinAnswer(
        PeerId device,
        Decision decision,
        VerifyKey agentKey,
        Optional<KitId> kit,
        String truckName,
        Instant when,
        long number) {

    /** What was decided. */
    public enum Decision {
        /** It is let in. */
        ACCEPTED,
        /** It is not let in, or no longer: whoever let it in lets it out. */
        DECLINED,
        /** Nobody lets it in by an answer from before. Where it is in, it stays. */
        WITHDRAWN
    }

    /** @throws IllegalArgumentException if the truck has no name, or the number is not from 1 on */
    public JoinAnswer {
        truckName = JoinRequest.clean(truckName);
        when = Instant.ofEpochSecond(when.getEpochSecond());
        if (number < 1) {
            throw new IllegalArgumentException("an answer's number is 1 or more, not " + number);
        }
    }

    /** Whether it says that the device is let in with this key. */
    public boolean accepts(VerifyKey key) {
        return decision == Decision.ACCEPTED && agentKey.equals(key);
    }

    /** Another decision about the same request, in place of this one. */
    public JoinAnswer again(Decision other, Instant at, long next) {
        return new JoinAnswer(device, other, agentKey, kit, truckName, at, next);
    }

    /** As the bytes of a file, signed by the station. */
    public byte[] sign(SigningKey station) {
        return JoinAnswerFile.sign(this, station);
    }

    /** The answer in these bytes, if this station signed it and it is about this device. Takes bytes from anyone. */
    public static Optional<JoinAnswer> open(byte[] file, PeerId device, VerifyKey station) {
        return JoinAnswerFile.open(file, device, station);
    }

    String word() {
        return decision.name().toLowerCase(Locale.ROOT);
    }
}
