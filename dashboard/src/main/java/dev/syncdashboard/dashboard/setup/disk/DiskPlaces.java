package dev.syncdashboard.dashboard.setup.disk;

import dev.syncdashboard.dashboard.setup.StationPlaces;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Directories below a few, as they are on the disk now. What is hidden, or leads elsewhere by a link, is not shown. */
public final class DiskPlaces implements StationPlaces {

    /** A person does not look through more. */
    private static final int MOST_SHOWN = 300;

    /** So that a directory with a million files takes no time. */
    private static final int MOST_READ = 20_000;

    private final List<Path> roots;

    /** @param roots absolute ones; those that are not there are left out */
    public DiskPlaces(List<Path> roots) {
        this.roots = roots.stream().map(DiskPlaces::real).distinct().toList();
    }

    /** A root itself may be a link, as {@code /home} is at some places. */
    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root.normalize();
        }
    }

    @Override
    public List<String> roots() {
        return roots.stream()
                .filter(DiskPlaces::isDirectory)
                .map(Path::toString)
                .toList();
    }

    private static boolean isDirectory(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(path);
    }

    @Override
    public Optional<Place> look(String typed) {
        return allowed(typed).filter(DiskPlaces::isDirectory).flatMap(this::read);
    }

    @Override
    public Optional<Path> within(String typed, String name) {
        boolean plain = !name.isBlank()
                && name.equals(name.strip())
                && !name.startsWith(".")
                && !name.endsWith(".")
                && name.length() <= 100
                && name.chars().noneMatch(each -> each < ' ' || "/\\:*?\"<>|".indexOf(each) >= 0);
        return plain
                ? allowed(typed)
                        .filter(DiskPlaces::isDirectory)
                        .flatMap(within -> path(name).map(within::resolve))
                        .filter(place -> !Files.exists(place, LinkOption.NOFOLLOW_LINKS) || isReal(place))
                : Optional.empty();
    }

    private Optional<Place> read(Path directory) {
        List<Path> found = new ArrayList<>();
        boolean more = false;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            int read = 0;
            for (Path each : entries) {
                if (++read > MOST_READ) {
                    more = true;
                    break;
                }
                if (isShown(each)) {
                    found.add(each);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return Optional.empty();
        }
        found.sort(Comparator.comparing(path -> path.toString().toLowerCase(java.util.Locale.ROOT)));
        List<String> shown = found.stream()
                .limit(MOST_SHOWN)
                .map(path -> String.valueOf(path.getFileName()))
                .toList();
        Optional<String> parent = Optional.ofNullable(directory.getParent())
                .map(Path::toString)
                .flatMap(this::allowed)
                .map(Path::toString);
        return Optional.of(new Place(
                directory.toString(), parent, shown, more || found.size() > shown.size(), Files.isWritable(directory)));
    }

    private static boolean isShown(Path path) {
        String name = String.valueOf(path.getFileName());
        return !name.startsWith(".") && isDirectory(path);
    }

    /** One at or below a root, without a link on the way. */
    private Optional<Path> allowed(String typed) {
        return path(typed)
                .filter(Path::isAbsolute)
                .filter(path -> path.equals(path.normalize()))
                .filter(path -> roots.stream().anyMatch(path::startsWith))
                .filter(path -> !isHidden(path))
                .filter(DiskPlaces::isReal);
    }

    private boolean isHidden(Path path) {
        return roots.stream().filter(path::startsWith).allMatch(root -> {
            for (Path name : root.relativize(path)) {
                if (name.toString().startsWith(".")) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean isReal(Path path) {
        try {
            return path.toRealPath().equals(path.toAbsolutePath());
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Path> path(String typed) {
        try {
            return Optional.of(Path.of(typed));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
