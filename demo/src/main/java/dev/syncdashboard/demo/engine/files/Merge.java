package dev.syncdashboard.demo.engine.files;

import java.util.Comparator;
import java.util.Optional;

/**
 * What two versions of one file become. Every device gets the same result from the same two, whichever of them is its
 * own: that is what lets lists meet.
 *
 * @param conflict both were changed without knowing of the other, to different contents
 */
public record Merge(FileRecord result, boolean conflict) {

    /** An edit beats a deletion, the newer beats the older; the rest only has to be the same everywhere. */
    private static final Comparator<FileRecord> STRONGER = Comparator.comparing((FileRecord file) -> !file.deleted())
            .thenComparing(FileRecord::modified)
            .thenComparing(file -> digest(file.content()));

    public static Merge of(FileRecord one, FileRecord other) {
        return switch (one.version().comparedTo(other.version())) {
            case NEWER, SAME -> new Merge(one, false);
            case OLDER -> new Merge(other, false);
            case CONCURRENT -> concurrent(one, other);
        };
    }

    private static Merge concurrent(FileRecord one, FileRecord other) {
        FileRecord winner = STRONGER.compare(one, other) >= 0 ? one : other;
        boolean conflict = !one.deleted() && !other.deleted() && !one.content().equals(other.content());
        // With the loser's changes in its version it would look newer to the loser, which would then keep no copy.
        return conflict
                ? new Merge(winner, true)
                : new Merge(winner.withVersion(one.version().with(other.version())), false);
    }

    private static String digest(Optional<Content> content) {
        return content.map(Content::digest).orElse("");
    }
}
