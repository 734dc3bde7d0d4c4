package dev.syncdashboard.joining;

import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as the name of a device, where a device that is not let in yet can say nothing but its name: {@code Engine 9
 * [join 1 <kit or -> <key> <proof or ->]}. Pure.
 */
public final class JoinName {

    private static final String NONE = "-";

    /** Longer than any that is written. */
    private static final int LONGEST = 1_000;

    // From its end: a truck's own name may have brackets.
    private static final Pattern FORM =
            Pattern.compile("\\[join 1 ([A-Z2-7]{16}|-) ([A-Za-z0-9_-]{43}) ([A-Za-z0-9_-]{86}|-)]\\z");

    private JoinName() {}

    public static String format(JoinRequest request) {
        return "%s [join 1 %s %s %s]"
                .formatted(
                        request.truckName(),
                        request.proof().map(proof -> proof.kit().value()).orElse(NONE),
                        request.agentKey().value(),
                        request.proof().map(KitProof::signature).orElse(NONE));
    }

    /**
     * The request in a device's name, or empty if there is none in it.
     *
     * @param device the id by which the engine knows the device, whatever it calls itself
     */
    public static Optional<JoinRequest> parse(PeerId device, String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(name);
        if (!form.find()) {
            return Optional.empty();
        }
        boolean withKit = !form.group(1).equals(NONE);
        if (withKit == form.group(3).equals(NONE)) {
            return Optional.empty();
        }
        Optional<KitProof> proof =
                withKit ? Optional.of(new KitProof(new KitId(form.group(1)), form.group(3))) : Optional.empty();
        return VerifyKey.parse(form.group(2))
                .flatMap(key -> named(device, name.substring(0, form.start()), key, proof));
    }

    private static Optional<JoinRequest> named(
            PeerId device, String truckName, VerifyKey key, Optional<KitProof> proof) {
        try {
            return Optional.of(new JoinRequest(device, truckName, key, proof));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
