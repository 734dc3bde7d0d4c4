package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.issuer.IssuerProblem;
import org.springframework.security.core.AuthenticationException;

/** Nobody came in by the login service. */
final class RefusedIssuerException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final IssuerProblem problem;

    RefusedIssuerException(IssuerProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    IssuerProblem problem() {
        return problem;
    }
}
