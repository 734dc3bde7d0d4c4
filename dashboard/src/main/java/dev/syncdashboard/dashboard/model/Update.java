package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.status.FolderHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * A numbered version of the station's Sync folder: one that stood unchanged for a while.
 *
 * @param number from 1; each update has the next one, and keeps it when older ones are dropped
 * @param posted when the station was first seen with it: it was posted then or before
 * @param notBefore the last moment at which the station was seen without it; empty if nobody looked before
 * @param title what a person called it; never blank
 * @param changedFiles how many files it changed against the update before; empty for the first one, and until the files
 *     have been listed
 * @param changes those files; empty also where they are kept in the history only
 */
public record Update(
        int number,
        FolderHash hash,
        Instant posted,
        Optional<Instant> notBefore,
        Optional<String> title,
        OptionalInt changedFiles,
        Optional<FileChanges> changes) {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 120;

    /** Pages write minutes, so nothing is lost by what is within one. */
    private static final Duration EXACT = Duration.ofMinutes(1);

    public Update {
        changedFiles = changes.map(known -> OptionalInt.of(known.count())).orElse(changedFiles);
    }

    /** One that was seen as soon as it was posted, without a title. */
    public Update(int number, FolderHash hash, Instant posted, Optional<FileChanges> changes) {
        this(number, hash, posted, Optional.of(posted), Optional.empty(), OptionalInt.empty(), changes);
    }

    /** Whether it is known to the minute when it was posted; otherwise it may have been earlier. */
    public boolean postedIsExact() {
        return notBefore
                .filter(last -> Duration.between(last, posted).compareTo(EXACT) <= 0)
                .isPresent();
    }

    /** The files that it changed have become known. */
    public Update withChanges(FileChanges known) {
        return new Update(number, hash, posted, notBefore, title, changedFiles, Optional.of(known));
    }

    /** The same with the number of its changes only. */
    Update withoutFiles() {
        return new Update(number, hash, posted, notBefore, title, changedFiles, Optional.empty());
    }

    Update withTitle(Optional<String> other) {
        return new Update(number, hash, posted, notBefore, other, changedFiles, changes);
    }

    /** The same on a clock that was set. */
    Update moved(UnaryOperator<Instant> move) {
        return new Update(number, hash, move.apply(posted), notBefore.map(move), title, changedFiles, changes);
    }

    Update withNumber(int other) {
        return new Update(other, hash, posted, notBefore, title, changedFiles, changes);
    }
}
