package dev.syncdashboard.terminal;

/** What a program tells whoever started it. */
public enum ExitCode {
    OK(0),
    /** What was asked for could not be done, or a check failed. */
    FAILED(1),
    /** A setting or the command line is wrong: starting again as it is can't help. */
    USAGE(2),
    /** The same program does this already. The numbers between are those of single commands. */
    IN_USE(7);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
