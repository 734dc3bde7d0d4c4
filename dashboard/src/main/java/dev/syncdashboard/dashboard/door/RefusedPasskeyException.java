package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.OwnedPasskey;
import dev.syncdashboard.dashboard.passkey.PasskeyProblem;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/** A passkey did not let anybody in. */
final class RefusedPasskeyException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final PasskeyProblem problem;
    private final String owner;
    private final String passkeyName;

    /** @param claimed the one that was named, if there is one; nobody knows whether it was really used */
    RefusedPasskeyException(PasskeyProblem problem, Optional<OwnedPasskey> claimed) {
        super(problem.code());
        this.problem = problem;
        this.owner = claimed.map(found -> found.owner().name()).orElse("");
        this.passkeyName = claimed.map(found -> found.passkey().name()).orElse("");
    }

    PasskeyProblem problem() {
        return problem;
    }

    /** The name of the account; empty if no one's was named. */
    String owner() {
        return owner;
    }

    String passkeyName() {
        return passkeyName;
    }
}
