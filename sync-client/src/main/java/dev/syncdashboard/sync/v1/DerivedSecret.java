package dev.syncdashboard.sync.v1;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * What a read-only secret is made of: the SHA-1 of the public half of the Ed25519 key whose seed is the 20 bytes of the
 * read-write secret and zeros. Source: rslsync-rust {@code src/secret.rs}; computed, and right for the two pairs that
 * official clients are known to have made (icy/btsync).
 */
final class DerivedSecret {

    private static final String ALGORITHM = "Ed25519";
    private static final int SEED_BYTES = 32;
    /** All that this form of a public key has before its 32 bytes is the same for every key (RFC 8410). */
    private static final int KEY_BYTES = 32;

    private DerivedSecret() {}

    /** The 20 bytes of the read-only secret in base32. */
    static String body(String readWriteBody) {
        try {
            byte[] encoded = publicHalf(Arrays.copyOf(Base32.bytes(readWriteBody), SEED_BYTES))
                    .getEncoded();
            byte[] key = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
            return Base32.text(MessageDigest.getInstance("SHA-1").digest(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    private static PublicKey publicHalf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new KnownBytes(seed));
        PublicKey key = generator.generateKeyPair().getPublic();
        // Java has no other way from the seed to the public half, so this looks whether it went this one.
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
        signature.update(seed);
        byte[] signed = signature.sign();
        signature.initVerify(key);
        signature.update(seed);
        if (!signature.verify(signed)) {
            throw new IllegalStateException("this Java makes a key of other bytes than it is given");
        }
        return key;
    }

    /** Gives the bytes of which a generator makes its key. */
    private static final class KnownBytes extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] known;

        KnownBytes(byte[] known) {
            this.known = known.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(known, 0, bytes, 0, bytes.length);
        }
    }
}
