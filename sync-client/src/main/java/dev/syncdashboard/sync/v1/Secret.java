package dev.syncdashboard.sync.v1;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key to a shared folder: whoever has it has the folder. Its form is checked before it is sent anywhere, since there
 * are wrong secrets that end the engine (pybtsync). Its text form never shows it.
 *
 * @param value as the engine takes it
 */
public record Secret(String value) {

    private static final Pattern BASE32 = Pattern.compile("[A-Z2-7]*");

    /** The last of 58 characters of base32 carries 5 bits, of which 36 bytes leave 3: the others are 0. */
    private static final String LAST_OF_36_BYTES = "AEIMQUY4";

    /** @throws IllegalArgumentException saying what is wrong with it, without repeating it */
    public Secret {
        Optional<String> problem = problemOf(value);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("not a secret: " + problem.get());
        }
    }

    /** The secret in a text from outside, with or without blanks around it; empty if it is none. */
    public static Optional<Secret> parse(String text) {
        String stripped = text.strip();
        return problemOf(stripped).isEmpty() ? Optional.of(new Secret(stripped)) : Optional.empty();
    }

    /** What is wrong with a text that should be a secret, without repeating it; empty if nothing is. */
    public static Optional<String> problemOf(String text) {
        Optional<SecretKind> kind = text.isEmpty() ? Optional.empty() : SecretKind.of(text.charAt(0));
        if (kind.isEmpty()) {
            return Optional.of("it begins with none of the letters A to F and R");
        }
        int length = kind.get().length();
        if (text.length() != length) {
            return Optional.of(
                    "one that begins with " + text.charAt(0) + " has " + length + " characters, not " + text.length());
        }
        if (!BASE32.matcher(text).matches()) {
            return Optional.of("it has others than the characters A to Z and 2 to 7");
        }
        boolean mistyped =
                kind.get() == SecretKind.READ_ONLY_ENCRYPTABLE && LAST_OF_36_BYTES.indexOf(text.charAt(length - 1)) < 0;
        return mistyped ? Optional.of("its last character can't be right") : Optional.empty();
    }

    /** A new one of the kind {@link SecretKind#READ_WRITE}, for a folder that nobody has yet. Asks no engine. */
    public static Secret newReadWrite() {
        byte[] bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        return new Secret("A" + Base32.text(bytes));
    }

    /**
     * The secret of the same folder for those that may only read it, as far as it can be made without asking an engine: of
     * {@link SecretKind#READ_WRITE}, and of one that only reads, which is the one itself. For all others it is empty.
     */
    public Optional<Secret> readOnly() {
        return switch (kind()) {
            case READ_WRITE -> Optional.of(new Secret("B" + DerivedSecret.body(value.substring(1))));
            case READ_ONLY, READ_ONLY_ENCRYPTABLE, READ_ONLY_OLD -> Optional.of(this);
            case ONE_TIME, READ_WRITE_ENCRYPTABLE, ENCRYPTED -> Optional.empty();
        };
    }

    public SecretKind kind() {
        return SecretKind.of(value.charAt(0)).orElseThrow();
    }

    /** Its kind, and nothing of it. */
    @Override
    public String toString() {
        return "Secret[" + kind() + ", ***]";
    }
}
