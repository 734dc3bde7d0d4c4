package dev.syncdashboard.dashboard.access.kept;

import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.disk.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in that needs the station's computer and nothing else: who can write into the data directory leaves the hash of a
 * secret there, and a browser that knows the secret is let in once. There is one link at a time; a newer one ends it.
 */
public final class LoginLinkFile {

    /** Time enough to open it in a browser of this computer. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(LoginLinkFile.class);
    private static final String NAME = "login-link";
    private static final String TEMPORARY = "login-link.new";
    private static final int LARGEST = 1_000;

    private final Path file;

    /** @param folder the data directory */
    public LoginLinkFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** Leaves the hash of a secret. */
    public void leave(DoorKey secret, Instant now) throws IOException {
        PrivateFiles.createDirectories(directory());
        String content = secret.hash() + " " + now.plus(LASTS) + "\n";
        Path temporary = AtomicFile.temporaryBeside(file, TEMPORARY);
        AtomicFile.replaceSecret(file, temporary, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is the secret whose hash was left, in time. It is taken away with that. */
    public synchronized boolean take(DoorKey secret, Instant now) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !PrivateFiles.tightenSecret(file)) {
                return false;
            }
            String[] left = read().split(" ", 2);
            boolean right = left.length == 2 && secret.matches(left[0]) && isInTime(Instant.parse(left[1]), now);
            return right && Files.deleteIfExists(file);
        } catch (IOException | DateTimeException e) {
            LOG.warn("The login link that was left in {} can't be used.", file, e);
            return false;
        }
    }

    /** A clock that was set since must not make it last. */
    private static boolean isInTime(Instant end, Instant now) {
        return now.isBefore(end) && !end.isAfter(now.plus(LASTS));
    }

    private String read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8).strip();
        }
    }

    private Path directory() {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
