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
 * @param version the hash by which the station's engine names the version whose list it was compared with; empty in the
 *     check of an older agent, and where there was no list
 * @param list which list that was, see {@code StationList.identity()}; empty likewise
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
        FileNames damaged,
        Optional<FolderHash> version,
        Optional<String> list) {

    /** Of an agent that does not say which list it was, and of a disk that shows no damage. */
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
        this(
                checked,
                fullCheck,
                update,
                posted,
                complete,
                matched,
                missing,
                different,
                extra,
                reason,
                FileNames.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /** The same, found with a list of this version. */
    public ContentCheck against(FolderHash ofVersion, String identity) {
        return with(checked, fullCheck, matched, reason, damaged, Optional.of(ofVersion), Optional.of(identity));
    }

    /** The same of a disk that changed these files. */
    public ContentCheck withDamaged(FileNames files) {
        return with(checked, fullCheck, matched, reason, files, version, list);
    }

    /** The same, and why it can't be told anew. */
    public ContentCheck because(String why) {
        return with(checked, fullCheck, matched, Optional.of(why), damaged, version, list);
    }

    /** Whether it names files of the list that are not there with their content. */
    public boolean foundFaults() {
        return missing.count() + different.count() > 0 || !complete.orElse(true);
    }

    /** Whether the other one says the same, apart from when it was found. */
    public boolean saysTheSameAs(ContentCheck other) {
        return with(other.checked, other.fullCheck, other.matched, reason, damaged, version, list)
                .equals(other);
    }

    private ContentCheck with(
            Instant at,
            Optional<Instant> fullAt,
            Optional<Instant> matchedAt,
            Optional<String> why,
            FileNames changed,
            Optional<FolderHash> ofVersion,
            Optional<String> identity) {
        return new ContentCheck(
                at, fullAt, update, posted, complete, matchedAt, missing, different, extra, why, changed, ofVersion,
                identity);
    }
}
