package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.dashboard.station.FolderWalk.NotCompared;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.threads.Threads;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
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
    private Optional<Message> words = Optional.empty();

    NeverSentFiles() {
        this(Executors.newSingleThreadExecutor(Threads.daemons("never-sent-files")), System::nanoTime);
    }

    NeverSentFiles(Executor executor, LongSupplier nanoTime) {
        this.executor = executor;
        this.nanoTime = nanoTime;
    }

    /** What was found last, in whole sentences; empty if there is nothing to say. Begins the next look if it is time. */
    Optional<Message> in(Path folder, ContentRules rules) {
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

    private synchronized Optional<Message> last(Path folder) {
        return folder.equals(found) ? words : Optional.empty();
    }

    private void look(Path folder, ContentRules rules) {
        long start = nanoTime.getAsLong();
        Optional<Message> said = Optional.empty();
        try {
            // What is not known of the rules is said elsewhere, with what to do.
            said = rules.problem().isPresent() ? Optional.empty() : say(FolderWalk.over(folder, rules));
        } catch (IOException | RuntimeException e) {
            LOG.debug("What is never sent could not be looked for", e);
        } finally {
            ended(folder, said, start);
        }
    }

    private synchronized void ended(Path folder, Optional<Message> said, long start) {
        long end = nanoTime.getAsLong();
        found = folder;
        words = said;
        notBefore = end + Math.max(PAUSE.toNanos(), (end - start) * SHARE);
        looking = false;
    }

    /** Names are cleaned, since anything can be in them. */
    static Optional<Message> say(NotCompared files) {
        return Message.sentences(
                Stream.of(say("never_sent", files.neverSent()), say("never_sent.copies", files.copies()))
                        .flatMap(Optional::stream));
    }

    private static Optional<Message> say(String code, FileNames files) {
        if (files.count() == 0) {
            return Optional.empty();
        }
        // A disk gives them in any order, and a sentence that changes with each look would look like news.
        List<Message> named = files.first().stream()
                .sorted()
                .map(name -> Message.said(Names.device(name)))
                .toList();
        return Optional.of(Message.of(code, files.count(), Message.first(named, MOST_NAMED, files.count())));
    }
}
