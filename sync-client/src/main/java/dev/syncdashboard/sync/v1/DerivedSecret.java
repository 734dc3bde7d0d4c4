package dev.syncdashboard.sync.v1;

import dev.syncdashboard.signature.SeededKeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What a read-only secret is made of: the SHA-1 of the public half of the Ed25519 key whose seed is the 20 bytes of the
 * read-write secret and zeros. Source: rslsync-rust {@code src/secret.rs}; computed, and right for the two pairs that
 * official clients are known to have made (icy/btsync).
 */
final class DerivedSecret {

    private static final int SEED_BYTES = 32;
    /** All that this form of a public key has before its 32 bytes is the same for every key (RFC 8410). */
    private static final int KEY_BYTES = 32;

    private DerivedSecret() {}

    /** The 20 bytes of the read-only secret in base32. */
    static String body(String readWriteBody) {
        try {
            byte[] seed = Arrays.copyOf(Base32.bytes(readWriteBody), SEED_BYTES);
            byte[] encoded = SeededKeyPair.of(seed).getPublic().getEncoded();
            byte[] key = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
            return Base32.text(MessageDigest.getInstance("SHA-1").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
