package dev.syncdashboard.agent.service;

/** How a command about the service ended. */
public enum ServiceEnd {
    DONE(0),
    /** It could not be done, and why was said. */
    FAILED(1),
    /** Nothing was changed: a package brought the program, and its manager has to take it away. */
    OF_A_PACKAGE(8);

    private final int code;

    ServiceEnd(int code) {
        this.code = code;
    }

    /** The process's exit code. */
    public int code() {
        return code;
    }
}
