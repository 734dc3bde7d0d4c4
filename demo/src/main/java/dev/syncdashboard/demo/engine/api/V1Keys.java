package dev.syncdashboard.demo.engine.api;

import java.util.Optional;

/**
 * The secrets by which API v1 knows a shared folder. A real secret can't be guessed from anything; these are made of the share
 * id and give it back, so that engines of one program need no cryptography to meet.
 */
final class V1Keys {

    private static final String BASE32 = "[A-Z2-7]";

    private V1Keys() {}

    /**
     * What a secret leads to.
     *
     * @param writable whether who has it may change files
     * @param encryptable whether the folder has encrypted copies
     */
    record Key(String shareId, boolean writable, boolean encryptable) {}

    static String readWrite(String shareId, boolean encryptable) {
        return (encryptable ? "D" : "A") + turned(shareId);
    }

    static String readOnly(String shareId, boolean encryptable) {
        return encryptable ? "E" + shareId + shareId.substring(0, 25) + "A" : "B" + shareId;
    }

    static String encrypted(String shareId) {
        return "F" + shareId;
    }

    /** Empty if it is no secret that gives a folder whose files can be read. */
    static Optional<Key> read(String secret) {
        if (secret.matches("[ABD]" + BASE32 + "{32}")) {
            String rest = secret.substring(1);
            boolean writable = secret.charAt(0) != 'B';
            return Optional.of(new Key(writable ? turned(rest) : rest, writable, secret.charAt(0) == 'D'));
        }
        return secret.matches("E" + BASE32 + "{57}A")
                ? Optional.of(new Key(secret.substring(1, 33), false, true))
                : Optional.empty();
    }

    /** So long, and of such characters, a secret that is none ended the real engine (pybtsync). */
    static boolean isFatal(String secret) {
        return secret.length() >= 40 && secret.length() != 59 && secret.matches("[A-Za-z0-9+/=]*");
    }

    private static String turned(String shareId) {
        return new StringBuilder(shareId).reverse().toString();
    }
}
