package dev.syncdashboard.engine.syncthing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A file as Syncthing's index has it on this device.
 *
 * @param there whether it is a file that Syncthing takes to be on this disk
 * @param modified the times that Syncthing goes by: its own, and the disk's where a disk could not take that one; none if
 *     it names none that can be read
 * @param sequence where the index stood when this entry was made
 */
record IndexEntry(boolean there, long size, List<Instant> modified, long sequence) {

    /** Of what it has no entry. */
    static final IndexEntry NONE = new IndexEntry(false, 0, List.of(), 0);

    /** Finer than any two saves, and coarser than what a system may round. */
    private static final Duration SAME_TIME = Duration.ofMillis(1);

    /** The answer of {@code /rest/db/file}. */
    static IndexEntry of(JsonNode answer) {
        JsonNode local = answer.path("local");
        boolean file = local.path("type").asString("").endsWith("_FILE");
        boolean left =
                local.path("deleted").asBoolean(false) || local.path("ignored").asBoolean(false);
        // It knows that the file is another one by now, and not which.
        boolean doubts = local.path("mustRescan").asBoolean(false);
        return new IndexEntry(
                file && !left,
                doubts ? -1 : local.path("size").asLong(0),
                Stream.of(
                                local.path("modified"),
                                answer.path("mtime").path("value").path("real"))
                        .flatMap(time -> time(time).stream())
                        .toList(),
                local.path("sequence").asLong(0));
    }

    static Optional<Instant> time(JsonNode time) {
        try {
            return Optional.of(OffsetDateTime.parse(time.asString("")).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it is the file that lies on the disk, as far as a file's size and time tell. */
    boolean isOf(long sizeOnDisk, Optional<Instant> onDisk) {
        return there
                && size == sizeOnDisk
                && (onDisk.isEmpty()
                        || modified.isEmpty()
                        || modified.stream().anyMatch(time -> isSame(time, onDisk.get())));
    }

    private static boolean isSame(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME_TIME) <= 0;
    }
}
