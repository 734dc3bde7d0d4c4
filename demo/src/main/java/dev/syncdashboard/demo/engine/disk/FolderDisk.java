package dev.syncdashboard.demo.engine.disk;

import dev.syncdashboard.demo.engine.files.EngineFilePath;
import dev.syncdashboard.demo.engine.files.FileStat;
import dev.syncdashboard.demo.engine.files.IgnorePatterns;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** One shared folder on this device's disk. Never touches anything outside it. */
public final class FolderDisk {

    private final Path root;
    private final ServiceFolder service;
    private final FileArchive archive;

    private FolderDisk(Path root, ServiceFolder service) {
        this.root = root;
        this.service = service;
        this.archive = new FileArchive(service.archive());
    }

    /** Makes the directory a shared folder: with it, if it isn't there yet, and its service folder. */
    public static FolderDisk open(Path directory, String shareId) throws IOException {
        Files.createDirectories(directory);
        Path root = directory.toRealPath();
        return new FolderDisk(root, ServiceFolder.create(root, shareId));
    }

    public Path root() {
        return root;
    }

    /** Whether the directory and its service files are there. */
    public boolean isThere() {
        return service.isThere();
    }

    public IgnorePatterns ignoreRules() throws IOException {
        return service.ignoreRules();
    }

    /** A regular file's stat, or empty if no such file is there. */
    public Optional<FileStat> stat(EngineFilePath path) throws IOException {
        return stat(locate(path));
    }

    static Optional<FileStat> stat(Path file) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() ? Optional.of(stat(found)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static FileStat stat(BasicFileAttributes found) {
        return new FileStat(found.size(), found.lastModifiedTime());
    }

    /**
     * The path on this disk.
     *
     * @throws IOException if this system knows no such name, or a link on the way leads out of the folder
     */
    public Path locate(EngineFilePath path) throws IOException {
        try {
            Path here = root;
            for (String part : path.parts()) {
                if (Files.isSymbolicLink(here)) {
                    throw new IOException("a link stands in the way of " + path);
                }
                here = here.resolve(part);
            }
            if (!here.normalize().startsWith(root)) {
                throw new IOException("outside of the folder: " + path);
            }
            return here;
        } catch (InvalidPathException e) {
            throw new IOException("no name for this system: " + path, e);
        }
    }

    /** Sets a file's time, in seconds since 1970, and gives its new stat. */
    public Optional<FileStat> setTime(EngineFilePath path, long second) throws IOException {
        Path file = locate(path);
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1_000));
        return stat(file);
    }

    /** Removes the file and the folders that this leaves empty; with a copy in the archive if wanted. */
    public void remove(EngineFilePath path, boolean keepCopy) throws IOException {
        Path file = locate(path);
        putAside(file, path, keepCopy);
        Path folder = file.getParent();
        while (folder != null && !folder.equals(root) && isEmpty(folder)) {
            Files.delete(folder);
            folder = folder.getParent();
        }
    }

    /** Puts a finished download in place of what stands there; whoever looks sees the old file or the new, whole. */
    void install(Path finished, EngineFilePath path, boolean keepCopy) throws IOException {
        Path file = locate(path);
        if (keepCopy && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            archive.copy(file, path);
        }
        Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Copies a file to another name that is free; its time goes with it. */
    public void copy(EngineFilePath from, EngineFilePath to) throws IOException {
        try {
            Files.copy(locate(from), locate(to), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("the name was taken at the same moment: " + to, e);
        }
    }

    private void putAside(Path file, EngineFilePath path, boolean keepCopy) throws IOException {
        if (keepCopy && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            archive.move(file, path);
        } else {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
