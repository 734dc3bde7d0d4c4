package dev.syncdashboard.status;

import dev.syncdashboard.disk.AtomicFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Status folder on this device's disk. Everything in it may have been written by anyone, so one bad file never keeps
 * the others from being read. Safe for many threads.
 */
public final class StatusFolder {

    private final Path folder;
    private final StatusFileReader reader;

    public StatusFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.reader = new StatusFileReader(clock);
    }

    /**
     * Every status file and conflict copy, in the order of their names; other files are ignored. A peer can occur
     * twice: with its file and, once, with its conflict copies.
     *
     * @throws StatusFolderMissingException if there is no such folder
     * @throws IOException if the folder can't be listed
     */
    public List<StatusFile> readAll() throws IOException {
        List<StatusFile> files = new ArrayList<>();
        for (StatusFileName name : names()) {
            read(name).ifPresent(files::add);
        }
        return List.copyOf(files);
    }

    /**
     * The files of the devices that are known, and how many other devices have files here. However many files stand
     * here, this takes not much longer than to read those of the known devices, and little memory.
     *
     * @throws StatusFolderMissingException if there is no such folder
     * @throws IOException if the folder can't be listed
     */
    public StatusScan scan(StatusScope scope) throws IOException {
        try {
            return new StatusFolderScan(folder, reader, scope).run();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw missing(e);
        }
    }

    /**
     * This peer's own file, or empty if it has none.
     *
     * @throws StatusFolderMissingException if there is no such folder
     */
    public Optional<StatusFile> read(PeerId peer) throws IOException {
        Optional<StatusFile> file = reader.read(peer, folder.resolve(peer.statusFileName()));
        boolean readable = file.filter(StatusFile.Usable.class::isInstance).isPresent();
        if (!readable) {
            requireFolder();
        }
        return file;
    }

    /** The same with a report that nobody signs. */
    public void replace(PeerId peer, StatusReport report, String temporaryName) throws IOException {
        replace(peer, StatusReportCodec.encode(report), temporaryName);
    }

    /**
     * Puts a new report in place of the peer's old one, as a whole: at any moment, also after a power loss, a reader
     * finds the old file or the new one. After a failure the old file is as it was and the temporary one is gone.
     *
     * @param file as the codec gives it, signed or not
     * @param temporaryName name within this folder for the file while it is written, one that the engine never syncs
     * @throws StatusFolderMissingException if there is no such folder
     * @throws IOException if the report can't be written: disk full, no right to write, ...
     * @throws IllegalArgumentException if the temporary name is no plain file name, or is that of the report itself
     */
    public void replace(PeerId peer, byte[] file, String temporaryName) throws IOException {
        Path target = folder.resolve(peer.statusFileName());
        Path temporary = AtomicFile.temporaryBeside(target, temporaryName);
        requireFolder();
        AtomicFile.replace(target, temporary, file);
    }

    private Optional<StatusFile> read(StatusFileName name) {
        return name.conflictCopy()
                ? Optional.of(new StatusFile.Unusable(name.peer(), StatusFile.Defect.CONFLICT_COPY))
                : reader.read(name.peer(), folder.resolve(name.peer().statusFileName()));
    }

    private List<StatusFileName> names() throws IOException {
        List<StatusFileName> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                StatusFileName.parse(String.valueOf(entry.getFileName())).ifPresent(names::add);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw missing(e);
        }
        return names.stream().distinct().sorted().toList();
    }

    private void requireFolder() throws StatusFolderMissingException {
        if (!Files.isDirectory(folder)) {
            throw missing(new NoSuchFileException(folder.toString()));
        }
    }

    private StatusFolderMissingException missing(IOException cause) {
        return new StatusFolderMissingException(folder, cause);
    }
}
