package dev.syncdashboard.http;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts what this Java installation trusts. Host names are checked after the handshake, by the HTTP client. */
final class PublicTrust extends ServerTrust {

    private final X509TrustManager system;

    PublicTrust() {
        this.system = system();
    }

    @Override
    void check(X509Certificate[] chain, String authType) throws CertificateException {
        try {
            system.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            throw new UntrustedCertificateException(sha256(chain[0]), e);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return system.getAcceptedIssuers();
    }

    private static X509TrustManager system() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            @Nullable KeyStore javasOwn = null;
            factory.init(javasOwn);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("this Java has no X.509 trust manager"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no usable trust store", e);
        }
    }
}
