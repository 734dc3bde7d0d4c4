package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Change;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Where a login leads to, and what a refused one is told: codes only, so that nobody can put words of his own on the page. */
final class LoginAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final String failed;
    private final String success;
    private final Access access;
    private final Audit audit;

    /**
     * @param failed the page that says what was wrong
     * @param success where it leads to; empty: to the page that was wanted
     */
    LoginAnswers(String failed, String success, Access access, Audit audit) {
        this.failed = failed;
        this.success = success;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        boolean person = who.getPrincipal() instanceof AccountUser;
        audit.note(person ? who.getName() : Actor.THIS_COMPUTER.name(), Change.of(person ? "login" : "login.link", ""));
        response.sendRedirect(request.getContextPath() + (success.isEmpty() ? WayBack.from(request) : success));
    }

    /** The answer is given: what stands behind the filter must not give another one. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Authentication who)
            throws IOException {
        onAuthenticationSuccess(request, response, who);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String code = why instanceof TooManyTriesException many
                ? "wait&seconds=" + (many.waiting().toSeconds() + 1)
                : "wrong";
        // A name that no account has may be a password that was typed into the wrong field.
        String name = Optional.ofNullable(request.getParameter("username"))
                .flatMap(access.state()::account)
                .map(Account::name)
                .orElse("");
        audit.refused(name, Change.of(code.equals("wrong") ? "login.refused" : "login.throttled", ""));
        String to = URLEncoder.encode(WayBack.from(request), StandardCharsets.UTF_8);
        response.sendRedirect(
                request.getContextPath() + failed + "?failed=" + code + "&" + WayBack.PARAMETER + "=" + to);
    }
}
