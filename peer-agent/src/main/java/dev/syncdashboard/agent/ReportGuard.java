package dev.syncdashboard.agent;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.time.Durations;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees whether the report that stands in the Status folder is still the one that was put there, byte for byte. Somebody
 * else's word under this device's name must not last; but two agents with one id, or an engine that brings an old file
 * back, must not write against each other without end either, so each restoring is followed by a longer rest. Copies that
 * an engine makes of a conflict have other names and are no business of this. For any thread.
 */
final class ReportGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ReportGuard.class);

    private static final Duration FIRST_REST = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofMinutes(15);

    /** After so long without one it is past, and the next counts as the first. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final PassingTime time;
    private @Nullable Path file;
    private byte[] placed = {};
    private Duration rest = Duration.ZERO;
    private @Nullable Duration lastRestoring;
    private @Nullable Duration lastReplacing;
    private int times;
    private boolean counted;
    private Writer writer = Writer.UNKNOWN;

    /** Who put another report in the place of this agent's. */
    enum Writer {
        /** Anybody, or an engine that brought an old file back. */
        UNKNOWN,
        /** Another agent that counts on as this one does, and has this device's own key: a copy of its disk. */
        WITH_OWN_KEY,
        /** Another agent that counts on, and has not this device's key. */
        WITHOUT_OWN_KEY
    }

    /** Once or twice may be a person, or whoever forged it. */
    private static final int TIMES_OF_AN_AGENT = 3;

    /** How the file is found. */
    enum Found {
        AS_PLACED,
        GONE,
        REPLACED,
        /** The disk gives no answer: no reason to write, nor to say that all is well. */
        CANNOT_TELL
    }

    ReportGuard(PassingTime time) {
        this.time = time;
    }

    /** This stands there from now on. */
    synchronized void placed(Path where, byte[] content) {
        file = where;
        placed = content.clone();
        counted = false;
    }

    synchronized Found look() {
        if (file == null) {
            return Found.AS_PLACED;
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean same = attributes.isRegularFile() && attributes.size() == placed.length && hasSameBytes(file);
            return same ? Found.AS_PLACED : Found.REPLACED;
        } catch (NoSuchFileException e) {
            return Found.GONE;
        } catch (java.nio.file.AccessDeniedException e) {
            // What this agent wrote it may read.
            return Found.REPLACED;
        } catch (IOException e) {
            LOG.debug("The report can't be looked at", e);
            return Found.CANNOT_TELL;
        }
    }

    private boolean hasSameBytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return Arrays.equals(in.readNBytes(placed.length + 1), placed);
        }
    }

    /** Whether the report should be put in its place again now. */
    synchronized boolean isToBeRestored() {
        Found found = look();
        return (found == Found.GONE || found == Found.REPLACED)
                && (lastRestoring == null || time.now().minus(lastRestoring).compareTo(rest) >= 0);
    }

    /** A report is about to be written: counts what it replaces, if that is not this agent's. Whether it is so. */
    synchronized boolean countReplaced() {
        Found found = look();
        if (found != Found.GONE && found != Found.REPLACED) {
            return false;
        }
        if (counted) {
            // The last try to write failed.
            return found == Found.REPLACED;
        }
        counted = true;
        Duration now = time.now();
        boolean longAgo = lastRestoring == null || now.minus(lastRestoring).compareTo(FORGOTTEN) >= 0;
        rest = longAgo ? FIRST_REST : Durations.shorter(rest.multipliedBy(2), LONGEST_REST);
        lastRestoring = now;
        if (found == Found.REPLACED) {
            writer = isForgotten(now) ? Writer.UNKNOWN : writer;
            times = isForgotten(now) ? 1 : times + 1;
            lastReplacing = now;
            LOG.warn(
                    "The report {} in the Status folder is not what this agent wrote ({} in the last day). It is"
                            + " written again. See that no other device has the same peer id.",
                    file == null ? "" : file.getFileName(),
                    times == 1 ? "the first time" : times + " times");
        }
        return found == Found.REPLACED;
    }

    /** What was found in the place of the report that was counted last. */
    synchronized void replacedBy(Writer found) {
        if (found != writer && times >= TIMES_OF_AN_AGENT) {
            LOG.warn(
                    "Another agent writes this device's report{}: two devices have one peer id. This one goes on, but"
                            + " restores its report less and less often. One of the two must be given a peer id of its own.",
                    found == Writer.WITH_OWN_KEY ? ", with this device's own key (was its disk copied?)" : "");
        }
        writer = times >= TIMES_OF_AN_AGENT ? found : Writer.UNKNOWN;
    }

    /** For the report. The figure changes only with a report that is written anyway. */
    synchronized Optional<Hindrance> problem() {
        if (isForgotten(time.now())) {
            return Optional.empty();
        }
        return Optional.of(Hindrance.of(code(), words(), Message.of("remedy.replaced")));
    }

    /** What another has signed with this device's key may pass for this one's word; what else stood there can't. */
    private ProblemCode code() {
        return writer == Writer.WITH_OWN_KEY ? ProblemCode.ANOTHER_HAS_ITS_KEY : ProblemCode.REPORT_WAS_REPLACED;
    }

    private Message words() {
        if (times == 1) {
            return Message.of("report.replaced.once");
        }
        return Message.of(
                switch (writer) {
                    case WITH_OWN_KEY -> "report.replaced.copy";
                    case WITHOUT_OWN_KEY -> "report.replaced.agent";
                    case UNKNOWN -> "report.replaced.often";
                },
                times);
    }

    private boolean isForgotten(Duration now) {
        return lastReplacing == null || now.minus(lastReplacing).compareTo(FORGOTTEN) >= 0;
    }
}
