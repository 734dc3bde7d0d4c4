package dev.syncdashboard.joining;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which kit it is: 16 of {@code A-Z} and {@code 2-7}. No secret, and no two kits have the same. */
public record KitId(String value) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 16;
    private static final Pattern ALLOWED = Pattern.compile("[A-Z2-7]{16}");

    /** @throws IllegalArgumentException if the value is not of the allowed form */
    public KitId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a kit's id (16 of A-Z and 2-7)");
        }
    }

    /** The id in a text from outside, or empty if it isn't one. */
    public static Optional<KitId> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new KitId(text)) : Optional.empty();
    }

    /** A new one. */
    public static KitId random(SecureRandom random) {
        StringBuilder id = new StringBuilder();
        while (id.length() < LENGTH) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new KitId(id.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
