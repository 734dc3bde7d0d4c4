package dev.syncdashboard.release;

import dev.syncdashboard.disk.ForeignFile;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The releases in a Sync folder: {@code sync-dashboard-agent/<version>/}, each with its manifest and its files. They are
 * content like all other: they come bit by bit, in any order. Links are not followed.
 */
public final class ReleaseFolder {

    /** The directory in the Sync folder. */
    public static final String DIRECTORY = "sync-dashboard-agent";

    /** So many versions are shown, the newest. */
    public static final int MOST_VERSIONS = 100;

    private static final int MOST_ENTRIES = 10_000;

    private final Path directory;

    /** @param syncFolder the Sync folder's directory on this device */
    public ReleaseFolder(Path syncFolder) {
        this.directory = syncFolder.resolve(DIRECTORY);
    }

    /** The versions that have a directory, the newest first; whether there is a release in it is another question. */
    public List<ReleaseVersion> versions() {
        List<ReleaseVersion> found = new ArrayList<>();
        if (!isDirectory(directory)) {
            return found;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            int seen = 0;
            for (Path entry : entries) {
                if (++seen > MOST_ENTRIES) {
                    break;
                }
                ReleaseVersion.parse(String.valueOf(entry.getFileName()))
                        .filter(any -> isDirectory(entry))
                        .ifPresent(found::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Gone, or not for us: then there are none to be had.
            return List.of();
        }
        return found.stream()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_VERSIONS)
                .toList();
    }

    /** The bytes of a version's manifest as they stand there, perhaps not whole; one too many if there are too many. */
    public Optional<byte[]> manifest(ReleaseVersion version) {
        return isDirectory(directory) && isDirectory(directory.resolve(version.value()))
                ? ForeignFile.beginning(path(version, ReleaseManifest.FILE), ReleaseManifest.MOST_BYTES + 1)
                : Optional.empty();
    }

    /** Where a file of a version stands, if it is there. */
    public Path path(ReleaseVersion version, String file) {
        return directory.resolve(version.value()).resolve(file);
    }

    private static boolean isDirectory(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
