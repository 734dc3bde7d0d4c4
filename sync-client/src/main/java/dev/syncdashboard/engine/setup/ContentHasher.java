package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.syncthing.FolderHasher;
import dev.syncdashboard.engine.syncthing.FolderReading;
import dev.syncdashboard.fingerprint.ContentRules;
import dev.syncdashboard.fingerprint.FingerprintResult;
import dev.syncdashboard.fingerprint.FolderContent;
import dev.syncdashboard.fingerprint.Throttle;

/** Hashes a folder by the fingerprint of its content. */
record ContentHasher(FolderContent content) implements FolderHasher {

    @Override
    public FolderReading read(EngineFolder folder, ContentRules rules) throws InterruptedException {
        FingerprintResult result =
                content.read(folder.path(), rules, FolderContent.Mode.CHANGED_FILES, Throttle.unlimited());
        if (result instanceof FingerprintResult.Incomplete incomplete) {
            return new FolderReading.Failed(Unconfirmed.of(incomplete));
        }
        return new FolderReading.Whole(((FingerprintResult.Whole) result).fingerprint());
    }
}
