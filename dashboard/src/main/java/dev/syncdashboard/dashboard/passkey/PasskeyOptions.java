package dev.syncdashboard.dashboard.passkey;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.guard.SecureSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a browser is told to ask of a device, as JSON (WebAuthn level 3, 5.1.8 and 5.1.9). A device has to ask who is using it:
 * a passkey stands in the place of a password, and one that was found lets nobody in.
 */
final class PasskeyOptions {

    /** What devices can sign with and Java can check, the better first. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TYPE = "public-key";

    private PasskeyOptions() {}

    static String toLogIn(SecureSite site, byte[] challenge) {
        ObjectNode json = JSON.createObjectNode();
        json.put("challenge", text(challenge));
        json.put("rpId", site.host());
        json.put("timeout", Challenges.LASTS.toMillis());
        json.put("userVerification", "required");
        return json.toString();
    }

    static String toAdd(SecureSite site, Account account, byte[] challenge) {
        ObjectNode json = JSON.createObjectNode();
        json.put("challenge", text(challenge));
        json.put("timeout", Challenges.LASTS.toMillis());
        json.put("attestation", "none");
        json.putObject("rp").put("id", site.host()).put("name", "Sync Dashboard");
        json.putObject("user")
                .put("id", text(handle(account)))
                .put("name", account.name())
                .put("displayName", account.name());
        json.putObject("authenticatorSelection")
                .put("residentKey", "required")
                .put("requireResidentKey", true)
                .put("userVerification", "required");
        ArrayNode algorithms = json.putArray("pubKeyCredParams");
        ALGORITHMS.forEach(each -> algorithms.addObject().put("type", TYPE).put("alg", each.getValue()));
        ArrayNode known = json.putArray("excludeCredentials");
        account.passkeys().forEach(each -> known.addObject().put("type", TYPE).put("id", each.id()));
        return json.toString();
    }

    /** By which a device keeps apart the accounts that it has passkeys of; tells nothing of the person. */
    static byte[] handle(Account account) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((account.since() + " ").getBytes(StandardCharsets.UTF_8));
            return digest.digest(account.key().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
