package dev.syncdashboard.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Six characters for a key, which two people read to each other: "4K7 2QX". Made slowly on purpose. Six characters are 30
 * bits; whoever looks for a second key with the same code would have to make half a billion of these on average, which at
 * 50 ms each takes one core most of a year.
 *
 * @param value two groups of three, of digits and capital letters without I, L, O and U
 */
public record KeyCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final byte[] SALT = "sync-dashboard key code 1".getBytes(StandardCharsets.UTF_8);
    private static final int ROUNDS = 100_000;
    private static final int CHARACTERS = 6;
    private static final int BITS_OF_ONE = 5;

    static KeyCode of(VerifyKey key) {
        long bits = 0;
        for (byte each : stretched(key)) {
            bits = bits << Byte.SIZE | (each & 0xFF);
        }
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            code.append(i == CHARACTERS / 2 ? " " : "");
            code.append(ALPHABET.charAt((int) (bits >>> (i * BITS_OF_ONE)) & (ALPHABET.length() - 1)));
        }
        return new KeyCode(code.toString());
    }

    private static byte[] stretched(VerifyKey key) {
        char[] text = Base64.getEncoder().encodeToString(key.rawBytes()).toCharArray();
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(text, SALT, ROUNDS, Integer.SIZE))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2WithHmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
