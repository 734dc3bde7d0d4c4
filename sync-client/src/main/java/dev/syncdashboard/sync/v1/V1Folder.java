package dev.syncdashboard.sync.v1;

import dev.syncdashboard.sync.OptionalFields;
import dev.syncdashboard.sync.WindowsPath;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A folder as {@code get_folders} gives it. It has no name and no id of its own: its secret is the key for every call. A
 * value of a wrong type counts as left out.
 *
 * @param directory where it is on the engine's disk, without the {@code \\?\} prefix of Windows
 * @param secret empty if the engine gives none, or one of a form that must not be sent (a custom one)
 * @param writable whether changes made on this device go to others; empty if the engine does not say
 * @param size bytes of its files
 * @param files how many there are
 * @param error 0 if all is well; empty if the engine does not say
 * @param indexing whether the engine is reading the disk into its index; empty if it does not say
 */
public record V1Folder(
        String directory,
        Optional<Secret> secret,
        Optional<Boolean> writable,
        OptionalLong size,
        OptionalLong files,
        OptionalLong error,
        Optional<Boolean> indexing) {

    /** One folder of a list; empty if it has no directory, so that nobody can tell which it is. */
    static Optional<V1Folder> from(OptionalFields fields) {
        return fields.words("dir")
                .map(directory -> new V1Folder(
                        WindowsPath.withoutPrefix(directory),
                        fields.words("secret").flatMap(Secret::parse),
                        fields.words("type").flatMap(V1Folder::writable),
                        fields.number("size"),
                        fields.number("files"),
                        fields.number("error"),
                        indexing(fields)));
    }

    private static Optional<Boolean> writable(String type) {
        return switch (type) {
            case "read_write" -> Optional.of(true);
            case "read_only", "encrypted" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> indexing(OptionalFields fields) {
        OptionalLong number = fields.number("indexing");
        return number.isPresent() ? Optional.of(number.getAsLong() != 0) : fields.flag("indexing");
    }
}
