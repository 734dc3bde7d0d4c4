package dev.syncdashboard.sync.v2;

import dev.syncdashboard.sync.Fields;
import dev.syncdashboard.sync.OptionalFields;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.WindowsPath;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A shared folder as {@code GET /folders} gives it. Old engines and folders that are not connected on this device leave
 * fields out; a value of a wrong type counts as left out too.
 *
 * @param id key for further calls; differs from device to device. Decimal digits beyond 2^53 in practice: a text
 * @param shareId the same on all devices; engines before mid-June 2015 give none
 * @param path on the engine's disk, without the {@code \\?\} prefix of Windows
 * @param writable whether changes made on this device go to others; empty if the engine does not say
 * @param syncLevel 0 disconnected, 1 selective (placeholders), 2 full sync
 * @param options those that are on
 */
public record Folder(
        String id,
        Optional<String> shareId,
        String name,
        Optional<String> path,
        Optional<Instant> dateAdded,
        Optional<Boolean> writable,
        boolean paused,
        boolean stopped,
        OptionalLong syncLevel,
        Optional<String> syncLevelName,
        Set<FolderOption> options) {

    public Folder {
        options = Set.copyOf(options);
    }

    /** Whether this is the folder's id or its share id. */
    public boolean hasId(String folderOrShareId) {
        return id.equals(folderOrShareId)
                || shareId.filter(folderOrShareId::equals).isPresent();
    }

    /** The folders of a list; those without a readable id are left out. */
    static List<Folder> listIn(Fields fields) throws SyncException {
        return fields.entries("folders").stream()
                .flatMap(folder -> from(folder).stream())
                .toList();
    }

    /** The folder that an answer is about. */
    static Folder from(Fields fields) throws SyncException {
        return from(fields.requiredText("id"), fields.optional());
    }

    /** One folder of a list; empty if it has no id, without which nothing can be done with it. */
    private static Optional<Folder> from(OptionalFields fields) {
        return fields.words("id").map(id -> from(id, fields));
    }

    private static Folder from(String id, OptionalFields fields) {
        return new Folder(
                id,
                fields.words("shareid"),
                fields.text("name").orElse(""),
                fields.words("path").map(WindowsPath::withoutPrefix),
                added(fields),
                fields.flag("iswritable"),
                fields.flag("paused").orElse(false),
                fields.flag("stopped").orElse(false),
                fields.number("synclevel"),
                fields.text("synclevelname"),
                options(fields));
    }

    private static Optional<Instant> added(OptionalFields fields) {
        OptionalLong seconds = fields.number("date_added");
        boolean usable = seconds.isPresent() && seconds.getAsLong() > 0 && seconds.getAsLong() < 253_402_300_800L;
        return usable ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong())) : Optional.empty();
    }

    private static Set<FolderOption> options(OptionalFields fields) {
        Set<FolderOption> options = EnumSet.noneOf(FolderOption.class);
        for (FolderOption option : FolderOption.values()) {
            if (fields.flag(option.field()).orElse(false)) {
                options.add(option);
            }
        }
        return options;
    }
}
