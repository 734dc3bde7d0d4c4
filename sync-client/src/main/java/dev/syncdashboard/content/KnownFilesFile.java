package dev.syncdashboard.content;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.disk.PrivateFiles;
import dev.syncdashboard.trouble.Trouble;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps them in a file. It only saves time: one that is damaged, of another version or of another folder counts as not
 * there, and one that can't be written does no harm either.
 */
final class KnownFilesFile implements KnownFilesStore {

    private static final Logger LOG = LoggerFactory.getLogger(KnownFilesFile.class);

    private static final long FORM = 0x53_44_46_69_6C_65_73_02L; // "SDFiles" and the version
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final String root;
    private final Trouble<String> trouble = new Trouble<>(LOG, "What is known of the files can be written again.");

    KnownFilesFile(Path file, Path root) {
        this.file = file;
        this.root = root.toAbsolutePath().normalize().toString();
    }

    @Override
    public KnownFiles load() {
        try {
            return read();
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
                PrivateFiles.createDirectories(directory);
            }
            AtomicFile.replacePrivate(
                    file, file.resolveSibling(file.getFileName() + ".part"), out -> write(files, out));
            trouble.works();
        } catch (IOException e) {
            trouble.failed(
                    "unwritable",
                    file + " can't be written (" + e + "), so all files are read again after a restart.",
                    e);
        }
    }

    private void write(KnownFiles known, OutputStream target) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(target, new CRC32());
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked, BUFFER));
        out.writeLong(FORM);
        out.writeUTF(root);
        known.writeTo(out);
        out.flush();
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
    }

    private KnownFiles read() throws IOException {
        long size = Files.size(file);
        CheckedInputStream checked =
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), new CRC32());
        try (DataInputStream in = new DataInputStream(checked)) {
            if (in.readLong() != FORM || !in.readUTF().equals(root)) {
                return KnownFiles.NONE;
            }
            KnownFiles known = KnownFiles.readFrom(in, size);
            long sum = checked.getChecksum().getValue();
            return in.readLong() == sum && in.read() < 0 ? known : KnownFiles.NONE;
        }
    }
}
