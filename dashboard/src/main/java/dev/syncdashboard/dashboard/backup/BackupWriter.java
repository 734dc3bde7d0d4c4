package dev.syncdashboard.dashboard.backup;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.dashboard.backup.BackupContents.Part;
import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup: a zip file that only its owner may read, since the keys and passwords of the station are in it. */
public final class BackupWriter {

    private static final int BUFFER = 1 << 16;
    private static final int TRIES = 5;

    private final Path data;
    private final ReleaseVersion version;

    /** @param data the data directory of the station */
    public BackupWriter(Path data, ReleaseVersion version) {
        this.data = data;
        this.version = version;
    }

    /** Ends the name of what is being written. */
    static final String UNFINISHED = ".part";

    /**
     * Writes it as a whole or not at all.
     *
     * @param others files that lie elsewhere, by the names of their parts
     */
    public void write(Path target, Map<String, Path> others, Instant made) throws IOException {
        Map<String, byte[]> small = small();
        AtomicFile.replaceSecret(
                target,
                AtomicFile.temporaryBeside(target, target.getFileName() + UNFINISHED),
                out -> write(out, small, others, made));
    }

    private void write(OutputStream out, Map<String, byte[]> small, Map<String, Path> others, Instant made)
            throws IOException {
        // Not closed: that is the business of who opened what it writes to.
        ZipOutputStream zip = new ZipOutputStream(out);
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, Path> other : new TreeMap<>(others).entrySet()) {
            try (InputStream in = Files.newInputStream(other.getValue())) {
                parts.add(add(zip, other.getKey(), in));
            }
        }
        for (Map.Entry<String, byte[]> file : small.entrySet()) {
            try (InputStream in = new ByteArrayInputStream(file.getValue())) {
                parts.add(add(zip, file.getKey(), in));
            }
        }
        zip.putNextEntry(new ZipEntry(BackupContents.NAME));
        zip.write(new BackupContents(version, made, parts).bytes());
        zip.closeEntry();
        zip.finish();
    }

    private static Part add(ZipOutputStream zip, String name, InputStream in) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        zip.putNextEntry(new ZipEntry(name));
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            zip.write(buffer, 0, count);
            digest.update(buffer, 0, count);
            size += count;
        }
        zip.closeEntry();
        return new Part(name, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Until two looks in a row find the same: files that go together may be in the middle of a change. */
    private Map<String, byte[]> small() throws IOException {
        Map<String, byte[]> last = read();
        for (int i = 0; i < TRIES; i++) {
            Map<String, byte[]> now = read();
            if (isSame(last, now)) {
                return now;
            }
            last = now;
        }
        throw new UnusableBackupException("The files in " + data + " change all the time. Try again.");
    }

    private Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        for (String name : StationParts.SMALL) {
            Path file = data.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    found.put(name, read(file));
                } catch (NoSuchFileException e) {
                    // Taken away since: the next look finds the same, or another one.
                    found.remove(name);
                }
            }
        }
        return found;
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? new UnusableBackupException(file + " is no file of its own, so it can't be in a backup.")
                    : new NoSuchFileException(file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(Math.toIntExact(StationParts.LARGEST_SMALL) + 1);
            if (content.length > StationParts.LARGEST_SMALL) {
                throw new UnusableBackupException(file + " is larger than it can be, so it can't be in a backup.");
            }
            return content;
        }
    }

    private static boolean isSame(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), other.get(file.getKey())));
    }
}
