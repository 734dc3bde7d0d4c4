package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.dashboard.station.FolderWalk.NotCompared;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.status.FileNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files lie in the station's Sync folder and will never be on a truck. Looks now and then, on a thread of its own:
 * a disk that hangs must not keep anybody.
 */
final class NeverSentFiles {

    private static final Logger LOG = LoggerFactory.getLogger(NeverSentFiles.class);

    private static final Duration PAUSE = Duration.ofSeconds(15);

    /** Of its time a look may take so much at most: a large folder is looked at less often. */
    private static final int SHARE = 20;

    private static final int MOST_NAMED = 3;

    private final Executor executor;
    private final LongSupplier nanoTime;

    // Guarded by this.
    private boolean looking;
    private @Nullable Long notBefore;
    private @Nullable Path found;
    private Optional<String> words = Optional.empty();

    NeverSentFiles() {
        this(
                Executors.newSingleThreadExecutor(task -> {
                    Thread thread = new Thread(task, "never-sent-files");
                    thread.setDaemon(true);
                    return thread;
                }),
                System::nanoTime);
    }

    NeverSentFiles(Executor executor, LongSupplier nanoTime) {
        this.executor = executor;
        this.nanoTime = nanoTime;
    }

    /** What was found last, in whole sentences; empty if there is nothing to say. Begins the next look if it is time. */
    Optional<String> in(Path folder, ContentRules rules) {
        if (isDue()) {
            executor.execute(() -> look(folder, rules));
        }
        return last(folder);
    }

    private synchronized boolean isDue() {
        boolean due = !looking && (notBefore == null || nanoTime.getAsLong() - notBefore >= 0);
        looking = looking || due;
        return due;
    }

    private synchronized Optional<String> last(Path folder) {
        return folder.equals(found) ? words : Optional.empty();
    }

    private void look(Path folder, ContentRules rules) {
        long start = nanoTime.getAsLong();
        Optional<String> said = Optional.empty();
        try {
            // What is not known of the rules is said elsewhere, with what to do.
            said = rules.problem().isPresent() ? Optional.empty() : say(FolderWalk.over(folder, rules));
        } catch (IOException | RuntimeException e) {
            LOG.debug("What is never sent could not be looked for", e);
        } finally {
            ended(folder, said, start);
        }
    }

    private synchronized void ended(Path folder, Optional<String> said, long start) {
        long end = nanoTime.getAsLong();
        found = folder;
        words = said;
        notBefore = end + Math.max(PAUSE.toNanos(), (end - start) * SHARE);
        looking = false;
    }

    /** Names are cleaned, since anything can be in them. */
    static Optional<String> say(NotCompared files) {
        String all = Stream.of(
                        say(
                                files.neverSent(),
                                " in the Sync folder will never reach a truck",
                                "The sync program leaves out such names by its ignore list."),
                        say(
                                files.copies(),
                                " in the Sync folder, named like a conflict copy of the sync program, is not compared",
                                "Give it another name if trucks need it."))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }

    private static Optional<String> say(FileNames files, String what, String why) {
        if (files.count() == 0) {
            return Optional.empty();
        }
        // A disk gives them in any order, and a sentence that changes with each look would look like news.
        List<String> named = files.first().stream().sorted().limit(MOST_NAMED).toList();
        int others = files.count() - named.size();
        return Optional.of((files.count() == 1 ? "1 file or folder" : files.count() + " files or folders") + what + ": "
                + named.stream().map(Names::device).collect(Collectors.joining(", "))
                + (others == 0 ? "" : " and " + others + " more") + ". " + why);
    }
}
