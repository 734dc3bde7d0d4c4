package dev.syncdashboard.stationlist;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FileDigest;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Made-up lists. */
final class Lists {

    static final PeerId STATION = new PeerId("STATION");

    private Lists() {}

    /** A list of so many files, of which the first so many have another content than in other updates. */
    static StationList list(long update, int files, int changed) {
        List<FileDigest> digests = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            String path = String.format("Einsatzpläne/Ortsteil %d/Objekt %d Feuerwehrplan.pdf", i / 100, i);
            digests.add(file(path, i < changed ? "of update " + update : "old"));
        }
        return of(update, FileList.of(digests));
    }

    static StationList of(long update, FileList files) {
        return StationList.of(
                update,
                Instant.parse("2026-11-24T09:12:00Z").plusSeconds(update),
                STATION,
                Optional.of(new FolderHash("ENGINE" + update)),
                FolderFingerprint.of(files, ContentRules.EVERYTHING));
    }

    static FileDigest file(String path, String content) {
        byte[] bytes = (path + content).getBytes(StandardCharsets.UTF_8);
        return new FileDigest(path, bytes.length, Sha256.of(bytes));
    }
}
