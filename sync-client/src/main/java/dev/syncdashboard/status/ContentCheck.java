package dev.syncdashboard.status;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a peer found when it compared its own disk with the station's list of files. All times are on the peer's own
 * clock, but for the update's, which is on the station's.
 *
 * @param checked when the last look at the disk ended
 * @param fullCheck when the last one ended that read every byte
 * @param update number of the update whose list it was compared with; empty if there was no list
 * @param posted when that update was posted
 * @param complete whether every file of that update is there with its very content; empty if that can't be told
 * @param matched when it last was so, whatever the update
 * @param missing files of the update that are not there
 * @param different files that are there with another content
 * @param extra files that are there and not in the update, copies that an engine made of conflicts among them
 * @param reason why it can't be told, in plain words
 * @param damaged files whose content changed though their size and time did not: the disk may be damaged
 */
public record ContentCheck(
        Instant checked,
        Optional<Instant> fullCheck,
        OptionalLong update,
        Optional<Instant> posted,
        Optional<Boolean> complete,
        Optional<Instant> matched,
        FileNames missing,
        FileNames different,
        FileNames extra,
        Optional<String> reason,
        FileNames damaged) {

    /** Of a disk that shows no damage. */
    public ContentCheck(
            Instant checked,
            Optional<Instant> fullCheck,
            OptionalLong update,
            Optional<Instant> posted,
            Optional<Boolean> complete,
            Optional<Instant> matched,
            FileNames missing,
            FileNames different,
            FileNames extra,
            Optional<String> reason) {
        this(checked, fullCheck, update, posted, complete, matched, missing, different, extra, reason, FileNames.NONE);
    }

    /** The same of a disk that changed these files. */
    public ContentCheck withDamaged(FileNames files) {
        return new ContentCheck(
                checked, fullCheck, update, posted, complete, matched, missing, different, extra, reason, files);
    }

    /** Whether the other one says the same, apart from when it was found. */
    public boolean saysTheSameAs(ContentCheck other) {
        return withTimesOf(other).equals(other);
    }

    private ContentCheck withTimesOf(ContentCheck other) {
        return new ContentCheck(
                other.checked,
                other.fullCheck,
                update,
                posted,
                complete,
                other.matched,
                missing,
                different,
                extra,
                reason,
                damaged);
    }
}
