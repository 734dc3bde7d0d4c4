package dev.syncdashboard.demo.engine.files;

/** What the disk has to do so that it follows the file list. */
public sealed interface DiskTask {

    FilePath path();

    /** The content is wanted: an unfinished file stands for it from now on. */
    record Fetch(FileRecord file) implements DiskTask {
        @Override
        public FilePath path() {
            return file.path();
        }
    }

    /** The content is no longer wanted: its unfinished file goes. */
    record StopFetching(FilePath path) implements DiskTask {}

    /** The file was deleted elsewhere. */
    record Remove(FilePath path) implements DiskTask {}

    /** The bytes are the same and only the time differs. */
    record SetTime(FilePath path, long modified) implements DiskTask {}

    /** The file here lost against another's edit: it is kept under a conflict name. */
    record KeepConflictCopy(FilePath path) implements DiskTask {}
}
