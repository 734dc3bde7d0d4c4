package dev.syncdashboard.engine;

import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import java.time.Duration;
import java.util.Optional;

/**
 * Files on the disk that the engine has not noticed as they are now: added, changed or removed since it last looked. No
 * other device can have them so.
 *
 * @param hash of the content as the engine has noticed it; empty where that can't be told
 * @param lasting how long the first of them has been waiting, as far as this program knows
 * @param files which they are, cleaned for showing
 * @param rescan how often the engine looks through the folder of itself; empty if never, or nobody knows
 * @param watches whether the engine says that it is told of changes at once
 */
public record Unnoticed(
        Optional<FolderHash> hash, Duration lasting, FileNames files, Optional<Duration> rescan, boolean watches) {

    public Unnoticed {
        files = ShownNames.of(files);
        lasting = lasting.isNegative() ? Duration.ZERO : lasting;
    }
}
