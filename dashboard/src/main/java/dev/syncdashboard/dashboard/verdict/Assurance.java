package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.StatusReport;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How it is known what a peer has.
 *
 * @param at when it was found, on the station's clock
 */
public record Assurance(Kind kind, Instant at) {

    /** From the weakest to the strongest. */
    public enum Kind {
        /** The hash that its engine gives, which may be that of a list of files whose bytes are not all there. */
        ENGINE_HASH,
        /** A hash of all its files' content, as far as they seemed changed. */
        FINGERPRINT,
        /** It compared its files one by one with the station's list. */
        CHECKED,
        /** The same, with every byte read from the disk. */
        CHECKED_EVERY_BYTE;

        /** The stable code: {@code engine_hash}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How it is known that the peer has the update which its report names.
     *
     * @return empty if it never reported
     */
    public static Optional<Assurance> of(PeerFacts peer, Optional<Update> has) {
        return peer.report().map(received -> {
            StatusReport report = received.report();
            return report.content()
                    .filter(check -> check.complete().orElse(false) && isOf(check, has))
                    .map(check -> checked(check, received))
                    .orElseGet(() -> new Assurance(
                            report.hash().isFingerprint() ? Kind.FINGERPRINT : Kind.ENGINE_HASH, received.received()));
        });
    }

    /** Whether the check speaks of this update, and not of the one before it whose list was there first. */
    static boolean isOf(ContentCheck check, Optional<Update> update) {
        return update.isPresent()
                && check.update().isPresent()
                && check.update().getAsLong() == update.get().number();
    }

    private static Assurance checked(ContentCheck check, ReceivedReport received) {
        Optional<Instant> everyByte = check.fullCheck()
                .filter(full -> received.report()
                        .hashSince()
                        .filter(since -> !full.isBefore(since))
                        .isPresent());
        return everyByte
                .map(full -> new Assurance(Kind.CHECKED_EVERY_BYTE, received.onOurClock(full)))
                .orElseGet(() -> new Assurance(Kind.CHECKED, received.onOurClock(check.checked())));
    }
}
