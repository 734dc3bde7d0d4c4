package dev.syncdashboard.demo.engine.ids;

import dev.syncdashboard.status.PeerId;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes new ids at random. Safe for many threads. */
public final class EngineIds {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final RandomGenerator RANDOM = new SecureRandom();

    private EngineIds() {}

    /** 20 bytes in base32. */
    public static PeerId peerId() {
        return new PeerId(base32());
    }

    /** A decimal number of 19 digits, beyond what a double can hold. */
    public static String folderId() {
        return Long.toString(RANDOM.nextLong(1_000_000_000_000_000_000L, Long.MAX_VALUE));
    }

    /** 32 characters of base32. */
    public static String base32() {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(32, 0, BASE32.length()).forEach(index -> text.append(BASE32.charAt(index)));
        return text.toString();
    }
}
