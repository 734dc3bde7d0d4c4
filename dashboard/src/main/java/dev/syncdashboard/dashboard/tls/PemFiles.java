package dev.syncdashboard.dashboard.tls;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/** A certificate and its key in PEM files, or both in one. */
record PemFiles(SettingFile certificate, SettingFile key) implements CertificateSource {

    @Override
    public List<ByteBuffer> content() throws UnusableCertificateException {
        return List.of(ByteBuffer.wrap(certificate.bytes()), ByteBuffer.wrap(key.bytes()));
    }

    @Override
    public ServerCertificate read(Instant now) throws UnusableCertificateException {
        return read();
    }

    ServerCertificate read() throws UnusableCertificateException {
        ServerCertificate read = new ServerCertificate(chain(), privateKey());
        if (!read.fits()) {
            throw new UnusableCertificateException("The key in " + key.path()
                    + " does not fit the first certificate in "
                    + certificate.path() + ". Set the key for which that certificate was made; where they are renewed,"
                    + " replace both files.");
        }
        return read;
    }

    private List<X509Certificate> chain() throws UnusableCertificateException {
        try {
            List<X509Certificate> chain = text(certificate).getCertificates();
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (RuntimeException e) {
            throw noneIn(certificate);
        }
        throw noneIn(certificate);
    }

    private static UnusableCertificateException noneIn(SettingFile file) {
        return new UnusableCertificateException(
                file.said()
                        + " has no certificate in it that can be read. It has to be PEM: text with -----BEGIN CERTIFICATE-----.");
    }

    private PrivateKey privateKey() throws UnusableCertificateException {
        String text = new String(key.bytes(), StandardCharsets.ISO_8859_1);
        if (text.contains("ENCRYPTED")) {
            throw new UnusableCertificateException(key.said() + " has a key with a password. Write it without one"
                    + " (openssl pkey -in FILE -out NEWFILE), or set " + TlsSettings.KEYSTORE.name() + " instead.");
        }
        try {
            @Nullable PrivateKey found = PemContent.of(text).getPrivateKey();
            if (found != null) {
                return found;
            }
        } catch (RuntimeException e) {
            throw noKey();
        }
        throw noKey();
    }

    private UnusableCertificateException noKey() {
        return new UnusableCertificateException(key.said()
                + " has no private key in it that can be read. It has to be PEM: text with -----BEGIN PRIVATE KEY-----."
                + (key.path().equals(certificate.path())
                        ? " If the key is in a file of its own, set " + TlsSettings.KEY.name() + "."
                        : ""));
    }

    private static PemContent text(SettingFile file) throws UnusableCertificateException {
        return PemContent.of(new String(file.bytes(), StandardCharsets.ISO_8859_1));
    }

    @Override
    public Path keyFile() {
        return key.path();
    }

    @Override
    public String place() {
        return certificate.path().toString();
    }
}
