package dev.syncdashboard.agent;

import dev.syncdashboard.agent.CannotReportException.Reason;
import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.status.ProblemCode;
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

    /** That reports would change what they are about: then there must be none, whatever else could be said. */
    Optional<CannotReportException> forbidsReports() {
        return failure instanceof CannotReportException cannot && cannot.reason() == Reason.SAME_FOLDER
                ? Optional.of(cannot)
                : Optional.empty();
    }

    /** For the report: without any path, and without a word of the engine. */
    Hindrance whyNotKnown() {
        String why = words(failure);
        return Hindrance.of(
                ProblemCode.SYNC_NOT_LOOKED_AT,
                "the Sync folder can't be looked at: " + why,
                "See the agent's log on this device. Its command check says what is wrong.");
    }

    private static String words(@Nullable Throwable failure) {
        if (failure == null) {
            return "no look at it has come to an end for a while";
        }
        if (failure instanceof EngineException engine) {
            return switch (engine.kind()) {
                case UNREACHABLE -> "the sync program does not answer";
                case LOGIN -> "the sync program refuses the agent's login";
                case FAULTY_ANSWER -> "the sync program's answer can't be used";
                case FOLDER_NOT_FOUND -> "the sync program on this device has no such folder";
                case FOLDER_AMBIGUOUS -> "the sync program on this device has several folders of this name";
            };
        }
        return failure instanceof CannotReportException
                ? "the sync program gives no hash for it"
                : "a fault of the agent itself (" + failure.getClass().getSimpleName() + ")";
    }
}
