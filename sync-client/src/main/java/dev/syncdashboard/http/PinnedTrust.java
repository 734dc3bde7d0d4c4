package dev.syncdashboard.http;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/** Trusts the one certificate with a given fingerprint and nothing else; its issuer, name and dates do not matter. */
final class PinnedTrust extends ServerTrust {

    private final String pinnedSha256;

    PinnedTrust(String pinnedSha256) {
        this.pinnedSha256 = pinnedSha256;
    }

    @Override
    void check(X509Certificate[] chain, String authType) throws CertificateException {
        String presented = sha256(chain[0]);
        if (!presented.equals(pinnedSha256)) {
            throw new UntrustedCertificateException(presented);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
