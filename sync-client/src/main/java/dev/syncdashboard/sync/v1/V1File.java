package dev.syncdashboard.sync.v1;

import dev.syncdashboard.sync.OptionalFields;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file or directory as {@code get_files} gives it, which lists one directory and not what is below. A value of a wrong
 * type counts as left out.
 *
 * @param state only {@code created} was ever seen
 * @param kind empty if the engine says something else than {@code file} or {@code folder}
 * @param size bytes; files only
 * @param havePieces how many pieces of it are on this device's disk; files only
 * @param totalPieces how many it has
 * @param download whether it shall be fetched; empty where the folder fetches everything
 */
public record V1File(
        String name,
        String state,
        Optional<Kind> kind,
        OptionalLong size,
        OptionalLong havePieces,
        OptionalLong totalPieces,
        Optional<Boolean> download) {

    /** What it is. */
    public enum Kind {
        FILE,
        DIRECTORY
    }

    /** Empty if it has no name. */
    static Optional<V1File> from(OptionalFields fields) {
        return fields.text("name")
                .filter(name -> !name.isEmpty())
                .map(name -> new V1File(
                        name,
                        fields.text("state").orElse(""),
                        fields.text("type").flatMap(V1File::kind),
                        fields.number("size"),
                        fields.number("have_pieces"),
                        fields.number("total_pieces"),
                        fields.flag("download")));
    }

    private static Optional<Kind> kind(String type) {
        return switch (type) {
            case "file" -> Optional.of(Kind.FILE);
            case "folder" -> Optional.of(Kind.DIRECTORY);
            default -> Optional.empty();
        };
    }

    /** Whether every piece is here; empty if the engine does not say. */
    public Optional<Boolean> isWhole() {
        if (havePieces.isEmpty() || totalPieces.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(havePieces.getAsLong() >= totalPieces.getAsLong());
    }
}
