package dev.syncdashboard.sync.cli;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.common.EngineFailures;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.terminal.ExitCode;
import dev.syncdashboard.text.ForeignText;

/** Turns what ends a command into a line for a person and an exit code. */
final class CliFailures {

    private static final int MOST_CHARACTERS = 10_000;

    private CliFailures() {}

    /** @throws Exception the failure itself if it is a fault of the program and so needs its whole trace */
    static int tell(Exception failure, CliContext context) throws Exception {
        if (failure instanceof UsageException usage) {
            return say(String.valueOf(usage.getMessage()), ExitCode.USAGE, context);
        }
        if (failure instanceof SyncException sync) {
            return say(words(sync, context), ExitCode.FAILED, context);
        }
        if (failure instanceof EngineException || failure instanceof CannotDoException) {
            return say(String.valueOf(failure.getMessage()), ExitCode.FAILED, context);
        }
        if (failure instanceof InterruptedException) {
            return ExitCode.FAILED.code();
        }
        throw failure;
    }

    /** In a sentence or two: what is wrong, and what to look at. */
    static String words(SyncException failure, CliContext context) {
        EngineException told =
                new SyncFailures(new EngineFailures(context.server().server())).of(failure);
        return context.inOurNames(String.valueOf(told.getMessage()));
    }

    private static int say(String words, ExitCode code, CliContext context) {
        context.err().println(ForeignText.oneLine(words, MOST_CHARACTERS));
        return code.code();
    }
}
