package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.guard.Client;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Asks for the password once more: who sits at an open page is not always who logged in there. Goes the way of a login, so that
 * nobody can guess here either.
 */
@Component
class OwnPassword {

    private final AuthenticationManager logins;

    OwnPassword(AuthenticationManager logins) {
        this.logins = logins;
    }

    /** Whether it is the password of this account; false too where there were too many tries. */
    boolean isRight(String name, String password, Client client) {
        UsernamePasswordAuthenticationToken typed = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        typed.setDetails(client);
        try {
            return logins.authenticate(typed).isAuthenticated();
        } catch (AuthenticationException e) {
            return false;
        }
    }
}
