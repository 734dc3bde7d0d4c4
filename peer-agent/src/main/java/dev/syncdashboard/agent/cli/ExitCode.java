package dev.syncdashboard.agent.cli;

/** What the program tells whoever started it. */
enum ExitCode {
    OK(0),
    /** A check failed, or the one report could not be written. */
    FAILED(1),
    /** A setting or the command line is wrong: starting again as it is can't help. */
    USAGE(2);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
