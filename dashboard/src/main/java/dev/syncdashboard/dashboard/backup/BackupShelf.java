package dev.syncdashboard.dashboard.backup;

import dev.syncdashboard.disk.AtomicFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The directory in which backups lie, each named by the moment when it was made. Other files there are none of ours. */
public record BackupShelf(Path directory) {

    private static final String BEGIN = "sync-dashboard-";
    private static final String END = ".zip";

    /** That none takes to be made. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Where a backup of this moment belongs. */
    public Path place(Instant made) {
        return directory.resolve(BEGIN + MOMENT.format(made) + END);
    }

    /** Those that lie there, by when they were made. */
    NavigableMap<Instant, Path> all() throws IOException {
        return all(END);
    }

    private NavigableMap<Instant, Path> all(String ending) throws IOException {
        NavigableMap<Instant, Path> found = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                moment(String.valueOf(entry.getFileName()), ending)
                        .filter(any -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                        .ifPresent(made -> found.put(made, entry));
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return new TreeMap<>();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private static Optional<Instant> moment(String name, String ending) {
        if (!name.startsWith(BEGIN) || !name.endsWith(ending)) {
            return Optional.empty();
        }
        try {
            String text = name.substring(BEGIN.length(), name.length() - ending.length());
            return Optional.of(LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** When the last one was made that is not from the future. */
    Optional<Instant> last(Instant now) throws IOException {
        return Optional.ofNullable(all().floorKey(now));
    }

    /** Takes away the oldest, but never the one that was just made: where the clock was set back, that seems older. */
    void keep(int most, Path fresh) throws IOException {
        NavigableMap<Instant, Path> there = all();
        for (Path old : there.values().stream()
                .filter(each -> !each.equals(fresh))
                .sorted(Comparator.comparing(Path::toString))
                .limit(Math.max(0, there.size() - most))
                .toList()) {
            AtomicFile.remove(old);
        }
    }

    /** Takes away what was begun long before or after that moment and never ended: a station's keys are in it too. */
    void clear(Instant now) throws IOException {
        for (Map.Entry<Instant, Path> begun : all(END + BackupWriter.UNFINISHED).entrySet()) {
            if (Duration.between(begun.getKey(), now).abs().compareTo(LONGEST) > 0) {
                AtomicFile.remove(begun.getValue());
            }
        }
    }
}
