package dev.syncdashboard.dashboard.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file of which a person said in a setting where it is.
 *
 * @param setting what names it, for a sentence
 */
record SettingFile(String setting, Path path) {

    /** A chain has some thousand bytes. */
    private static final int MOST_BYTES = 1 << 20;

    /** "The file /etc/station.pem (server.tls.certificate)". */
    String said() {
        return "The file " + path + " (" + setting + ")";
    }

    byte[] bytes() throws UnusableCertificateException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UnusableCertificateException(said() + " is no file. Set the file itself.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnusableCertificateException(said() + " is too large to be a certificate or key.");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new UnusableCertificateException(said() + " is not there. Check its path.");
        } catch (AccessDeniedException e) {
            throw new UnusableCertificateException(said()
                    + " can't be read by the user as whom the dashboard runs. Give that user the right to read it.");
        } catch (IOException e) {
            throw new UnusableCertificateException(said() + " can't be read (" + e + ").");
        }
    }
}
