package dev.syncdashboard.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * A device's own Ed25519 key (RFC 8032), by which others know what it wrote. It never leaves the device, and never shows
 * itself.
 */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final byte[] PROBE = {1};

    private final PrivateKey secret;
    private final VerifyKey verifyKey;

    private SigningKey(PrivateKey secret, VerifyKey verifyKey) {
        this.secret = secret;
        this.verifyKey = verifyKey;
    }

    /** A new one. */
    public static SigningKey generate() {
        try {
            return of(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 has Ed25519", e);
        }
    }

    /**
     * The key that is made of these 32 bytes, always the same one.
     *
     * @throws IllegalArgumentException if there are not as many
     */
    public static SigningKey ofSeed(byte[] seed) {
        if (seed.length != VerifyKey.BYTES) {
            throw new IllegalArgumentException("a seed has " + VerifyKey.BYTES + " bytes");
        }
        return of(SeededKeyPair.of(seed));
    }

    private static SigningKey of(KeyPair pair) {
        return new SigningKey(pair.getPrivate(), VerifyKey.of(pair.getPublic()));
    }

    /** The two lines that stand in a key's file. */
    String kept() {
        return Base64.getEncoder().encodeToString(secret.getEncoded()) + "\n" + verifyKey.value() + "\n";
    }

    /** The key in such lines; empty if there is none in them, or the halves don't belong together. */
    static Optional<SigningKey> of(String kept) {
        String[] lines = kept.split("\n", -1);
        if (lines.length != 3 || !lines[2].isEmpty()) {
            return Optional.empty();
        }
        return VerifyKey.parse(lines[1])
                .flatMap(key -> secret(lines[0]).map(secret -> new SigningKey(secret, key)))
                .filter(key -> key.verifyKey.signed(PROBE, key.sign(PROBE)));
    }

    private static Optional<PrivateKey> secret(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The half that others may know. */
    public VerifyKey verifyKey() {
        return verifyKey;
    }

    /** A signature over these bytes: 64 bytes in base64url without padding. The same bytes have the same one. */
    public String sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text);
            return VerifyKey.base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that was made or read signs", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey of " + verifyKey.value();
    }
}
