package dev.syncdashboard.engine.common;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.status.FolderHash;
import java.util.List;
import java.util.Optional;

/** Where {@link DiskHashes} asks for what it can't see on the disk. Called from a thread of its own. */
public interface IndexSource {

    /** What is content in a folder now. */
    ContentRules rules(EngineFolder folder) throws EngineException, InterruptedException;

    /** What the engine says of a folder now. */
    IndexStatus status(EngineFolder folder) throws EngineException, InterruptedException;

    /**
     * Compares the disk with what the engine has noticed of it; not called for an engine that can't tell that.
     *
     * @param before what was noticed before; without it all files are compared
     */
    default Outcome compare(EngineFolder folder, FileList disk, Optional<Noticed> before)
            throws EngineException, InterruptedException {
        throw new UnsupportedOperationException("this engine does not say what it has noticed");
    }

    /** What the engine had noticed, and where its index stood then. */
    record Noticed(FileList files, FolderHash hash, long sequence) {}

    /**
     * What a comparison came to.
     *
     * @param files what the engine has noticed; empty where that can't be told
     * @param unnoticed what lies on the disk otherwise than the engine knows it
     * @param passed files that the engine has noticed as they were between two looks of ours, so that nobody knows their
     *     content
     */
    record Outcome(Optional<FileList> files, List<String> unnoticed, List<String> passed) {

        public Outcome {
            unnoticed = List.copyOf(unnoticed);
            passed = List.copyOf(passed);
        }
    }
}
