package dev.syncdashboard.http;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * SHA-256 of a whole certificate, as browsers and {@code openssl x509 -fingerprint -sha256} show it.
 *
 * @param hex 64 lower-case hex digits
 */
public record CertificateFingerprint(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if it isn't 64 lower-case hex digits */
    public CertificateFingerprint {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 fingerprint (64 hex digits): " + hex);
        }
    }

    /**
     * Reads a fingerprint with or without colons and blanks, in any case.
     *
     * @throws IllegalArgumentException if it isn't 64 hex digits
     */
    public static CertificateFingerprint parse(String text) {
        return new CertificateFingerprint(text.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT));
    }

    /**
     * That of the first certificate in a PEM or DER file.
     *
     * @throws IOException if there is none that can be read
     */
    public static CertificateFingerprint ofFirstIn(InputStream file) throws IOException {
        try {
            Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(file);
            return new CertificateFingerprint(ServerTrust.sha256(certificate));
        } catch (CertificateException e) {
            throw new IOException("no certificate that can be read", e);
        }
    }

    /** The usual form for people: {@code AB:CD:…}. */
    @Override
    public String toString() {
        return hex.toUpperCase(Locale.ROOT).replaceAll("..(?!$)", "$0:");
    }
}
