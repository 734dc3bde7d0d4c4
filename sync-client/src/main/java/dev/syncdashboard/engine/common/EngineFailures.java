package dev.syncdashboard.engine.common;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.words.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says an engine's failures to a person: what is wrong with which engine, and what to do about it. */
public record EngineFailures(HttpServer server) {

    public EngineException unreachable(String detail, Throwable cause) {
        return new EngineException(
                Kind.UNREACHABLE,
                engine() + " does not answer (" + detail + "). Is it running? Check sync.url.",
                Kind.UNREACHABLE.summary(),
                check(Message.said("sync.url")),
                cause);
    }

    /**
     * The login is refused.
     *
     * @param user the setting to look at
     * @param password another one
     * @param hint what they are, for the person at this device
     */
    public EngineException loginRefused(
            String detail, String user, String password, String hint, @Nullable Throwable cause) {
        return new EngineException(
                Kind.LOGIN,
                engine() + " refuses the login (" + detail + "). Check " + user + " and " + password + ": " + hint
                        + ".",
                Message.of("engine.login_refused"),
                check(Message.of("list.and", user, password)),
                cause);
    }

    /**
     * The API key is not the engine's.
     *
     * @param key the setting to look at
     * @param home one that tells where the engine's own configuration is
     */
    public EngineException keyRefused(String detail, String key, String home, @Nullable Throwable cause) {
        return new EngineException(
                Kind.LOGIN,
                engine() + " refuses the API key (" + detail + "). Check " + key + ", or " + home
                        + ": the key stands in the engine's settings and in its config.xml.",
                Message.of("engine.key_refused"),
                check(Message.of("list.or", key, home)),
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
                Message.of("engine.untrusted"),
                check(Message.of("list.and", "sync.url", "sync.certificate")),
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
        return new EngineException(
                Kind.FAULTY_ANSWER,
                message,
                Kind.FAULTY_ANSWER.summary(),
                check(Message.of("technician.log_and", "sync.url")),
                cause);
    }

    private String certificate(CertificateFingerprint presented) {
        String shown = "It shows the certificate with SHA-256 " + presented;
        return server.certificate().isPresent()
                ? engine() + " is not the one that sync.certificate names. " + shown
                        + ". If it got a new certificate, compare and correct sync.certificate."
                : engine() + " has a certificate that nobody vouches for. " + shown
                        + ". If that is the engine's own, put this value into sync.certificate.";
    }

    /** Host and port only, since what follows them is a path. */
    private Optional<Message> check(Message settings) {
        return Optional.of(Message.of("technician.check_at", server.url().getRawAuthority(), settings));
    }

    private String engine() {
        return "The sync engine at " + server.url();
    }
}
