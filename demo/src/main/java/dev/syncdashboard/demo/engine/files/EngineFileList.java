package dev.syncdashboard.demo.engine.files;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The records of a shared folder, one per path, as one device hands them to another. Immutable.
 *
 * @param revision grows with every change of this device's list
 */
public record EngineFileList(long revision, Map<EngineFilePath, FileRecord> byPath) {

    public EngineFileList {
        byPath = Collections.unmodifiableMap(new TreeMap<>(byPath));
    }

    public Collection<FileRecord> records() {
        return byPath.values();
    }

    public Optional<FileRecord> find(EngineFilePath path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The bytes of all files that are not deleted. */
    public long size() {
        return records().stream()
                .flatMap(record -> record.content().stream())
                .mapToLong(Content::size)
                .sum();
    }
}
