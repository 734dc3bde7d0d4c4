package dev.syncdashboard.demo.engine.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hash of a folder's file list: of names, sizes, contents, times and deletions, but not of whether the bytes are
 * here. Devices with equal lists have equal hashes, however they came to them.
 */
final class ListHash {

    private ListHash() {}

    /**
     * @param list every record
     * @param own files that this device has otherwise than the list says; empty: it has deleted it
     */
    static String of(Map<EngineFilePath, FileRecord> list, Map<EngineFilePath, Optional<Held>> own) {
        SortedMap<EngineFilePath, String> lines = new TreeMap<>();
        list.forEach((path, record) -> lines.put(path, line(record.content(), record.modified())));
        own.forEach((path, held) -> lines.put(
                path,
                line(
                        held.map(Held::content),
                        held.map(file -> file.stat().modifiedSecond()).orElse(0L))));
        MessageDigest sha1 = Sha1.begin();
        lines.forEach((path, line) -> sha1.update((path + "\0" + line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().withUpperCase().formatHex(sha1.digest());
    }

    private static String line(Optional<Content> content, long modified) {
        return content.map(known -> known.size() + " " + known.digest()).orElse("deleted") + " " + modified;
    }
}
