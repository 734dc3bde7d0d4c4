package dev.syncdashboard.joining;

import dev.syncdashboard.signature.SigningKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What only the kit itself knows: whoever has it can ask to be let in as the kit's truck. The station keeps no more than the
 * public half of the key that is made of it. Its text form never shows it.
 */
public final class KitSecret {

    static final int BYTES = 32;

    private final byte[] seed;
    private final SigningKey key;

    private KitSecret(byte[] seed) {
        this.seed = seed.clone();
        this.key = SigningKey.ofSeed(seed);
    }

    /** A new one. */
    public static KitSecret random(SecureRandom random) {
        byte[] seed = new byte[BYTES];
        random.nextBytes(seed);
        return new KitSecret(seed);
    }

    /** The secret of these bytes; empty unless there are 32. */
    static Optional<KitSecret> of(byte[] seed) {
        return seed.length == BYTES ? Optional.of(new KitSecret(seed)) : Optional.empty();
    }

    /** The secret as {@link #written} gives it; empty if it is none. */
    static Optional<KitSecret> parse(String text) {
        try {
            return of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By what a truck proves that it has the kit. */
    public SigningKey key() {
        return key;
    }

    byte[] seed() {
        return seed.clone();
    }

    String written() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KitSecret that && Arrays.equals(seed, that.seed);
    }

    @Override
    public int hashCode() {
        return key.verifyKey().hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
