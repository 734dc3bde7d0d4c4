package dev.syncdashboard.dashboard.tls;

import dev.syncdashboard.http.CertificateFingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The certificate that browsers get, and how it stands with it.
 *
 * @param begin from when on it is valid; later than now where this computer's clock is wrong
 * @param selfMade whether nobody but the dashboard vouches for it, so that people have to compare the fingerprint
 * @param place its file
 * @param keyExposed whether every account of this computer can read the private key
 * @param trouble why a renewed one is not used, in whole sentences; empty if there is none
 */
public record CertificateState(
        CertificateFingerprint fingerprint,
        Instant begin,
        Instant end,
        boolean selfMade,
        String place,
        boolean keyExposed,
        Optional<String> trouble) {

    /** Enough for a person to get another one. */
    private static final Duration SAID_BEFORE = Duration.ofDays(14);

    /** Whether browsers refuse it by now, or soon will. One that the dashboard makes is renewed before that. */
    public boolean endsSoon(Instant now) {
        return end.minus(SAID_BEFORE).isBefore(now);
    }

    public boolean ended(Instant now) {
        return end.isBefore(now);
    }

    /**
     * What a person has to see to about the one that is served, in a whole sentence. That its key is exposed is no trouble with
     * the certificate, and is said elsewhere.
     */
    public Optional<String> doubt(Instant now) {
        if (ended(now)) {
            return Optional.of("The certificate for HTTPS in " + place + " ended at " + end
                    + "; browsers refuse it. Put a new one there.");
        }
        if (begin.isAfter(now)) {
            return Optional.of("The certificate for HTTPS in " + place + " begins at " + begin
                    + " only. Check this computer's clock, and otherwise put another one there.");
        }
        return endsSoon(now)
                ? Optional.of("The certificate for HTTPS in " + place + " ends at " + end + ". Put a new one there.")
                : Optional.empty();
    }
}
