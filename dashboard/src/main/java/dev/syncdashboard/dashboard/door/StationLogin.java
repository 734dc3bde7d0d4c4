package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.LoginLimits;
import dev.syncdashboard.dashboard.access.kept.LoginLinkFile;
import dev.syncdashboard.dashboard.guard.Client;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** Lets in by the link that was printed on the station's computer, or by the code of a station that is nobody's yet. */
record StationLogin(LoginLinkFile link, FirstSetup first, LoginLimits limits, Clock clock)
        implements AuthenticationProvider {

    /** Long enough to make an administrator, and no reason to go on without an account. */
    private static final Duration LASTS = Duration.ofHours(1);

    /** What stands for the account of those who have none. */
    private static final String NO_ACCOUNT = "login-link";

    @Override
    public boolean supports(Class<?> authentication) {
        return StationEntry.class.isAssignableFrom(authentication);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication wanted) {
        String address = wanted.getDetails() instanceof Client client ? client.address() : "";
        Duration wait = limits.tryNow(address, NO_ACCOUNT);
        if (!wait.isZero()) {
            throw new TooManyTriesException(wait);
        }
        if (!(wanted instanceof StationEntry entry) || !isRight(entry.secret())) {
            throw new BadCredentialsException("no such link");
        }
        limits.succeeded(address, NO_ACCOUNT);
        return StationEntry.granted(clock.instant().plus(LASTS));
    }

    private boolean isRight(DoorKey secret) {
        return first.takes(secret) || link.take(secret, clock.instant());
    }
}
