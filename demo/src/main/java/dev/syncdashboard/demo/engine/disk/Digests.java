package dev.syncdashboard.demo.engine.disk;

import dev.syncdashboard.demo.engine.files.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads files to know their content. */
final class Digests {

    private static final int BUFFER = 64 * 1024;

    private Digests() {}

    static Content of(Path file) throws IOException {
        MessageDigest sha1 = sha1();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha1.update(buffer, 0, read);
                size += read;
            }
        }
        return new Content(size, HexFormat.of().formatHex(sha1.digest()));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
