package dev.syncdashboard.dashboard.backup;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.dashboard.backup.BackupContents.Part;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A backup that is being read. Anybody may have made or changed the file: its names are only compared, and of each file no
 * more is ever read than the list of contents says.
 */
final class OpenBackup implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final BackupContents contents;

    private OpenBackup(ZipFile zip, BackupContents contents) {
        this.zip = zip;
        this.contents = contents;
    }

    /**
     * Opens it, and sees whether it has what it says.
     *
     * @param own the version of this program
     * @throws UnusableBackupException if it is none, was changed or cut off, or is of a newer program
     */
    static OpenBackup open(Path file, ReleaseVersion own) throws IOException {
        ZipFile zip = zip(file.toFile());
        try {
            return new OpenBackup(zip, checked(zip, own));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(File file) throws IOException {
        if (!file.isFile()) {
            throw new UnusableBackupException("There is no file " + file + ".");
        }
        try {
            return new ZipFile(file);
        } catch (ZipException | EOFException e) {
            throw new UnusableBackupException(
                    file + " is no backup of a dashboard, or it is not whole: its end is missing or damaged.", e);
        }
    }

    private static BackupContents checked(ZipFile zip, ReleaseVersion own) throws IOException {
        ZipEntry list = zip.getEntry(BackupContents.NAME);
        if (list == null) {
            throw new UnusableBackupException("This is no backup of a dashboard: it has no list of contents.");
        }
        BackupContents contents = BackupContents.of(beginning(zip, list));
        if (contents.version().isNewerThan(own)) {
            throw new UnusableBackupException("Version " + contents.version()
                    + " of the dashboard made this backup, and this is " + own + ". Install that version first.");
        }
        Set<String> said = Stream.concat(contents.parts().stream().map(Part::name), Stream.of(BackupContents.NAME))
                .collect(Collectors.toSet());
        Set<String> there = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (!there.equals(said) || zip.size() != said.size()) {
            throw new UnusableBackupException(
                    "This backup was changed: the files in it are not those of its list of contents.");
        }
        return contents;
    }

    private static byte[] beginning(ZipFile zip, ZipEntry list) throws IOException {
        try (InputStream in = zip.getInputStream(list)) {
            return in.readNBytes(BackupContents.LARGEST);
        } catch (ZipException | EOFException e) {
            throw damaged(BackupContents.NAME, e);
        }
    }

    BackupContents contents() {
        return contents;
    }

    /**
     * Copies a file out of it.
     *
     * @throws UnusableBackupException if it is not what the list of contents says
     */
    void copy(Part part, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        long left = part.size();
        try (InputStream in = zip.getInputStream(zip.getEntry(part.name()))) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw damaged(part.name(), null);
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        } catch (ZipException | EOFException e) {
            throw damaged(part.name(), e);
        }
        if (left != 0 || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw damaged(part.name(), null);
        }
    }

    private static UnusableBackupException damaged(String name, @Nullable Throwable cause) {
        String why = "This backup is damaged or was changed: " + name + " in it is not what was put there.";
        return cause == null ? new UnusableBackupException(why) : new UnusableBackupException(why, cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
