package dev.syncdashboard.engine.syncfiles;

import dev.syncdashboard.engine.syncfiles.Directories.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Directories without an unfinished file, as they were found. For one thread. */
final class KnownDirectories {

    /** After so long all is looked at, whatever is known. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /**
     * A name that came in the moment of a look may leave the time that the look saw. So a directory is looked at twice, so
     * long apart; a file system's clock ticks a hundred times a second or more.
     */
    private static final Duration TICK = Duration.ofSeconds(2);

    private final Directories directories;
    private final long since;
    private final Optional<Object> device;
    private final Map<Path, Known> known = new HashMap<>();

    /**
     * What was found in one.
     *
     * @param seen when the first look that found this stamp was over
     * @param settled whether it was looked at once more well after that
     */
    private record Known(Stamp stamp, long seen, boolean settled, List<Path> inside) {}

    /** Nothing is known yet. */
    KnownDirectories(Directories directories, Path folder, long now) {
        this.directories = directories;
        this.since = now;
        this.device = device(directories, folder);
    }

    private static Optional<Object> device(Directories directories, Path folder) {
        try {
            return directories.noteChanges(folder)
                    ? Optional.of(directories.stamp(folder).device())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean isOld(long now) {
        return now - since >= LONGEST.toNanos();
    }

    /** To be asked before the directory is looked at; empty if nothing can be known of it later on. */
    Optional<Stamp> stamp(Path directory) throws IOException {
        return device.isEmpty()
                ? Optional.empty()
                : Optional.of(directories.stamp(directory))
                        .filter(stamp -> stamp.device().equals(device.get()));
    }

    /** The directories in this one, if nothing came or went since it was looked at. */
    Optional<List<Path>> inside(Path directory, Stamp stamp) {
        return Optional.ofNullable(known.get(directory))
                .filter(each -> each.settled() && each.stamp().equals(stamp))
                .map(Known::inside);
    }

    /**
     * No unfinished file is in it.
     *
     * @param begun when the look at it began, before its stamp was asked for
     * @param ended when the look was over
     */
    void found(Path directory, Stamp stamp, List<Path> inside, long begun, long ended) {
        long seen = Optional.ofNullable(known.get(directory))
                .filter(each -> each.stamp().equals(stamp))
                .map(Known::seen)
                .orElse(ended);
        known.put(directory, new Known(stamp, seen, begun - seen >= TICK.toNanos(), List.copyOf(inside)));
    }
}
