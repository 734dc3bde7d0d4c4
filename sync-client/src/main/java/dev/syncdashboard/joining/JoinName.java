package dev.syncdashboard.joining;

import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as the name of a device, where a device that is not let in yet can say nothing but its name: {@code Engine 9
 * [join 1 <kit or -> <key> <signature>]}. Pure.
 */
public final class JoinName {

    /** Longer than any that is written. */
    private static final int LONGEST = 1_000;

    // From its end: a truck's own name may have brackets.
    private static final Pattern FORM =
            Pattern.compile("\\[join 1 ([A-Z2-7]{16}|-) ([A-Za-z0-9_-]{43}) ([A-Za-z0-9_-]{86})]\\z");

    private JoinName() {}

    /**
     * The name that says all of the request.
     *
     * @throws IllegalArgumentException if nobody has signed it
     */
    public static String format(JoinRequest request) {
        String signature = request.proof()
                .map(KitProof::signature)
                .or(request::own)
                .orElseThrow(() -> new IllegalArgumentException("a request that nobody has signed"));
        String kit = request.proof().map(proof -> proof.kit().value()).orElse(JoinRequest.NO_KIT);
        return "%s [join 1 %s %s %s]"
                .formatted(request.truckName(), kit, request.agentKey().value(), signature);
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
        String truckName = name.substring(0, form.start());
        Optional<KitId> kit = KitId.parse(form.group(1));
        return VerifyKey.parse(form.group(2)).flatMap(key -> named(device, truckName, key, kit, form.group(3)));
    }

    /** What the truck is called, whether there is a request in its device's name or not. */
    public static String withoutRequest(PeerId device, String name) {
        return parse(device, name).map(JoinRequest::truckName).orElse(name);
    }

    private static Optional<JoinRequest> named(
            PeerId device, String truckName, VerifyKey key, Optional<KitId> kit, String signature) {
        try {
            return Optional.of(JoinRequest.of(device, truckName, key, kit, signature));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
