package dev.syncdashboard.engine.common;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.http.HttpServer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says an engine's failures to a person: what is wrong with which engine, and what to do about it. */
public record EngineFailures(HttpServer server) {

    public EngineException unreachable(String detail, Throwable cause) {
        return new EngineException(
                Kind.UNREACHABLE,
                engine() + " does not answer (" + detail + "). Is it running? Check sync.url.",
                onPage("is not answering. Restart it, or call your technician.", "check sync.url"),
                cause);
    }

    /**
     * The login is refused.
     *
     * @param check the settings to look at, as the end of a sentence: "sync.username and sync.password"
     * @param hint what they are, for the person at this device
     */
    public EngineException loginRefused(String detail, String check, String hint, @Nullable Throwable cause) {
        return new EngineException(
                Kind.LOGIN,
                engine() + " refuses the login (" + detail + "). Check " + check + ": " + hint + ".",
                onPage("refuses the dashboard's login.", "check " + check),
                cause);
    }

    /**
     * The API key is not the engine's.
     *
     * @param check the settings to look at, as the end of a sentence
     */
    public EngineException keyRefused(String detail, String check, @Nullable Throwable cause) {
        return new EngineException(
                Kind.LOGIN,
                engine() + " refuses the API key (" + detail + "). Check " + check
                        + ": the key stands in the engine's settings and in its config.xml.",
                onPage("refuses the dashboard's key.", "check " + check),
                cause);
    }

    /**
     * The certificate is not trusted.
     *
     * @param presented the certificate that it showed; empty if it was good, but for another host
     */
    public EngineException untrusted(String detail, Optional<CertificateFingerprint> presented, Throwable cause) {
        return new EngineException(
                Kind.LOGIN,
                presented
                        .map(this::certificate)
                        .orElseGet(() -> engine() + " can't be trusted: " + detail
                                + ". Use the host name that the certificate has, or name its fingerprint in"
                                + " sync.certificate."),
                onPage("has a certificate that is not trusted.", "check sync.url and sync.certificate"),
                cause);
    }

    /** It answered that it can't or won't. */
    public EngineException error(String message, @Nullable Throwable cause) {
        return faulty(engine() + " answered with an error: " + message + ".", cause);
    }

    /** What it answered is nothing that the caller can read. */
    public EngineException unusable(String message, String check, @Nullable Throwable cause) {
        return faulty(
                engine() + " gave an answer that can't be used: " + message + ". Check that " + check + ".", cause);
    }

    /**
     * Its answer can't be used.
     *
     * @param what the sentence goes on with, after the engine's name
     */
    public EngineException faulty(String what) {
        return faulty(engine() + " " + what, null);
    }

    private EngineException faulty(String message, @Nullable Throwable cause) {
        String summary =
                onPage("answered with an error, or with something that can't be used.", "check its log, and sync.url");
        return new EngineException(Kind.FAULTY_ANSWER, message, summary, cause);
    }

    private String certificate(CertificateFingerprint presented) {
        String shown = "It shows the certificate with SHA-256 " + presented;
        return server.certificate().isPresent()
                ? engine() + " is not the one that sync.certificate names. " + shown
                        + ". If it got a new certificate, compare and correct sync.certificate."
                : engine() + " has a certificate that nobody vouches for. " + shown
                        + ". If that is the engine's own, put this value into sync.certificate.";
    }

    /** For everybody first; host and port only, since what follows them is a path. */
    private String onPage(String what, String check) {
        return "The station's sync program " + what + " " + EngineException.FOR_TECHNICIAN
                + server.url().getRawAuthority() + ", " + check + ".";
    }

    private String engine() {
        return "The sync engine at " + server.url();
    }
}
