package dev.syncdashboard.agent.joining;

/** What came of joining or leaving, as the program's exit code. */
public enum JoinEnd {
    /** The station has let this truck in; or it has left. */
    DONE(0),
    /**
     * Something could not be done. What was done is kept, and the same again goes on from there; but where a folder can't be
     * had, all is as it was.
     */
    FAILED(1),
    /** All is done here. The station's answer has not come yet. */
    WAITING(3),
    /** The station does not let this truck in. */
    DECLINED(4),
    /** The kit can't be used, and nothing has changed. */
    WRONG_KIT(5),
    /** There is no sync program that can be asked. */
    NO_ENGINE(6);

    private final int code;

    JoinEnd(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
