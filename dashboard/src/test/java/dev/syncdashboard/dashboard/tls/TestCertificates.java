package dev.syncdashboard.dashboard.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import okhttp3.tls.HeldCertificate;

/** Certificates as somebody else makes them for the station. */
final class TestCertificates {

    static final Instant NOW = Instant.parse("2026-11-24T14:32:00Z");

    private TestCertificates() {}

    static HeldCertificate until(Instant end) {
        return new HeldCertificate.Builder()
                .commonName("station4.example.org")
                .addSubjectAlternativeName("127.0.0.1")
                .validityInterval(end.minus(Duration.ofDays(90)).toEpochMilli(), end.toEpochMilli())
                .build();
    }

    static HeldCertificate valid() {
        return until(NOW.plus(Duration.ofDays(60)));
    }

    static Path certificate(Path file, HeldCertificate certificate) throws IOException {
        return write(file, certificate.certificatePem());
    }

    static Path key(Path file, HeldCertificate certificate) throws IOException {
        return write(file, certificate.privateKeyPkcs8Pem());
    }

    /** As programs that renew certificates do it. */
    private static Path write(Path file, String text) throws IOException {
        Path part = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), text);
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static Path keystore(Path file, String type, String password, HeldCertificate... all)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        for (int i = 0; i < all.length; i++) {
            store.setKeyEntry("key" + i, all[i].keyPair().getPrivate(), password.toCharArray(), new Certificate[] {
                all[i].certificate()
            });
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }
}
