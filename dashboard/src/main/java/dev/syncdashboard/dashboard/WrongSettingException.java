package dev.syncdashboard.dashboard;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A setting can't be used; the message names it and says what was expected. */
final class WrongSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongSettingException(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }

    /** Says it in a few lines in place of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<WrongSettingException> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, WrongSettingException cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()),
                    "Change the setting on the command line, in the environment or in the file that --config names."
                            + " --help shows all settings.",
                    cause);
        }
    }
}
