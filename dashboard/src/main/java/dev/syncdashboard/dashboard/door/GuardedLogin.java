package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.LoginLimits;
import dev.syncdashboard.dashboard.guard.Client;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Looks at a password only if its address and its account have not failed too often, and at few at a time: to hash one takes a
 * processor for a tenth of a second, which must not be taken from those who look at pages.
 */
final class GuardedLogin implements AuthenticationProvider {

    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final AuthenticationProvider passwords;
    private final Access access;
    private final LoginLimits limits;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    GuardedLogin(AuthenticationProvider passwords, Access access, LoginLimits limits) {
        this.passwords = passwords;
        this.access = access;
        this.limits = limits;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication typed) {
        if (!hasPlace()) {
            throw new TooManyTriesException(PATIENCE);
        }
        try {
            return inPlace(typed);
        } finally {
            places.release();
        }
    }

    private @Nullable Authentication inPlace(Authentication typed) {
        String address = typed.getDetails() instanceof Client client ? client.address() : "";
        String account =
                access.state().account(typed.getName()).map(Account::key).orElse("");
        Duration wait = limits.tryNow(address, account);
        if (!wait.isZero()) {
            throw new TooManyTriesException(wait);
        }
        Authentication known = passwords.authenticate(typed);
        limits.succeeded(address, account);
        return known;
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
