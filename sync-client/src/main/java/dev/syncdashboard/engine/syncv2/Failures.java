package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.sync.SyncException;
import java.net.URI;
import java.util.Optional;

/** Says the client's failures to a person: what is wrong with which engine, and what to do about it. */
record Failures(URI url, Optional<CertificateFingerprint> pinned) {

    EngineException of(SyncException failure) {
        if (failure instanceof SyncException.Unreachable) {
            return new EngineException(
                    Kind.UNREACHABLE,
                    engine() + " does not answer (" + failure.detail() + "). Is it running? Check sync.url.",
                    engineOnPage() + " does not answer. Is it running? Check sync.url.",
                    failure);
        }
        if (failure instanceof SyncException.LoginRefused) {
            return new EngineException(
                    Kind.LOGIN,
                    engine() + " refuses the login (" + failure.getMessage()
                            + "). Check sync.username and sync.password: they are those of its web UI.",
                    engineOnPage() + " refuses the login. Check sync.username and sync.password.",
                    failure);
        }
        if (failure instanceof SyncException.CertificateNotTrusted certificate) {
            return new EngineException(
                    Kind.LOGIN,
                    certificate(certificate),
                    engineOnPage() + " has a certificate that is not trusted. Check sync.url and sync.certificate.",
                    failure);
        }
        if (failure instanceof SyncException.ErrorAnswer) {
            return faulty(engine() + " answered with an error: " + failure.getMessage() + ".", failure);
        }
        return faulty(
                engine() + " gave an answer that can't be used: " + failure.getMessage()
                        + ". Check that sync.url is the address of a sync engine with its API switched on.",
                failure);
    }

    EngineException faulty(String message, SyncException cause) {
        return new EngineException(Kind.FAULTY_ANSWER, message, faultySummary(), cause);
    }

    EngineException faulty(String what) {
        return new EngineException(Kind.FAULTY_ANSWER, engine() + " " + what, faultySummary(), null);
    }

    private String certificate(SyncException.CertificateNotTrusted failure) {
        if (failure.presented().isEmpty()) {
            return engine() + " can't be trusted: " + failure.detail()
                    + ". Use the host name that the certificate has, or name its fingerprint in sync.certificate.";
        }
        String shown =
                "It shows the certificate with SHA-256 " + failure.presented().get();
        return pinned.isPresent()
                ? engine() + " is not the one that sync.certificate names. " + shown
                        + ". If it got a new certificate, compare and correct sync.certificate."
                : engine() + " has a certificate that nobody vouches for. " + shown
                        + ". If that is the engine's own, put this value into sync.certificate.";
    }

    private String faultySummary() {
        return engineOnPage() + " answered with an error, or with something that can't be used."
                + " Check the engine and sync.url.";
    }

    /** Host and port only: what follows them is a path. */
    private String engineOnPage() {
        return "The sync engine at " + url.getRawAuthority();
    }

    private String engine() {
        return "The sync engine at " + url;
    }
}
