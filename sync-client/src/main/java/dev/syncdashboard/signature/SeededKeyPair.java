package dev.syncdashboard.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/** The Ed25519 key pair that is made of 32 known bytes. */
public final class SeededKeyPair {

    private static final String ALGORITHM = "Ed25519";
    private static final byte[] PROBE = {1};

    private SeededKeyPair() {}

    /** Always the same one of the same bytes. */
    public static KeyPair of(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new KnownBytes(seed));
            PublicKey open = generator.generateKeyPair().getPublic();
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            if (!belongTogether(secret, open)) {
                throw new IllegalStateException("This Java makes a key of other bytes than it is given");
            }
            return new KeyPair(open, secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 has Ed25519", e);
        }
    }

    private static boolean belongTogether(PrivateKey secret, PublicKey open) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(secret);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(open);
        signature.update(PROBE);
        return signature.verify(signed);
    }

    /** Gives the bytes of which a generator makes its key: Java has no other way from the secret half to the public one. */
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
