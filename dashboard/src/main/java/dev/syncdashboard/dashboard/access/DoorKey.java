package dev.syncdashboard.dashboard.access;

import dev.syncdashboard.content.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What lets in whoever has it, made by chance from 256 bits: too many to be guessed, so that a plain hash is enough to keep.
 *
 * @param text to be shown once, and fit for an address
 */
public record DoorKey(String text) {

    private static final int BYTES = 32;

    public static DoorKey fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DoorKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it. */
    public String hash() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Whether this is what was kept of it. Takes as long for every wrong one. */
    public boolean matches(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Nothing of it gets into a log. */
    @Override
    public String toString() {
        return "DoorKey";
    }
}
