package dev.syncdashboard.demo.engine.disk;

import dev.syncdashboard.demo.engine.files.Content;
import dev.syncdashboard.demo.engine.files.Sha1;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Reads files to know their content. */
final class Digests {

    private static final int BUFFER = 64 * 1024;

    private Digests() {}

    static Content of(Path file) throws IOException {
        MessageDigest sha1 = Sha1.begin();
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
}
