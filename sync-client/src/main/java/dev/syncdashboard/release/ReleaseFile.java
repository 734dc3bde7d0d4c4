package dev.syncdashboard.release;

import dev.syncdashboard.content.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of a release.
 *
 * @param name a plain file name
 * @param size in bytes, at least 1 and at most 256 MiB
 */
public record ReleaseFile(String name, long size, Sha256 sha256) {

    /** The name of the agent's jar. */
    public static final String JAR = "peer-agent.jar";

    /** No file of a release is larger. */
    public static final long MOST_BYTES = 256L << 20;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}[A-Za-z0-9]");
    private static final int BUFFER = 1 << 16;

    /** @throws IllegalArgumentException if the name is not plain, or the size is out of range */
    public ReleaseFile {
        if (!PLAIN.matcher(name).matches() || size < 1 || size > MOST_BYTES) {
            throw new IllegalArgumentException("not a file of a release: " + name + " of " + size + " bytes");
        }
    }

    /** What a file turned out to be. */
    public enum Match {
        /** Of the very content. */
        SAME,
        /** Not there, or no plain file. */
        MISSING,
        /** Of another size. */
        OTHER_SIZE,
        /** Of the right size with another content. */
        OTHER_CONTENT
    }

    /** The same, found by reading it; nothing is kept of it. */
    public Match match(Path file) throws IOException {
        return copy(file, OutputStream.nullOutputStream());
    }

    /**
     * Copies a file that anyone may have put there, and that may change meanwhile: what was copied is this file only where the
     * answer says so. Never reads more than its size and one byte.
     *
     * @throws IOException if it can't be read, or the copy not be written
     */
    public Match copy(Path file, OutputStream copy) throws IOException {
        Optional<Long> there = sizeOf(file);
        if (there.isEmpty()) {
            return Match.MISSING;
        }
        return there.get() == size ? copyBytes(file, copy) : Match.OTHER_SIZE;
    }

    private Match copyBytes(Path file, OutputStream copy) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        long copied = 0;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0 && copied <= size; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                copy.write(buffer, 0, read);
                copied += read;
            }
        }
        if (copied != size) {
            return Match.OTHER_SIZE;
        }
        return MessageDigest.isEqual(digest.digest(), sha256.toBytes()) ? Match.SAME : Match.OTHER_CONTENT;
    }

    private static Optional<Long> sizeOf(Path file) {
        try {
            // Before the file is opened: opening a pipe would wait for a writer that may never come.
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() ? Optional.of(found.size()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
