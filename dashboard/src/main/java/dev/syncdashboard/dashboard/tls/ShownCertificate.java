package dev.syncdashboard.dashboard.tls;

import java.util.Optional;

/** The certificate that browsers get at the moment. It can be another one when the dashboard listens elsewhere. */
public interface ShownCertificate {

    /** How it stands with the certificate; empty where there is none. */
    Optional<CertificateState> certificate();
}
