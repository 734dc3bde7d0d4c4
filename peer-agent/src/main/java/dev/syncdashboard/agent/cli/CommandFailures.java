package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.AnotherAgentException;
import dev.syncdashboard.agent.CannotReportException;
import dev.syncdashboard.agent.StateDirectoryInUseException;
import dev.syncdashboard.terminal.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;

/** Turns what ends a command into a line for a person and an exit code. */
final class CommandFailures {

    private CommandFailures() {}

    /** @throws Exception the failure itself if it is a fault of the program and so needs its whole trace */
    static int tell(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof ConfigException) {
            err.println(failure.getMessage());
            return ExitCode.USAGE.code();
        }
        if (failure instanceof CannotReportException cannot && cannot.leftOutAFolderOnly()) {
            err.println(cannot.getMessage());
            return ExitCode.FAILED.code();
        }
        if (failure instanceof StateDirectoryInUseException || failure instanceof AnotherAgentException) {
            err.println(failure.getMessage());
            return ExitCode.IN_USE.code();
        }
        if (failure instanceof IOException) {
            err.println("No report was written: " + failure.getMessage());
            return ExitCode.FAILED.code();
        }
        if (failure instanceof InterruptedException) {
            return ExitCode.FAILED.code();
        }
        throw failure;
    }
}
