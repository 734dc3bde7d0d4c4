package dev.syncdashboard.dashboard.model;

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

    /** How it is known that the peer has the version which its report names, if nothing speaks against that. */
    static Assurance of(StationHistory station, ReceivedReport received) {
        StatusReport report = received.report();
        return report.content()
                .filter(check -> check.complete().orElse(false) && isOfItsVersion(check, report, station))
                .map(check -> checked(check, received))
                .orElseGet(() -> new Assurance(
                        report.hash().isFingerprint() ? Kind.FINGERPRINT : Kind.ENGINE_HASH, received.received()));
    }

    /** Only a check against the station's own list proves anything, and only for the version of that list. */
    private static boolean isOfItsVersion(ContentCheck check, StatusReport report, StationHistory station) {
        return check.version().filter(report.hash()::equals).isPresent()
                && station.lists().originOf(check, report.hash()) == ListOrigins.Origin.OWN;
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
