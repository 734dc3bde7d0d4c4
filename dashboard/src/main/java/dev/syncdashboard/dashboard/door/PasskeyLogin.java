package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorState.Claimed;
import dev.syncdashboard.dashboard.access.LoginLimits;
import dev.syncdashboard.dashboard.access.OwnedPasskey;
import dev.syncdashboard.dashboard.guard.Client;
import dev.syncdashboard.dashboard.guard.SecureSite;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.passkey.PasskeyDesk;
import dev.syncdashboard.dashboard.passkey.PasskeyException;
import dev.syncdashboard.dashboard.passkey.PasskeyProblem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Lets in by a passkey. What it has counted is on the disk before anybody is in, or a copy of it could be used unnoticed. */
record PasskeyLogin(PasskeyDesk desk, Access access, LoginLimits limits) implements AuthenticationProvider {

    /**
     * A signature can't be guessed, so that only the address is slowed down: whoever sends wrong ones must not keep those out
     * who have the right ones.
     */
    private static final String OF_ADDRESS = "passkey from ";

    @Override
    public boolean supports(Class<?> authentication) {
        return Knock.class.isAssignableFrom(authentication);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication wanted) {
        if (!(wanted instanceof Knock knock && knock.way() instanceof Knock.ByPasskey asked)) {
            return null;
        }
        String address = wanted.getDetails() instanceof Client client ? client.address() : "";
        Duration wait = limits.tryNow(address, OF_ADDRESS + address);
        if (!wait.isZero()) {
            throw new TooManyTriesException(wait);
        }
        AccountUser user = new AccountUser(used(asked));
        limits.succeeded(address, OF_ADDRESS + address);
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
    }

    private OwnedPasskey used(Knock.ByPasskey asked) {
        Search search = new Search(access);
        try {
            SecureSite site = asked.site()
                    .orElseThrow(() -> new RefusedPasskeyException(PasskeyProblem.ELSEWHERE, Optional.empty()));
            OwnedPasskey used = desk.used(site, asked.answer(), search);
            return access.change(book -> OwnedPasskey.used(book, used.passkey()))
                    .either(made -> used, why -> {
                        throw new RefusedPasskeyException(problem(why), search.found);
                    });
        } catch (PasskeyException e) {
            throw new RefusedPasskeyException(e.problem(), search.found);
        }
    }

    /** Looks for the passkey that is named, and remembers it for what is to be noted. */
    private static final class Search implements Function<String, Optional<OwnedPasskey>> {

        private final Access access;
        private Optional<OwnedPasskey> found = Optional.empty();

        private Search(Access access) {
            this.access = access;
        }

        @Override
        public Optional<OwnedPasskey> apply(String id) {
            found = access.state() instanceof Claimed claimed
                    ? OwnedPasskey.find(claimed.book(), id)
                    : Optional.empty();
            return found;
        }
    }

    /** That of the book itself, or that it could not be kept. */
    private static PasskeyProblem problem(Refusal why) {
        return List.of(PasskeyProblem.UNKNOWN, PasskeyProblem.COPIED).stream()
                .filter(each -> each.message().equals(why.why()))
                .findFirst()
                .orElse(PasskeyProblem.NOT_SAVED);
    }
}
