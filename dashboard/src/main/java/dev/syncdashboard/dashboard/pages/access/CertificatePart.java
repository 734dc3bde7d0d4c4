package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.tls.ShownCertificate;

/**
 * The certificate for HTTPS, so that an administrator can tell others what their browsers have to show.
 *
 * @param fingerprint empty where there is none
 * @param selfMade whether browsers warn of it
 * @param until the day on which it ends
 * @param problem the code of what is wrong; empty if nothing is
 */
record CertificatePart(String fingerprint, boolean selfMade, String until, String problem) {

    static CertificatePart of(ShownCertificate https, Present present) {
        StationTime time = present.time();
        return https.certificate()
                .map(certificate -> new CertificatePart(
                        certificate.fingerprint().toString(),
                        certificate.selfMade(),
                        new StationTime(certificate.end(), time.voice()).date(),
                        certificate.trouble().isPresent() ? "trouble" : certificate.endsSoon(time.now()) ? "ends" : ""))
                .orElseGet(() -> new CertificatePart("", false, "", ""));
    }

    public boolean isAny() {
        return !fingerprint.isEmpty();
    }
}
