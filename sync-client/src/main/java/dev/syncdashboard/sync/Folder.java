package dev.syncdashboard.sync;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A shared folder as {@code GET /folders} gives it. Old engines and folders that are not connected on this device leave
 * fields out.
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

    static Folder from(Fields fields) throws SyncException {
        return new Folder(
                fields.requiredText("id"),
                fields.text("shareid").filter(id -> !id.isBlank()),
                fields.text("name").orElse(""),
                fields.text("path").filter(path -> !path.isBlank()).map(WindowsPath::withoutPrefix),
                added(fields),
                fields.flag("iswritable"),
                fields.flag("paused").orElse(false),
                fields.flag("stopped").orElse(false),
                fields.number("synclevel"),
                fields.text("synclevelname"),
                options(fields));
    }

    private static Optional<Instant> added(Fields fields) throws SyncException {
        OptionalLong seconds = fields.number("date_added");
        boolean usable = seconds.isPresent() && seconds.getAsLong() > 0 && seconds.getAsLong() < 253_402_300_800L;
        return usable ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong())) : Optional.empty();
    }

    private static Set<FolderOption> options(Fields fields) throws SyncException {
        Set<FolderOption> options = EnumSet.noneOf(FolderOption.class);
        for (FolderOption option : FolderOption.values()) {
            if (fields.flag(option.field()).orElse(false)) {
                options.add(option);
            }
        }
        return options;
    }
}
