package dev.syncdashboard.demo.engine.api;

import dev.syncdashboard.demo.engine.files.Content;
import dev.syncdashboard.demo.engine.files.FileRecord;
import dev.syncdashboard.demo.engine.folder.FolderPeer;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The objects of API v1, with the keys and types that a real engine was seen to send. */
final class V1Json {

    private static final long PIECE = 64 * 1024;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int ID_BYTES = 20;

    private V1Json() {}

    static Map<String, Object> folder(SharedFolder folder, String secret) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dir", folder.settings().directory().toString());
        json.put("error", folder.stopped() ? 100 : 0);
        json.put(
                "files",
                folder.list().records().stream().filter(file -> !file.deleted()).count());
        json.put("indexing", 0);
        json.put("secret", secret);
        json.put("size", folder.list().size());
        json.put("type", folder.settings().writable() ? "read_write" : "read_only");
        return json;
    }

    /** What lies in one directory of the folder: directories first. */
    static List<Map<String, Object>> files(SharedFolder folder, String directory) {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        Set<String> directories = new TreeSet<>();
        List<Map<String, Object>> files = new ArrayList<>();
        for (FileRecord file : folder.list().records()) {
            String path = file.path().value();
            if (!file.deleted() && path.startsWith(prefix)) {
                String rest = path.substring(prefix.length());
                int slash = rest.indexOf('/');
                if (slash >= 0) {
                    directories.add(rest.substring(0, slash));
                } else {
                    files.add(file(folder, file));
                }
            }
        }
        List<Map<String, Object>> all = new ArrayList<>();
        directories.forEach(name -> all.add(Map.of("name", name, "state", "created", "type", "folder")));
        all.addAll(files);
        return all;
    }

    private static Map<String, Object> file(SharedFolder folder, FileRecord file) {
        Content content = file.content().orElseThrow();
        long pieces = (content.size() + PIECE - 1) / PIECE;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("have_pieces", folder.has(file.path(), content) ? pieces : 0);
        json.put("name", file.path().name());
        json.put("size", content.size());
        json.put("state", "created");
        json.put("total_pieces", pieces);
        json.put("type", "file");
        return json;
    }

    /** A real engine lists those that are connected. */
    static List<Map<String, Object>> peers(SharedFolder folder) {
        return folder.peers().stream()
                .filter(FolderPeer::online)
                .map(V1Json::peer)
                .toList();
    }

    private static Map<String, Object> peer(FolderPeer peer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", base64(peer.id().value()));
        json.put("connection", "direct");
        json.put("name", peer.name());
        json.put("synced", 0);
        json.put("download", 0);
        json.put("upload", 0);
        return json;
    }

    /** The 20 bytes of an id in the form of this API. */
    private static String base64(String base32) {
        BigInteger number = base32.chars()
                .mapToObj(character -> BigInteger.valueOf(BASE32.indexOf(character)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).or(digit));
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[ID_BYTES];
        byte[] digits = Arrays.copyOfRange(signed, Math.max(0, signed.length - ID_BYTES), signed.length);
        System.arraycopy(digits, 0, bytes, ID_BYTES - digits.length, digits.length);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
