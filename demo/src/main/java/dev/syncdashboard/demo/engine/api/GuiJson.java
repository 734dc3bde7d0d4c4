package dev.syncdashboard.demo.engine.api;

import dev.syncdashboard.demo.engine.files.Content;
import dev.syncdashboard.demo.engine.files.FileRecord;
import dev.syncdashboard.demo.engine.folder.FolderPeer;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.status.PeerId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of the web API, with the keys and types that were seen in a daemon of 2025. */
final class GuiJson {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private GuiJson() {}

    static Map<String, Object> folder(SharedFolder folder) {
        List<FileRecord> missing = folder.missing();
        List<FileRecord> listed = folder.list().records().stream()
                .filter(record -> !record.deleted())
                .toList();
        long size = size(listed);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", folder.settings().id());
        json.put("folderid", folder.settings().id());
        json.put("secret", folder.settings().secrets().own().value());
        json.put("share_id", folder.settings().shareId());
        json.put("name", folder.settings().name());
        json.put("path", folder.settings().directory().toString());
        json.put("synclevel", 2);
        json.put("iswritable", folder.settings().writable());
        json.put("status", status(folder, missing));
        json.put("paused", folder.paused());
        json.put("stopped", folder.stopped());
        for (String flag : List.of("loading", "indexing", "rescanning", "remoteindexing")) {
            json.put(flag, false);
        }
        json.put("error", 0);
        json.put("errors", List.of());
        json.put("warnings", List.of());
        json.put("files", listed.size());
        json.put("local_files", listed.size() - missing.size());
        json.put("size", size);
        json.put("local_size", size - size(missing));
        json.put("queue_download_files", missing.size());
        json.put("queue_upload_files", 0);
        json.put("down_status", percent(size - size(missing), size, missing.isEmpty()));
        json.put("up_status", 100);
        json.put("down_speed", 0);
        json.put("up_speed", 0);
        json.put("date_added", folder.settings().added());
        json.put("last_modified", lastModified(folder));
        json.put("peers", folder.peers().stream().map(GuiJson::peer).toList());
        return json;
    }

    /** One of the owner's devices. */
    static Map<String, Object> device(PeerId id, String name) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", hex(id));
        json.put("name", name);
        return json;
    }

    private static Map<String, Object> peer(FolderPeer peer) {
        Map<String, Object> json = device(peer.id(), peer.name());
        json.put("isonline", peer.online());
        json.put("direct", true);
        json.put("userid", "");
        return json;
    }

    /** By the numbers of the web UI. */
    private static int status(SharedFolder folder, List<FileRecord> missing) {
        if (folder.stopped()) {
            return 2;
        }
        if (folder.paused()) {
            return 1;
        }
        boolean met = folder.peers().stream().anyMatch(FolderPeer::online);
        if (!missing.isEmpty()) {
            return met ? 3 : 6;
        }
        if (folder.peers().isEmpty()) {
            return 11;
        }
        return met ? 7 : 8;
    }

    private static long size(Collection<FileRecord> records) {
        return records.stream()
                .flatMap(record -> record.content().stream())
                .mapToLong(Content::size)
                .sum();
    }

    private static long percent(long here, long all, boolean whole) {
        return whole ? 100 : Math.min(99, here * 100 / Math.max(1, all));
    }

    private static long lastModified(SharedFolder folder) {
        return folder.list().records().stream()
                .mapToLong(FileRecord::modified)
                .max()
                .orElse(0);
    }

    /** The same 20 bytes as in API v2, in the form in which this API has them. */
    private static String hex(PeerId id) {
        StringBuilder hex = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (char letter : id.value().toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            while (bits >= 4) {
                bits -= 4;
                hex.append(Integer.toHexString(held >> bits & 0xF));
            }
        }
        return hex.toString().toUpperCase(java.util.Locale.ROOT);
    }
}
