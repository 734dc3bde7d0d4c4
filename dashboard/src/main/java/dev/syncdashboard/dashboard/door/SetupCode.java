package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.DoorKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * What proves that somebody can read the log of the station's computer: eight letters and digits, others at each start. They are
 * enough because only so many can be tried.
 */
final class SetupCode {

    /** Without those that look like others. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private static final int LENGTH = 8;

    private final String code;

    private SetupCode(String code) {
        this.code = code;
    }

    static SetupCode fresh(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(each -> code.append(LETTERS.charAt(each)));
        return new SetupCode(code.toString());
    }

    /** Takes as long for every wrong one. Capitals and what stands between the letters don't matter. */
    boolean matches(DoorKey typed) {
        String plain = typed.text().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return MessageDigest.isEqual(
                plain.getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII));
    }

    /** As a person copies it. */
    String shown() {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** Nothing of it gets into a log by chance. */
    @Override
    public String toString() {
        return "SetupCode";
    }
}
