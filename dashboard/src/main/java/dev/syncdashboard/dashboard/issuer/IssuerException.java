package dev.syncdashboard.dashboard.issuer;

/** Nobody came in by a login service. */
public final class IssuerException extends Exception {

    private static final long serialVersionUID = 1L;

    private final IssuerProblem problem;

    public IssuerException(IssuerProblem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    public IssuerException(IssuerProblem problem, Throwable cause) {
        super(cause.getMessage(), cause);
        this.problem = problem;
    }

    public IssuerProblem problem() {
        return problem;
    }
}
