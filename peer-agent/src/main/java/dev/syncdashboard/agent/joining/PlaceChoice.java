package dev.syncdashboard.agent.joining;

import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Whether a directory can be the place of a folder that comes from the station. */
final class PlaceChoice {

    /** What engines themselves leave behind in an empty folder. */
    private static final Set<String> OF_ENGINES =
            Set.of(".stfolder", ".stignore", ".stversions", ".sync", ".SyncID", ".SyncIgnore");

    private PlaceChoice() {}

    /**
     * Why not; empty if nothing is against it.
     *
     * @param known where this very folder was before on this computer: its files are its own
     * @param taken the places of all other folders
     */
    static Optional<Message> refusal(Path place, Optional<Path> known, Collection<Path> taken) {
        Optional<Path> overlapping = taken.stream()
                .filter(other -> place.startsWith(other) || other.startsWith(place))
                .findFirst();
        if (overlapping.isPresent()) {
            return Optional.of(Message.of(
                    "join.place.nested", place.toString(), overlapping.get().toString()));
        }
        if (known.filter(place::equals).isPresent() || !Files.exists(place)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(place)) {
            return Optional.of(Message.of("join.place.file", place.toString()));
        }
        try {
            return holdsFiles(place) ? Optional.of(Message.of("join.place.full", place.toString())) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(Message.of("join.place.closed", place.toString()));
        }
    }

    /** The directory that somebody has typed; empty if it can be none on this system. */
    static Optional<Path> directory(String text) {
        try {
            return Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether there is anything in it but what engines leave in an empty folder. */
    static boolean holdsFiles(Path place) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
            for (Path each : entries) {
                if (!OF_ENGINES.contains(String.valueOf(each.getFileName()))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A directory's name for a folder, from what people call it. */
    static String directoryName(String label, String otherwise) {
        String name = label.replaceAll("[^\\p{L}\\p{N} _-]", "").strip();
        return name.isEmpty() || name.length() > 60 ? otherwise : name;
    }
}
