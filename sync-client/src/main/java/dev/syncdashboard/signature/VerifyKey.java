package dev.syncdashboard.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of a device's Ed25519 key (RFC 8032): tells whether that device signed a text.
 *
 * @param value its 32 bytes in base64url without padding, 43 characters
 */
public record VerifyKey(String value) {

    static final int BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;
    private static final int CHARACTERS = 43;

    /** What stands before the 32 bytes in the form that Java reads (RFC 8410, section 4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException if it is no such key */
    public VerifyKey {
        if (bytes(value).isEmpty()) {
            throw new IllegalArgumentException("not a public key: " + value);
        }
    }

    /** The key in this text, or empty if there is none in it. */
    public static Optional<VerifyKey> parse(String text) {
        return bytes(text).map(any -> new VerifyKey(text));
    }

    static VerifyKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifyKey(base64(Arrays.copyOfRange(encoded, X509.length, encoded.length)));
    }

    /** Only the one spelling: a second one would be the same key under another name. */
    private static Optional<byte[]> bytes(String text) {
        return text.length() == CHARACTERS ? decoded(text, BYTES) : Optional.empty();
    }

    /**
     * Whether the owner of this key signed these very bytes. Never throws: what is no signature is none of this key.
     *
     * @param signature as {@link SigningKey#sign} gives it
     */
    public boolean signed(byte[] text, String signature) {
        Optional<byte[]> bytes = decoded(signature, SIGNATURE_BYTES);
        if (bytes.isEmpty()) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key());
            check.update(text);
            return check.verify(bytes.get());
        } catch (GeneralSecurityException e) {
            // A point that is on no curve, a number out of range: nobody can have signed with that.
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509, X509.length + BYTES);
        System.arraycopy(rawBytes(), 0, encoded, X509.length, BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    byte[] rawBytes() {
        return Base64.getUrlDecoder().decode(value);
    }

    /** The bytes, if the text is the one spelling of so many of them. */
    private static Optional<byte[]> decoded(String text, int length) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == length && base64(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A short code of it, for two people to compare. Takes some 50 ms, see {@link KeyCode}. */
    public KeyCode code() {
        return KeyCode.of(this);
    }
}
