package dev.syncdashboard.dashboard.tls;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log what changes with the certificate, each thing once. */
final class CertificateLog {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateLog.class);

    private static final String KEY_EXPOSED =
            "Every account of this computer can read the private key of the certificate in {}. Take that right away:"
                    + " chmod o-rwx FILE.";

    private Optional<String> trouble = Optional.empty();
    private Optional<String> doubt = Optional.empty();
    private boolean keyExposed;

    void renewed(CertificateState now) {
        LOG.info(
                "HTTPS goes on with a renewed certificate, valid until {}. Its SHA-256 fingerprint is {}",
                now.end(),
                now.fingerprint());
    }

    void note(CertificateState state, Instant now) {
        if (state.trouble().isPresent() && !state.trouble().equals(trouble)) {
            LOG.warn(
                    "HTTPS goes on with the certificate of before. {}",
                    state.trouble().get());
        } else if (trouble.isPresent() && state.trouble().isEmpty()) {
            LOG.info("The certificate in {} can be used again.", state.place());
        }
        trouble = state.trouble();
        Optional<String> doubted = state.doubt(now);
        doubted.filter(why -> !doubt.equals(doubted)).ifPresent(LOG::warn);
        doubt = doubted;
        if (state.keyExposed() && !keyExposed) {
            LOG.warn(KEY_EXPOSED, state.place());
        }
        keyExposed = state.keyExposed();
    }
}
