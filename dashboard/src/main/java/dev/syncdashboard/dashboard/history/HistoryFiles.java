package dev.syncdashboard.dashboard.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keeps what is the dashboard's from other accounts of the machine, where the file system can: 0750 and 0640 at most. */
final class HistoryFiles {

    private static final List<String> NAMES =
            List.of(DatabaseAddress.FILE, DatabaseAddress.TRACE, RosterFile.NAME, RosterFile.DAMAGED, "station.files");

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-x---");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");

    private HistoryFiles() {}

    /** Makes the folder if it is not there. One that was there before may be of use to others, so its rights stay. */
    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            narrow(folder, FOLDER);
        }
        for (String name : NAMES) {
            closeToOthers(folder.resolve(name));
        }
    }

    /** Takes from others and from the group what they must not have, if there is such a file. */
    static void closeToOthers(Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            narrow(file, FILE);
        }
    }

    private static void narrow(Path path, Set<PosixFilePermission> most) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (rights == null) {
            return;
        }
        Set<PosixFilePermission> now = rights.readAttributes().permissions();
        Set<PosixFilePermission> narrowed = EnumSet.copyOf(most);
        narrowed.retainAll(now);
        if (!narrowed.equals(now)) {
            rights.setPermissions(narrowed);
        }
    }
}
