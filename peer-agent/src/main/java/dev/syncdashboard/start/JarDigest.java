package dev.syncdashboard.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The SHA-256 of a jar. */
final class JarDigest {

    private static final int BUFFER = 1 << 16;

    private JarDigest() {}

    /** 64 hexadecimal digits. */
    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Empty if it is not there, or can't be read. */
    static Optional<String> ofIfThere(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(of(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
