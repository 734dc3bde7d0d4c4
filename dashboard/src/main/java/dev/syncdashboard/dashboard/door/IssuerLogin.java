package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorState.Claimed;
import dev.syncdashboard.dashboard.access.LoginLimits;
import dev.syncdashboard.dashboard.guard.Client;
import dev.syncdashboard.dashboard.issuer.IssuerDesk;
import dev.syncdashboard.dashboard.issuer.IssuerException;
import dev.syncdashboard.dashboard.issuer.IssuerPerson;
import dev.syncdashboard.dashboard.issuer.IssuerProblem;
import dev.syncdashboard.dashboard.issuer.IssuerQuestion;
import dev.syncdashboard.dashboard.issuer.IssuerSessions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Lets in whom the login service names, at a station that has accounts of its own. */
record IssuerLogin(IssuerDesk desk, IssuerSessions sessions, Access access, LoginLimits limits)
        implements AuthenticationProvider {

    /** Codes can't be guessed: only the address is slowed down. */
    private static final String OF_ADDRESS = "login service from ";

    @Override
    public boolean supports(Class<?> authentication) {
        return Knock.class.isAssignableFrom(authentication);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication wanted) {
        if (!(wanted instanceof Knock knock && knock.way() instanceof Knock.ByIssuer back)) {
            return null;
        }
        String address = wanted.getDetails() instanceof Client client ? client.address() : "";
        Duration wait = limits.tryNow(address, OF_ADDRESS + address);
        if (!wait.isZero()) {
            throw new TooManyTriesException(wait);
        }
        IssuerPerson person = person(back);
        limits.succeeded(address, OF_ADDRESS + address);
        IssuerUser user = new IssuerUser(sessions.begin(person, address).id(), person.name(), person.subject());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
    }

    private IssuerPerson person(Knock.ByIssuer back) {
        if (!(access.state() instanceof Claimed)) {
            throw new RefusedIssuerException(IssuerProblem.OFF);
        }
        IssuerQuestion question = back.question().orElseThrow(() -> new RefusedIssuerException(IssuerProblem.EXPIRED));
        if (back.code().isEmpty()) {
            throw new RefusedIssuerException(IssuerProblem.DECLINED);
        }
        try {
            return desk.person(question, back.code());
        } catch (IssuerException e) {
            throw new RefusedIssuerException(e.problem());
        }
    }
}
