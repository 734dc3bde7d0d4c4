package dev.syncdashboard.dashboard.tls;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Whether the dashboard itself speaks HTTPS, and with which certificate.
 *
 * @param watch empty where it does not, or where another setting of the framework sees to it
 */
public record Https(Optional<CertificateWatch> watch) implements ShownCertificate {

    public static final Https OFF = new Https(Optional.empty());

    @Override
    public Optional<CertificateState> certificate() {
        return watch.map(CertificateWatch::state);
    }

    /**
     * Reads the certificate, and makes it where the dashboard is to do that.
     *
     * @param directory the data directory
     * @param address at which the server listens; empty: at every one
     * @param hosts further names of the station, separated by commas; may be empty
     * @throws UnusableCertificateException if there is none that can be used
     */
    public static Https open(TlsSettings settings, Path directory, String address, String hosts, Clock clock)
            throws UnusableCertificateException {
        if (settings instanceof TlsSettings.Off) {
            return OFF;
        }
        CertificateSource source = settings instanceof TlsSettings.SelfMade
                ? new SelfMadeCertificate(directory, StationNames.of(address, hosts))
                : ofFiles(settings);
        return new Https(Optional.of(new CertificateWatch(source, clock)));
    }

    /**
     * The certificate as it lies on the disk. Nothing is made.
     *
     * @throws UnusableCertificateException if there is none that can be read
     */
    public static Optional<CertificateState> onDisk(TlsSettings settings, Path directory, Clock clock)
            throws UnusableCertificateException {
        if (settings instanceof TlsSettings.Off) {
            return Optional.empty();
        }
        boolean selfMade = settings instanceof TlsSettings.SelfMade;
        SelfMadeCertificate made = new SelfMadeCertificate(directory, StationNames.of("localhost", ""));
        CertificateSource source = selfMade ? made : ofFiles(settings);
        ServerCertificate found = selfMade ? made.opened() : source.read(clock.instant());
        return Optional.of(source.state(found, Optional.empty()));
    }

    private static CertificateSource ofFiles(TlsSettings settings) {
        if (settings instanceof TlsSettings.Keystore store) {
            return new KeystoreFile(new SettingFile(TlsSettings.KEYSTORE.name(), store.file()), store.password());
        }
        if (settings instanceof TlsSettings.Pem pem) {
            SettingFile certificate = new SettingFile(TlsSettings.CERTIFICATE.name(), pem.certificate());
            return new PemFiles(
                    certificate,
                    pem.key().equals(pem.certificate())
                            ? certificate
                            : new SettingFile(TlsSettings.KEY.name(), pem.key()));
        }
        throw new IllegalArgumentException("no files hold the certificate of " + settings);
    }
}
