package dev.syncdashboard.fingerprint;

import dev.syncdashboard.disk.AtomicFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps them in a file. It only saves time: one that is damaged, of another version or of another folder counts as not
 * there, and one that can't be written does no harm either.
 */
final class KnownFilesFile implements KnownFilesStore {

    private static final Logger LOG = LoggerFactory.getLogger(KnownFilesFile.class);

    private static final long FORM = 0x53_44_46_69_6C_65_73_01L; // "SDFiles" and the version
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final String root;
    private boolean told;

    KnownFilesFile(Path file, Path root) {
        this.file = file;
        this.root = root.toAbsolutePath().normalize().toString();
    }

    @Override
    public KnownFiles load() {
        try {
            return hasRightChecksum() ? read() : KnownFiles.NONE;
        } catch (NoSuchFileException e) {
            return KnownFiles.NONE;
        } catch (IOException e) {
            LOG.debug("What was known of the files can't be read, so all are read again", e);
            return KnownFiles.NONE;
        }
    }

    @Override
    public void save(KnownFiles files) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            AtomicFile.replace(file, file.resolveSibling(file.getFileName() + ".part"), out -> write(files, out));
            told = false;
        } catch (IOException e) {
            if (!told) {
                LOG.warn("{} can't be written ({}), so all files are read again after a restart.", file, e.toString());
            }
            told = true;
        }
    }

    private void write(KnownFiles known, OutputStream target) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(target, new CRC32());
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked, BUFFER));
        out.writeLong(FORM);
        out.writeUTF(root);
        FileListStream.write(known.files(), out);
        for (int i = 0; i < known.files().count(); i++) {
            FileStamp stamp = known.stamp(i);
            out.writeLong(stamp.modified());
            out.writeLong(stamp.changed());
            out.writeLong(stamp.key());
        }
        out.flush();
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
    }

    private boolean hasRightChecksum() throws IOException {
        long length = Files.size(file) - Long.BYTES;
        try (InputStream in = Files.newInputStream(file)) {
            CRC32 sum = new CRC32();
            byte[] buffer = new byte[BUFFER];
            for (long rest = length; rest > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(rest, BUFFER));
                if (read < 0) {
                    return false;
                }
                sum.update(buffer, 0, read);
                rest -= read;
            }
            return length > 0 && new DataInputStream(in).readLong() == sum.getValue();
        }
    }

    private KnownFiles read() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            return in.readLong() == FORM && in.readUTF().equals(root) ? read(in) : KnownFiles.NONE;
        }
    }

    private static KnownFiles read(DataInputStream in) throws IOException {
        FileList files = FileListStream.readOwn(in);
        int count = files.count();
        long[] modified = new long[count];
        long[] changed = new long[count];
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            modified[i] = in.readLong();
            changed[i] = in.readLong();
            keys[i] = in.readLong();
        }
        return new KnownFiles(files, modified, changed, keys);
    }
}
