package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.issuer.IssuerSlip;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.passkey.PasskeyProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
        audit.note(name(who.getPrincipal()), noted(who.getPrincipal()));
        if (who.getPrincipal() instanceof IssuerUser) {
            response.addHeader(HttpHeaders.SET_COOKIE, IssuerSlip.used(request).toString());
        }
        response.sendRedirect(request.getContextPath() + (success.isEmpty() ? WayBack.from(request) : success));
    }

    private static Change noted(@Nullable Object who) {
        if (who instanceof AccountUser user) {
            return user.cameByPasskey() ? Change.of("login.passkey", user.passkeyName()) : Change.of("login", "");
        }
        return who instanceof IssuerUser user ? Change.of("login.oidc", user.subject()) : Change.of("login.link", "");
    }

    private static String name(@Nullable Object who) {
        return who instanceof AccountUser || who instanceof IssuerUser ? who.toString() : Actor.THIS_COMPUTER.name();
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
        String code = code(why);
        audit.refused(name(request, why), refusal(why));
        String to = URLEncoder.encode(WayBack.from(request), StandardCharsets.UTF_8);
        response.sendRedirect(
                request.getContextPath() + failed + "?failed=" + code + "&" + WayBack.PARAMETER + "=" + to);
    }

    private static String code(AuthenticationException why) {
        if (why instanceof TooManyTriesException many) {
            return "wait&seconds=" + (many.waiting().toSeconds() + 1);
        }
        if (why instanceof RefusedIssuerException issuer) {
            return "oidc&why=" + issuer.problem().code();
        }
        return why instanceof RefusedPasskeyException passkey
                ? "passkey&why=" + passkey.problem().code()
                : "wrong";
    }

    private static Change refusal(AuthenticationException why) {
        if (why instanceof RefusedPasskeyException passkey) {
            return Change.of(
                    passkey.problem() == PasskeyProblem.COPIED ? "login.passkey_copied" : "login.passkey_refused",
                    passkey.passkeyName());
        }
        if (why instanceof RefusedIssuerException issuer) {
            return Change.of("login.oidc_refused", issuer.problem().code());
        }
        return Change.of(why instanceof TooManyTriesException ? "login.throttled" : "login.refused", "");
    }

    /** A name that no account has may be a password that was typed into the wrong field. */
    private String name(HttpServletRequest request, AuthenticationException why) {
        if (why instanceof RefusedPasskeyException passkey) {
            return passkey.owner();
        }
        return Optional.ofNullable(request.getParameter("username"))
                .flatMap(access.state()::account)
                .map(Account::name)
                .orElse("");
    }
}
