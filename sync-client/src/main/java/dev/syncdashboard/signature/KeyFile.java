package dev.syncdashboard.signature;

import dev.syncdashboard.disk.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps a device's own key on its disk, for nobody else to read. */
public final class KeyFile {

    private static final int MOST_BYTES = 4096;

    private final Path file;

    public KeyFile(Path file) {
        this.file = file;
    }

    /**
     * The key that is kept, or a new one where none is.
     *
     * @throws IOException if a file is there that can't be read or has no key in it: another key must not take its place
     *     unseen. Or if a new key can't be kept: the next start would have another one.
     */
    public SigningKey open() throws IOException {
        Optional<SigningKey> kept = kept();
        if (kept.isPresent()) {
            return kept.get();
        }
        SigningKey made = SigningKey.generate();
        AtomicFile.replaceSecret(
                file,
                AtomicFile.temporaryBeside(file, file.getFileName() + ".part"),
                made.kept().getBytes(StandardCharsets.UTF_8));
        return made;
    }

    /**
     * The key that is kept; empty if none is.
     *
     * @throws IOException if a file is there that can't be read or has no key in it
     */
    public Optional<SigningKey> kept() throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String lines = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return Optional.of(SigningKey.of(lines)
                    .orElseThrow(() -> new IOException("there is no key in " + file + ", or it is damaged")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
