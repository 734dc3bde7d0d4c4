package dev.syncdashboard.dashboard.passkey;

import dev.syncdashboard.dashboard.access.RunKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The questions that a passkey signs. Each says by itself what it is for and when it was asked, under a key of this run of the
 * program: so asking takes no memory, which visitors could fill. Only those that were answered rightly are remembered, until
 * they are too old, so that each counts once.
 */
final class Challenges {

    /** Time enough to look for a phone. */
    static final Duration LASTS = Duration.ofMinutes(5);

    private static final int RANDOM = 16;
    private static final int HEAD = RANDOM + Long.BYTES;
    private static final int LENGTH = HEAD + 32;

    private final SecureRandom random;
    private final Supplier<Duration> passed;
    private final RunKey key;
    private final Map<String, Duration> spent = new HashMap<>();

    /** @param passed time since some fixed moment, whatever the clock is set to */
    Challenges(SecureRandom random, Supplier<Duration> passed) {
        this.random = random;
        this.passed = passed;
        this.key = RunKey.fresh(random);
    }

    /** @param purpose what it may be answered for, and for nothing else */
    byte[] fresh(String purpose) {
        byte[] number = new byte[RANDOM];
        random.nextBytes(number);
        ByteBuffer head =
                ByteBuffer.allocate(HEAD).put(number).putLong(passed.get().toMillis());
        return ByteBuffer.allocate(LENGTH)
                .put(head.array())
                .put(mac(head.array(), purpose))
                .array();
    }

    /** Whether it was asked here, for this, lately, and not answered rightly since. */
    synchronized boolean stands(byte[] challenge, String purpose) {
        if (challenge.length != LENGTH) {
            return false;
        }
        byte[] head = new byte[HEAD];
        byte[] given = new byte[LENGTH - HEAD];
        ByteBuffer.wrap(challenge).get(head).get(given);
        Duration asked = Duration.ofMillis(ByteBuffer.wrap(head).getLong(RANDOM));
        return MessageDigest.isEqual(given, mac(head, purpose)) && !isOld(asked) && !spent.containsKey(text(challenge));
    }

    /** It was answered rightly; false if it was already. */
    synchronized boolean spend(byte[] challenge) {
        spent.values().removeIf(this::isOld);
        Duration asked = Duration.ofMillis(ByteBuffer.wrap(challenge).getLong(RANDOM));
        return spent.putIfAbsent(text(challenge), asked) == null;
    }

    private boolean isOld(Duration asked) {
        return passed.get().minus(asked).compareTo(LASTS) > 0;
    }

    private byte[] mac(byte[] head, String purpose) {
        return key.sign(head, purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] challenge) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
    }
}
