package dev.syncdashboard.joining;

import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.text.ForeignText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A truck's wish to be let in. Anybody can write one: without a proof, or with one that was not checked, nothing in it is
 * evidence of anything.
 *
 * @param device the engine's id of the truck's device
 * @param truckName as the truck wants to be called; on one line, never blank, at most {@link #LONGEST_NAME} characters
 * @param agentKey by which the station will know the truck's reports
 */
public record JoinRequest(PeerId device, String truckName, VerifyKey agentKey, Optional<KitProof> proof) {

    /** Characters of a truck's name, at most. */
    public static final int LONGEST_NAME = 60;

    private static final String CONTEXT = "sync-dashboard join 1";

    /** @throws IllegalArgumentException if the truck has no name */
    public JoinRequest {
        truckName = clean(truckName);
    }

    static String clean(String name) {
        String clean = ForeignText.oneLine(name, LONGEST_NAME);
        if (clean.isBlank()) {
            throw new IllegalArgumentException("a truck has a name");
        }
        return clean;
    }

    /** Of a truck that has a card only, or nothing. */
    public static JoinRequest withoutKit(PeerId device, String truckName, VerifyKey agentKey) {
        return new JoinRequest(device, truckName, agentKey, Optional.empty());
    }

    /**
     * Of a truck that has a kit.
     *
     * @param truckName may be another one than the kit's
     */
    public static JoinRequest withKit(
            PeerId device, String truckName, VerifyKey agentKey, KitId kit, SigningKey secret) {
        JoinRequest unproven = withoutKit(device, truckName, agentKey);
        KitProof proof = new KitProof(kit, secret.sign(unproven.text(kit)));
        return new JoinRequest(device, unproven.truckName, agentKey, Optional.of(proof));
    }

    /** Whether this very request was made by someone who has the secret of the kit with this key. */
    public boolean isProvenBy(VerifyKey ofKit) {
        return proof.filter(each -> each.fits(this, ofKit)).isPresent();
    }

    /** What a kit's secret signs. */
    byte[] text(KitId kit) {
        return String.join("\n", CONTEXT, kit.value(), device.value(), agentKey.value(), truckName, "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
