package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.dashboard.verdict.FileEntry;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.fingerprint.ContentRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the disk, and lists what is content by the station's engine: the same files as the station's list for the trucks
 * has. A file that vanishes or can't be read while it walks is left out.
 */
public final class DiskFileLister implements FileLister {

    private static final Logger LOG = LoggerFactory.getLogger(DiskFileLister.class);

    private final Rules rules;
    private final Executor executor;

    /** Tells what is content now. */
    @FunctionalInterface
    public interface Rules {
        ContentRules now() throws EngineException, InterruptedException;
    }

    public DiskFileLister(Rules rules, Executor executor) {
        this.rules = rules;
        this.executor = executor;
    }

    /** What fails otherwise than by the disk is the executor's to tell and to try again. */
    @Override
    public void list(Path root, Consumer<List<FileEntry>> done) {
        executor.execute(() -> {
            try {
                ContentRules now = rules.now();
                if (now.problem().isPresent()) {
                    LOG.warn(
                            "The files of the Sync folder could not be listed: what it leaves out is not known: {}",
                            now.problem().get());
                    return;
                }
                List<FileEntry> files = new ArrayList<>();
                FolderWalk.over(root, now, files::add);
                done.accept(files);
            } catch (IOException | RuntimeException e) {
                LOG.warn(
                        "The files of the Sync folder could not be listed: {}",
                        e.getClass().getSimpleName());
                LOG.debug("The cause:", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
