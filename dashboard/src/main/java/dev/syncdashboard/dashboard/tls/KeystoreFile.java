package dev.syncdashboard.dashboard.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A certificate and its key in one file with a password. */
record KeystoreFile(SettingFile file, String password) implements CertificateSource {

    /** The first byte of a JKS file; PKCS12 begins with 0x30. */
    private static final byte JKS = (byte) 0xFE;

    @Override
    public List<ByteBuffer> content() throws UnusableCertificateException {
        return List.of(ByteBuffer.wrap(file.bytes()));
    }

    @Override
    public ServerCertificate read(Instant now) throws UnusableCertificateException {
        byte[] bytes = file.bytes();
        try {
            KeyStore store = KeyStore.getInstance(bytes.length > 0 && bytes[0] == JKS ? "JKS" : "PKCS12");
            store.load(new ByteArrayInputStream(bytes), password.toCharArray());
            return only(store);
        } catch (UnrecoverableKeyException e) {
            throw new UnusableCertificateException(
                    file.said() + " has a key with another password than the file's own." + " Give both the same one.");
        } catch (IOException e) {
            throw new UnusableCertificateException(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? wrongPassword()
                            : file.said()
                                    + " is no keystore that can be read, or it is damaged. It has to be PKCS12 or JKS.");
        } catch (GeneralSecurityException e) {
            throw new UnusableCertificateException(
                    file.said() + " can't be used as a keystore (" + e.getMessage() + ").");
        }
    }

    private String wrongPassword() {
        return password.isEmpty()
                ? file.said() + " needs its password. Set " + TlsSettings.KEYSTORE_PASSWORD.name() + "."
                : file.said() + " does not open with the password that " + TlsSettings.KEYSTORE_PASSWORD.name()
                        + " has. Correct it.";
    }

    private ServerCertificate only(KeyStore store) throws GeneralSecurityException, UnusableCertificateException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new UnusableCertificateException(
                    file.said() + " has " + keys.size()
                            + " keys with a certificate, where there has to be one. Make a keystore that holds only the station's.");
        }
        Key key = store.getKey(keys.get(0), password.toCharArray());
        List<X509Certificate> chain = chain(store.getCertificateChain(keys.get(0)));
        if (!(key instanceof PrivateKey own) || chain.isEmpty()) {
            throw new UnusableCertificateException(
                    file.said() + " has a key without a certificate. Make it anew with both.");
        }
        ServerCertificate read = new ServerCertificate(chain, own);
        if (!read.fits()) {
            throw new UnusableCertificateException(
                    file.said() + " has a key that does not fit its certificate. Make it anew with both.");
        }
        return read;
    }

    private static List<X509Certificate> chain(Certificate... all) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate each : all == null ? new Certificate[0] : all) {
            if (each instanceof X509Certificate certificate) {
                chain.add(certificate);
            }
        }
        return chain;
    }

    @Override
    public Path keyFile() {
        return file.path();
    }

    @Override
    public String place() {
        return file.path().toString();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "KeystoreFile[" + file + "]";
    }
}
