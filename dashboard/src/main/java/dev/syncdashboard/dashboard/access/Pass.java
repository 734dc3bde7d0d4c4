package dev.syncdashboard.dashboard.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What lets in a screen or a script, which can't type a password.
 *
 * @param name what people call it
 * @param hash of its {@link DoorKey}, which was shown once and is not kept
 * @param right to look, or to edit too; never more
 * @param scope all for a token
 * @param since when it was made
 * @param end empty: until it is revoked
 * @param used when it was last used, to the hour
 */
public record Pass(
        Kind kind,
        String name,
        String hash,
        Right right,
        Scope scope,
        Instant since,
        Optional<Instant> end,
        Optional<Instant> used) {

    /** How it is shown. */
    public enum Kind {
        /** An address, for a browser. */
        LINK,
        /** A header, for a script. */
        TOKEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty where the code means nothing. */
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    public Pass {
        if (right == Right.ADMINISTER || (kind == Kind.LINK && right != Right.LOOK)) {
            throw new IllegalArgumentException("a " + kind.code() + " can't be for " + right);
        }
    }

    public boolean holds(Instant now) {
        return end.isEmpty() || now.isBefore(end.get());
    }

    Pass usedAt(Instant now) {
        return new Pass(kind, name, hash, right, scope, since, end, Optional.of(now));
    }

    /** By which a page names it: not enough to come in by. */
    public String id() {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    @Override
    public String toString() {
        return "Pass[" + kind.code() + " " + name + "]";
    }
}
