package dev.syncdashboard.demo.engine.files;

import java.util.Optional;

/**
 * One line of a file list.
 *
 * @param content empty: the file was deleted; the record stays, so that the deletion reaches everyone
 * @param modified seconds since 1970; of a deletion, when it was noticed
 */
public record FileRecord(EngineFilePath path, Optional<Content> content, long modified, Version version) {

    public boolean deleted() {
        return content.isEmpty();
    }

    public boolean hasContent(Content other) {
        return content.filter(other::equals).isPresent();
    }

    FileRecord withVersion(Version other) {
        return new FileRecord(path, content, modified, other);
    }
}
