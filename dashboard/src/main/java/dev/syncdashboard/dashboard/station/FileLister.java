package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.dashboard.verdict.FileEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Lists the files of the station's Sync folder, off the path of everything else. */
public interface FileLister {

    /**
     * Lists all files below a folder in the background.
     *
     * @param done called from the lister's thread with the files; not called at all if the folder could not be read
     */
    void list(Path root, Consumer<List<FileEntry>> done);
}
