package dev.syncdashboard.agent;

import dev.syncdashboard.agent.CannotReportException.Reason;
import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was last seen of one folder, and whether it still counts: no report may repeat what nobody has seen lately. */
final class LatestLook {

    /** Each folder is looked at once a minute at least; an engine that does not answer is waited for a while. */
    static final Duration HOLDS = Duration.ofMinutes(3);

    /** After a look that failed. */
    static final Duration HOLDS_AFTER_FAILURE = Duration.ofSeconds(60);

    private @Nullable Observation seen;
    private Duration at = Duration.ZERO;
    private @Nullable Throwable failure;

    void seen(Observation now, Duration when) {
        seen = now;
        at = when;
        failure = null;
    }

    void failed(Throwable why) {
        failure = why;
    }

    /** What was seen, as long as it counts. */
    Optional<Observation> at(Duration now) {
        Duration limit = failure == null ? HOLDS : HOLDS_AFTER_FAILURE;
        return Optional.ofNullable(seen).filter(each -> now.minus(at).compareTo(limit) < 0);
    }

    /** Whether a fault of the agent itself keeps it from being looked at. */
    boolean endsInFault() {
        return failure instanceof RuntimeException || failure instanceof Error;
    }

    /** That reports would change what they are about: then there must be none, whatever else could be said. */
    Optional<CannotReportException> forbidsReports() {
        return failure instanceof CannotReportException cannot && cannot.reason() == Reason.SAME_FOLDER
                ? Optional.of(cannot)
                : Optional.empty();
    }

    /** For the report: without any path, and without a word of the engine. */
    Hindrance whyNotKnown() {
        return failure == null ? notLookedAt(Message.of("report.look.none")) : whyNotKnown(failure);
    }

    static Hindrance whyNotKnown(Throwable failure) {
        return notLookedAt(LookFailure.inShort(failure));
    }

    private static Hindrance notLookedAt(Message why) {
        return Hindrance.of(
                ProblemCode.SYNC_NOT_LOOKED_AT, Message.of("report.of.look", why), Message.of("remedy.look"));
    }
}
