package dev.syncdashboard.dashboard.tls;

import dev.syncdashboard.disk.PrivateFiles;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the certificate comes from. */
interface CertificateSource {

    /** What the files have in them now: as long as it is the same and nothing is due, there is nothing to read. */
    List<ByteBuffer> content() throws UnusableCertificateException;

    /** Whether the certificate has to be made anew, whatever is in the files. */
    default boolean isDue(ServerCertificate served, Instant now) {
        return false;
    }

    /** The certificate that the files hold. */
    ServerCertificate read(Instant now) throws UnusableCertificateException;

    /** Whether nobody but the dashboard vouches for it, and the dashboard renews it. */
    default boolean selfMade() {
        return false;
    }

    /** Where the private key is. */
    Path keyFile();

    /** The files, for a sentence. */
    String place();

    /** How it stands with a certificate of this source. */
    default CertificateState state(ServerCertificate served, Optional<String> trouble) {
        return new CertificateState(
                served.fingerprint(),
                served.begin(),
                served.end(),
                selfMade(),
                place(),
                PrivateFiles.isReadableByOthers(keyFile()),
                trouble);
    }
}
