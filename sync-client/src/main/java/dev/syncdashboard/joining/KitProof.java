package dev.syncdashboard.joining;

import dev.syncdashboard.signature.VerifyKey;

/**
 * That whoever asks has a kit.
 *
 * @param signature by the kit's secret, over the whole request; whether it is right is still to be checked
 */
public record KitProof(KitId kit, String signature) {

    /** @throws IllegalArgumentException if it has not the form of a signature */
    public KitProof {
        if (!signature.matches("[A-Za-z0-9_-]{86}")) {
            throw new IllegalArgumentException("not the form of a signature");
        }
    }

    /** Whether the kit with this key has proved this request. */
    boolean fits(JoinRequest request, VerifyKey ofKit) {
        return ofKit.signed(request.text(kit.value()), signature);
    }
}
