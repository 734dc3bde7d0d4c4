package dev.syncdashboard.dashboard.passkey;

/** A passkey is not taken. */
public final class PasskeyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final PasskeyProblem problem;

    PasskeyException(PasskeyProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    PasskeyException(PasskeyProblem problem, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    public PasskeyProblem problem() {
        return problem;
    }
}
