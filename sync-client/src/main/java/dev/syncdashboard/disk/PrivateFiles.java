package dev.syncdashboard.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files that are no business of other users of this computer: for the owner to write, for the group to read, for others
 * nothing. Where a system has no such rights (Windows), its own rules stay.
 */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private static final Set<PosixFilePermission> OF_OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private static final FileAttribute<?>[] NONE = {};

    private PrivateFiles() {}

    /** Makes the directories that are missing. One that is there stays as a person or a service manager made it. */
    public static void createDirectories(Path directory) throws IOException {
        Path missing = directory.toAbsolutePath();
        Deque<Path> parents = new ArrayDeque<>();
        while (missing != null && !Files.isDirectory(missing)) {
            missing = missing.getParent();
            if (missing != null) {
                parents.push(missing);
            }
        }
        Files.createDirectories(directory, attributes(directory, "rwxr-x---"));
        // A directory that a power loss takes away takes along what was kept in it, a key perhaps.
        parents.forEach(AtomicFile::flush);
    }

    /** For a file that is about to be made: {@code rw-r-----}. */
    static FileAttribute<?>[] forFile(Path file) {
        return attributes(file, "rw-r-----");
    }

    /** For a secret that is about to be written: {@code rw-------}. */
    static FileAttribute<?>[] forSecret(Path file) {
        return attributes(file, "rw-------");
    }

    /**
     * Takes from all but the owner every right in a secret that is there.
     *
     * @return false if others could have changed it until now, so that nobody knows whose word it is
     */
    public static boolean tightenSecret(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return true;
        }
        Set<PosixFilePermission> now = view.readAttributes().permissions();
        Set<PosixFilePermission> narrowed = EnumSet.copyOf(OF_OWNER);
        narrowed.retainAll(now);
        if (!narrowed.equals(now)) {
            view.setPermissions(narrowed);
        }
        return !now.contains(PosixFilePermission.OTHERS_WRITE) && !now.contains(PosixFilePermission.GROUP_WRITE);
    }

    /** Takes from others every right in a file that is there, if this program's user may do so. */
    public static void tighten(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            if (permissions.removeAll(OF_OTHERS)) {
                view.setPermissions(permissions);
            }
        }
    }

    /** Whether users who are neither the owner nor in the file's group may read it. False where that can't be told. */
    public static boolean isReadableByOthers(Path file) {
        try {
            return hasRights(file) && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String rights) {
        return hasRights(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : NONE;
    }

    private static boolean hasRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
