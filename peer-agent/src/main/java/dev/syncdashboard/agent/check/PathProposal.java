package dev.syncdashboard.agent.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks where a directory may be that the engine names and that is not there for this program: an engine in a container,
 * or on another account, has its own idea of the disk. A guess, for a person to judge.
 */
record PathProposal(Set<Path> places) {
    private static final List<Path> USUAL = Stream.of(
                    "/srv", "/data", "/mnt", "/media", "/home", "/var/lib", "/opt", "/volume1", "/Users", "C:\\Users")
            .map(Path::of)
            .toList();

    private static final int MOST_BELOW = 200;

    /** Where directories mostly are: below these, and a level deeper. */
    static PathProposal on(List<Path> more) {
        Set<Path> places = new LinkedHashSet<>();
        Stream.concat(more.stream(), USUAL.stream()).map(Path::toAbsolutePath).forEach(places::add);
        List.copyOf(places).forEach(place -> places.addAll(below(place)));
        return new PathProposal(places);
    }

    /** A value for sync.path-map under which the directory is there: the one that keeps the most of the path's end. */
    Optional<String> of(Path theirs) {
        for (int kept = theirs.getNameCount() - 1; kept > 0; kept--) {
            Path end = theirs.subpath(theirs.getNameCount() - kept, theirs.getNameCount());
            Optional<Path> ours = places.stream()
                    .filter(place -> Files.isDirectory(place.resolve(end)))
                    .findFirst();
            if (ours.isPresent()) {
                return Optional.of(start(theirs, kept) + "=" + ours.get());
            }
        }
        return Optional.empty();
    }

    private static Path start(Path path, int withoutLast) {
        Path start = path;
        for (int i = 0; i < withoutLast; i++) {
            start = start.getParent() == null ? start : start.getParent();
        }
        return start;
    }

    private static List<Path> below(Path place) {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.limit(MOST_BELOW).filter(Files::isDirectory).toList();
        } catch (java.io.IOException | java.io.UncheckedIOException e) {
            // Not there, or not for this user: then there is nothing to propose from it.
            return List.of();
        }
    }
}
