package dev.syncdashboard.http;

import java.security.cert.CertificateException;

/** The certificate that the server showed is not trusted. */
final class UntrustedCertificateException extends CertificateException {

    private static final long serialVersionUID = 1L;

    private final String presentedSha256;

    UntrustedCertificateException(String presentedSha256, Throwable cause) {
        super("certificate with SHA-256 " + presentedSha256 + " is not trusted", cause);
        this.presentedSha256 = presentedSha256;
    }

    UntrustedCertificateException(String presentedSha256) {
        super("certificate with SHA-256 " + presentedSha256 + " is not the pinned one");
        this.presentedSha256 = presentedSha256;
    }

    /** SHA-256 of the whole certificate (DER), 64 lower-case hex digits. */
    public String presentedSha256() {
        return presentedSha256;
    }
}
