package dev.syncdashboard.sync.web;

import dev.syncdashboard.sync.LooseValue;
import dev.syncdashboard.sync.OptionalFields;
import dev.syncdashboard.sync.WindowsPath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A folder as {@code getsyncfolders} gives it, without its secrets, which are never read. A folder that is not connected on
 * this device has little more than id, name and sync level. Source: rslsync-lite-panel, 2026-08-04.
 *
 * @param id key for further calls; differs from device to device. Decimal digits beyond 2^53: a text
 * @param shareId the same on all devices ({@code share_id})
 * @param path on the engine's disk, without the {@code \\?\} prefix of Windows
 * @param writable whether changes made on this device go to others; empty if the engine does not say
 * @param syncLevel 0 disconnected, 1 selective (placeholders), 2 full sync; empty if the engine does not say
 */
public record WebFolder(
        String id,
        Optional<String> shareId,
        String name,
        Optional<String> path,
        Optional<Boolean> writable,
        OptionalLong syncLevel,
        WebFolderState state,
        WebProgress progress,
        List<WebPeer> peers) {

    public WebFolder {
        peers = List.copyOf(peers);
    }

    /** Whether this is the folder's id or its share id. */
    public boolean hasId(String folderOrShareId) {
        return id.equals(folderOrShareId)
                || shareId.filter(folderOrShareId::equals).isPresent();
    }

    /** Empty if it has no id, without which nothing can be done with it. */
    static Optional<WebFolder> from(OptionalFields fields) {
        return fields.words("id").or(() -> fields.words("folderid")).map(id -> from(id, fields));
    }

    private static WebFolder from(String id, OptionalFields fields) {
        return new WebFolder(
                id,
                fields.words("share_id"),
                fields.text("name").orElse(""),
                fields.words("path").map(WindowsPath::withoutPrefix),
                fields.flag("iswritable"),
                level(fields),
                WebFolderState.from(fields),
                WebProgress.from(fields),
                peers(fields));
    }

    /** One that is there and can't be read is as good as none: whatever level it is, it is not known to be full sync. */
    private static OptionalLong level(OptionalFields fields) {
        boolean there = !LooseValue.isAbsent(fields.object().path("synclevel"));
        OptionalLong level = fields.number("synclevel");
        return there && level.isEmpty() ? OptionalLong.of(0) : level;
    }

    private static List<WebPeer> peers(OptionalFields fields) {
        return fields.object().path("peers").isArray()
                ? fields.object()
                        .path("peers")
                        .valueStream()
                        .map(OptionalFields::new)
                        .flatMap(peer -> WebPeer.from(peer).stream())
                        .toList()
                : List.of();
    }
}
