package dev.syncdashboard.dashboard.access;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key on somebody's phone, computer or security key, with which he logs in instead of by his password. Nothing of it is
 * secret: the station has the public half.
 *
 * @param id by which the device names it, in base64url
 * @param name what its owner calls it
 * @param key what is needed to check its signatures, in base64url
 * @param counter how often it has signed, as it said last; 0 of one that does not count
 * @param host the name of the station for which it was made: browsers use it at no other one
 * @param since when it was made
 * @param used when it last let somebody in
 */
public record Passkey(
        String id, String name, String key, long counter, String host, Instant since, Optional<Instant> used) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,1400}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,6000}");
    private static final long LARGEST_COUNTER = 0xFFFF_FFFFL;

    /** @throws IllegalArgumentException if no device could have made it */
    public Passkey {
        boolean right = ID.matcher(id).matches() && KEY.matcher(key).matches();
        if (!right || counter < 0 || counter > LARGEST_COUNTER || name.isBlank() || host.isBlank()) {
            throw new IllegalArgumentException("not a passkey: " + name);
        }
    }

    /** After it has let somebody in. */
    public Passkey usedAt(Instant now, long newCounter) {
        return new Passkey(id, name, key, newCounter, host, since, Optional.of(now));
    }

    /** Whether what it says now can be said only by a copy of it: one that counts never says the same number twice. */
    boolean isBehind(Passkey now) {
        return (counter > 0 || now.counter > 0) && now.counter <= counter;
    }

    /** Without the key, for logs. */
    @Override
    public String toString() {
        return "Passkey[" + name + "]";
    }
}
