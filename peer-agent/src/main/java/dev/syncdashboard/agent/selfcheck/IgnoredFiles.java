package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FileDigest;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.words.Message;
import java.util.Optional;

/**
 * Files of the station's list that this truck's own sync program never takes, by its own list of what to ignore. They
 * count as missing, also where a file of that name lies on the disk: the next one will not arrive.
 */
final class IgnoredFiles {

    private IgnoredFiles() {}

    /** @param rules of this truck, as they were for the pass */
    static FileNames of(FileList station, FingerprintResult result, ContentRules rules) {
        if (!(result instanceof FingerprintResult.Whole whole)
                || whole.fingerprint().files().differenceTo(station).missing().count() == 0) {
            return FileNames.NONE;
        }
        FileNames.Collector ignored = new FileNames.Collector();
        for (FileDigest file : station.files()) {
            if (rules.leaveOut(file.path())) {
                ignored.add(file.path());
            }
        }
        return ignored.names();
    }

    /** For the report; empty if there are none. */
    static Optional<Message> words(FileNames ignored) {
        return NamedFiles.in("report.ignored", ignored);
    }
}
