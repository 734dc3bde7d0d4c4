package dev.syncdashboard.dashboard.tls;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.disk.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.tls.HeldCertificate;

/**
 * A certificate that the dashboard makes itself, for nobody signs one for a station without internet. Key and certificate are
 * in one file of the data directory, so that they always fit. The key stays when the certificate is made anew.
 */
final class SelfMadeCertificate implements CertificateSource {

    /** The name of the file in the data directory. */
    static final String FILE = "https.pem";

    /** Some systems take none that lasts longer than 825 days, even if a person trusts it. */
    private static final Duration LASTS = Duration.ofDays(820);

    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    /** Another computer's clock may be behind. */
    private static final Duration FROM_BEFORE = Duration.ofDays(1);

    private final Path file;
    private final PemFiles kept;
    private final StationNames names;

    SelfMadeCertificate(Path directory, StationNames names) {
        this.file = directory.resolve(FILE);
        SettingFile both = new SettingFile("in the dashboard's data directory", file);
        this.kept = new PemFiles(both, both);
        this.names = names;
    }

    @Override
    public List<ByteBuffer> content() throws UnusableCertificateException {
        return kept.content();
    }

    @Override
    public boolean isDue(ServerCertificate served, Instant now) {
        // One that begins later is no reason: then it is this computer's clock that is wrong.
        return served.end().minus(RENEWED_BEFORE).isBefore(now) || !names.areIn(served.own());
    }

    @Override
    public ServerCertificate read(Instant now) throws UnusableCertificateException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            keep(builder(now).ecdsa256());
            return opened();
        }
        ServerCertificate found = opened();
        if (!isDue(found, now)) {
            return found;
        }
        keep(builder(now).keyPair(new KeyPair(found.own().getPublicKey(), found.key())));
        return opened();
    }

    /** The one that is there, as it is. */
    ServerCertificate opened() throws UnusableCertificateException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnusableCertificateException("There is no certificate yet, or no longer, in " + file
                    + ". The dashboard makes it when it starts.");
        }
        requireOwn();
        try {
            return kept.read();
        } catch (UnusableCertificateException e) {
            throw new UnusableCertificateException(
                    "The certificate that the dashboard made itself can't be used. " + e.why()
                            + " Put a copy of the file back, or delete it: the next start makes another one, with another"
                            + " fingerprint.");
        }
    }

    private void requireOwn() throws UnusableCertificateException {
        try {
            if (!PrivateFiles.tightenSecret(file)) {
                throw new UnusableCertificateException("Others than the dashboard's user could change " + file
                        + ", so nobody knows whose key it is. Delete it: the next start makes another one, with another"
                        + " fingerprint.");
            }
        } catch (IOException e) {
            throw new UnusableCertificateException("The rights of " + file + " can't be set (" + e
                    + "). It has to belong to the user as whom the dashboard runs.");
        }
    }

    private HeldCertificate.Builder builder(Instant now) throws UnusableCertificateException {
        HeldCertificate.Builder made = new HeldCertificate.Builder()
                .commonName("Sync Dashboard")
                .serialNumber(Math.max(1, now.toEpochMilli()))
                .validityInterval(
                        now.minus(FROM_BEFORE).toEpochMilli(), now.plus(LASTS).toEpochMilli());
        try {
            names.now().forEach(made::addSubjectAlternativeName);
        } catch (IOException e) {
            throw new UnusableCertificateException("The addresses of this computer can't be found out (" + e
                    + "), for which the certificate would be. Set server.address.");
        }
        return made;
    }

    private void keep(HeldCertificate.Builder builder) throws UnusableCertificateException {
        HeldCertificate made = builder.build();
        String text = made.privateKeyPkcs8Pem() + made.certificatePem();
        try {
            AtomicFile.replaceSecret(
                    file, AtomicFile.temporaryBeside(file, FILE + ".part"), text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UnusableCertificateException("The certificate for HTTPS can't be kept in " + file + " (" + e
                    + "). See that the user as whom the dashboard runs may write there, and that there is room.");
        }
    }

    @Override
    public boolean selfMade() {
        return true;
    }

    @Override
    public Path keyFile() {
        return file;
    }

    @Override
    public String place() {
        return file.toString();
    }
}
