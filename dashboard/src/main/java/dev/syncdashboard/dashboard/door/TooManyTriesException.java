package dev.syncdashboard.dashboard.door;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A password was not even looked at. */
final class TooManyTriesException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTriesException(Duration wait) {
        super("too many logins");
        this.wait = wait;
    }

    /** How long to wait before the next try. */
    Duration waiting() {
        return wait;
    }
}
