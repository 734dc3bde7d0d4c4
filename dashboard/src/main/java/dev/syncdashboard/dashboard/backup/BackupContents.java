package dev.syncdashboard.dashboard.backup;

import dev.syncdashboard.dashboard.history.DatabaseAddress;
import dev.syncdashboard.dashboard.history.DatabaseCopies;
import dev.syncdashboard.json.StrictJson;
import dev.syncdashboard.status.ReleaseVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup says of itself.
 *
 * @param version of the dashboard that made it
 * @param made when, by that computer's clock
 * @param parts all the files that are in it
 */
public record BackupContents(ReleaseVersion version, Instant made, List<Part> parts) {

    static final String NAME = "backup.json";
    static final int LARGEST = 1 << 20;

    private static final int FORM = 1;

    /** One file. */
    public record Part(String name, long size, String sha256) {

        private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");

        /** @throws IllegalArgumentException if it is none that a backup may have */
        public Part {
            boolean large = name.equals(DatabaseAddress.FILE) || name.equals(DatabaseCopies.DUMP);
            if (!StationParts.allowed().contains(name)
                    || size < 0
                    || (!large && size > StationParts.LARGEST_SMALL)
                    || !SUM.matcher(sha256).matches()) {
                throw new IllegalArgumentException("no part of a backup: " + name);
            }
        }
    }

    /** @throws IllegalArgumentException if a file is there twice */
    public BackupContents {
        parts = List.copyOf(parts);
        Set<String> names = new HashSet<>();
        parts.forEach(part -> {
            if (!names.add(part.name())) {
                throw new IllegalArgumentException("twice in the backup: " + part.name());
            }
        });
    }

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    public boolean has(String name) {
        return part(name).isPresent();
    }

    long size() {
        return parts.stream().mapToLong(Part::size).reduce(0, Math::addExact);
    }

    byte[] bytes() {
        ObjectNode json = StrictJson.newObject();
        json.put("backup", FORM).put("version", version.value()).put("made", made.toString());
        ArrayNode files = json.putArray("files");
        parts.forEach(part -> files.addObject()
                .put("name", part.name())
                .put("size", part.size())
                .put("sha256", part.sha256()));
        return StrictJson.bytes(json);
    }

    /** @throws UnusableBackupException if these bytes say nothing of the kind */
    static BackupContents of(byte[] bytes) throws UnusableBackupException {
        try {
            JsonNode json = StrictJson.object(bytes).orElseThrow();
            if (StrictJson.number(json, "backup").orElseThrow() > FORM) {
                throw new UnusableBackupException("A newer version of the dashboard made this backup ("
                        + StrictJson.text(json, "version").orElse("unknown") + "). Install that version first.");
            }
            List<Part> parts = new ArrayList<>();
            for (JsonNode part : json.path("files")) {
                parts.add(new Part(
                        StrictJson.text(part, "name").orElseThrow(),
                        StrictJson.number(part, "size").orElseThrow(),
                        StrictJson.text(part, "sha256").orElseThrow()));
            }
            BackupContents contents = new BackupContents(
                    new ReleaseVersion(StrictJson.text(json, "version").orElseThrow()),
                    StrictJson.moment(json, "made").orElseThrow(),
                    parts);
            contents.size();
            return contents;
        } catch (NoSuchElementException | IllegalArgumentException | ArithmeticException e) {
            throw new UnusableBackupException(
                    "This is no backup of a dashboard, or it was changed: its list of contents is not right.", e);
        }
    }
}
