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
 * @param proof that it has a kit; empty if it has none
 * @param own signature by the agent's own key, where there is no proof: whoever has compared that key's code knows then that
 *     the device is its, too
 */
public record JoinRequest(
        PeerId device, String truckName, VerifyKey agentKey, Optional<KitProof> proof, Optional<String> own) {

    /** Characters of a truck's name, at most. */
    public static final int LONGEST_NAME = 60;

    /** In place of a kit's id. */
    static final String NO_KIT = "-";

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
    public static JoinRequest withoutKit(PeerId device, String truckName, SigningKey agentKey) {
        JoinRequest unsigned = unsigned(device, truckName, agentKey.verifyKey());
        return signed(unsigned, agentKey.sign(unsigned.text(NO_KIT)));
    }

    /**
     * Of a truck that has a kit.
     *
     * @param truckName may be another one than the kit's
     */
    public static JoinRequest withKit(
            PeerId device, String truckName, VerifyKey agentKey, KitId kit, SigningKey secret) {
        JoinRequest unproven = unsigned(device, truckName, agentKey);
        return proven(unproven, new KitProof(kit, secret.sign(unproven.text(kit.value()))));
    }

    private static JoinRequest unsigned(PeerId device, String truckName, VerifyKey agentKey) {
        return new JoinRequest(device, truckName, agentKey, Optional.empty(), Optional.empty());
    }

    static JoinRequest proven(JoinRequest unsigned, KitProof proof) {
        return new JoinRequest(
                unsigned.device, unsigned.truckName, unsigned.agentKey, Optional.of(proof), Optional.empty());
    }

    static JoinRequest signed(JoinRequest unsigned, String own) {
        return new JoinRequest(
                unsigned.device, unsigned.truckName, unsigned.agentKey, Optional.empty(), Optional.of(own));
    }

    /** What somebody else wrote, of whatever is there. */
    static JoinRequest of(PeerId device, String truckName, VerifyKey agentKey, Optional<KitId> kit, String signature) {
        JoinRequest unsigned = unsigned(device, truckName, agentKey);
        return kit.map(id -> proven(unsigned, new KitProof(id, signature)))
                .orElseGet(() -> signed(unsigned, signature));
    }

    /** Whether this very request was made by someone who has the secret of the kit with this key. */
    public boolean isProvenBy(VerifyKey ofKit) {
        return proof.filter(each -> each.fits(this, ofKit)).isPresent();
    }

    /**
     * Whether the owner of the agent's key asks for this device. If not, the device may be another's, who has but written
     * down a key that people see in the cab of a truck.
     */
    public boolean isByItsKey() {
        return own.filter(signature -> agentKey.signed(text(NO_KIT), signature)).isPresent();
    }

    /** What is signed. */
    byte[] text(String kit) {
        return String.join("\n", CONTEXT, kit, device.value(), agentKey.value(), truckName, "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
