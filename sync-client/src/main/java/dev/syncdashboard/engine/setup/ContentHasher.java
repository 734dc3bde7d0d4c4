package dev.syncdashboard.engine.setup;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.content.Throttle;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.common.FolderHasher;
import dev.syncdashboard.engine.common.FolderReading;

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

    @Override
    public long steps() {
        return content.steps(FolderContent.Mode.CHANGED_FILES);
    }
}
