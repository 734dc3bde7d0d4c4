package dev.syncdashboard.demo.engine.files;

/** What the disk has to do so that it follows the file list. */
public sealed interface DiskTask {

    EngineFilePath path();

    /** The content is wanted: an unfinished file stands for it from now on. */
    record Fetch(FileRecord file) implements DiskTask {
        @Override
        public EngineFilePath path() {
            return file.path();
        }
    }

    /** The content is no longer wanted: its unfinished file goes. */
    record StopFetching(EngineFilePath path) implements DiskTask {}

    /** The file was deleted elsewhere. */
    record Remove(EngineFilePath path) implements DiskTask {}

    /** The bytes are the same and only the time differs. */
    record SetTime(EngineFilePath path, long modified) implements DiskTask {}

    /** The file here lost against another's edit: it is kept under a conflict name. */
    record KeepConflictCopy(EngineFilePath path) implements DiskTask {}
}
