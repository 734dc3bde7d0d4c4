package dev.syncdashboard.dashboard.tls;

import dev.syncdashboard.http.CertificateFingerprint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;

/**
 * A certificate with the key that fits it.
 *
 * @param chain the server's own first, then those that signed it
 */
record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {

    private static final byte[] PROBE = {1, 2, 3, 4};

    ServerCertificate {
        chain = List.copyOf(chain);
    }

    X509Certificate own() {
        return chain.get(0);
    }

    Instant begin() {
        return own().getNotBefore().toInstant();
    }

    Instant end() {
        return own().getNotAfter().toInstant();
    }

    CertificateFingerprint fingerprint() {
        try {
            return CertificateFingerprint.ofFirstIn(new ByteArrayInputStream(own().getEncoded()));
        } catch (CertificateEncodingException | IOException e) {
            throw new IllegalStateException("a certificate that was read can't be written", e);
        }
    }

    /** Whether the key belongs to the certificate: what it signs is right by the certificate. */
    boolean fits() {
        try {
            String method = method(key.getAlgorithm());
            Signature signing = Signature.getInstance(method);
            signing.initSign(key);
            signing.update(PROBE);
            byte[] signature = signing.sign();
            Signature checking = Signature.getInstance(method);
            checking.initVerify(own().getPublicKey());
            checking.update(PROBE);
            return checking.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String method(String algorithm) {
        return switch (algorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> algorithm;
        };
    }

    /** As the web server takes it. */
    SslBundle bundle() {
        return SslBundle.of(new PemSslStoreBundle(PemSslStore.of(chain, key), null));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ServerCertificate[" + fingerprint() + "]";
    }
}
