package dev.syncdashboard.dashboard.setup.program;

import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.http.HttpFailure;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.sync.SyncException;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Finds in a failure the certificate for which nobody vouches. */
final class Fingerprints {

    /** Which server it was decides only the words. */
    private static final HttpServer ANY = HttpServer.at(URI.create("https://127.0.0.1"));

    private static final int DEEPEST = 20;

    private Fingerprints() {}

    /** As text; empty if that was not why it failed. */
    static Optional<String> shown(Throwable failure) {
        @Nullable Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            Optional<CertificateFingerprint> found = in(each);
            if (found.isPresent()) {
                return found.map(CertificateFingerprint::toString);
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    private static Optional<CertificateFingerprint> in(Throwable failure) {
        if (failure instanceof SyncException.CertificateNotTrusted untrusted) {
            return untrusted.presented();
        }
        return failure instanceof SSLException tls ? HttpFailure.of(tls, ANY).presented() : Optional.empty();
    }
}
