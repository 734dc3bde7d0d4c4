package dev.syncdashboard.agent;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.words.Message;
import java.util.Locale;

/** Why a folder could not be looked at. */
final class LookFailure {

    private LookFailure() {}

    /** For the report: without any path, and without a word of the engine. */
    static Message inShort(Throwable failure) {
        if (failure instanceof EngineException engine) {
            return Message.of("report.look." + engine.kind().name().toLowerCase(Locale.ROOT));
        }
        return failure instanceof CannotReportException
                ? Message.of("report.look.no_hash")
                : Message.of("report.look.fault", failure.getClass().getSimpleName());
    }

    /** For the people in the truck: in full, with what the engine has said. */
    static Message whole(Throwable failure) {
        if (failure instanceof CannotReportException cannot) {
            return cannot.what();
        }
        return failure instanceof EngineException
                ? Message.of("told.and_quoted", inShort(failure), String.valueOf(failure.getMessage()))
                : inShort(failure);
    }
}
