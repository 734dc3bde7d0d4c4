package dev.syncdashboard.status;

import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.ReportSignature.Author;
import dev.syncdashboard.status.StatusFile.Defect;
import dev.syncdashboard.status.StatusReportCodec.Decoded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Reads one status file, whatever stands under its name. */
record StatusFileReader(Clock clock, KnownAuthors authors) {
    static final int MOST_BYTES = 1 << 20;

    StatusFileReader(Clock clock) {
        this(clock, new KnownAuthors());
    }

    /** The file, or empty if there is none (any more). */
    Optional<StatusFile> read(PeerId peer, Path path) {
        return read(peer, path, MOST_BYTES);
    }

    /** @param most a file with more bytes is too large; at most {@link #MOST_BYTES} */
    Optional<StatusFile> read(PeerId peer, Path path, int most) {
        try {
            return Optional.of(readExisting(peer, path, most));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new StatusFile.Unusable(peer, Defect.CANNOT_READ));
        }
    }

    /**
     * A short look at a file whose device nobody knows.
     *
     * @param bytes how many were read for it
     */
    record Glance(StrangerFile file, int bytes) {}

    /**
     * Reads the name at most; empty if there is no file under this name (any more), or nothing is to be known of it.
     *
     * @param most a file with more bytes is not read
     */
    Optional<Glance> glance(PeerId peer, Path path, int most) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Instant arrived = arrived(path, attributes);
            if (!attributes.isRegularFile() || attributes.size() > most) {
                return Optional.of(new Glance(new StrangerFile(peer, Optional.empty(), arrived), 0));
            }
            byte[] bytes = firstBytes(path, most);
            Optional<String> name = StatusReportCodec.decode(bytes) instanceof Decoded.Whole whole
                    ? Optional.of(whole.report().name())
                    : Optional.empty();
            return Optional.of(new Glance(new StrangerFile(peer, name, arrived), bytes.length));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private StatusFile readExisting(PeerId peer, Path path, int most) throws IOException {
        // Before the file is opened: opening a pipe would wait for a writer that may never come.
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            return new StatusFile.Unusable(peer, Defect.NOT_A_REGULAR_FILE);
        }
        byte[] bytes = attributes.size() > most ? new byte[0] : firstBytes(path, most);
        if (attributes.size() > most || bytes.length > most) {
            return new StatusFile.Unusable(peer, Defect.TOO_LARGE);
        }
        Decoded decoded = StatusReportCodec.decode(bytes);
        if (decoded instanceof Decoded.Defective defective) {
            return new StatusFile.Unusable(peer, defective.defect());
        }
        StatusReport report = ((Decoded.Whole) decoded).report();
        Author author = authors.of(bytes, peer);
        if (author instanceof Author.Forged) {
            return new StatusFile.Unusable(peer, Defect.FORGED);
        }
        Optional<VerifyKey> signer =
                author instanceof Author.Signer known ? Optional.of(known.key()) : Optional.empty();
        return new StatusFile.Usable(peer, report, arrived(path, attributes), signer);
    }

    /** One byte more than allowed at most: the file may grow while it is read. */
    private static byte[] firstBytes(Path path, int most) throws IOException {
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(most + 1);
        }
    }

    private Instant arrived(Path path, BasicFileAttributes attributes) throws IOException {
        Instant now = clock.instant();
        Instant changed = changeTime(path).orElse(attributes.lastModifiedTime()).toInstant();
        return changed.isAfter(now) ? now : changed;
    }

    private static Optional<FileTime> changeTime(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Optional.empty();
        }
        return Optional.of((FileTime) Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS));
    }
}
