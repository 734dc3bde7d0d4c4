package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.guard.SiteSaid;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Takes changes from the dashboard's own pages and from scripts only, so that no other website can have a visitor's browser
 * change something. Where the browser says that a request comes from one of our pages, that is enough: so pages can be
 * rendered once for all who look. Where it says nothing, the form has to bring the token of the framework. Where it names
 * another site, no token helps.
 */
final class SiteTokens implements CsrfTokenRequestHandler, RequestMatcher {

    private final CsrfTokenRequestHandler tokens = new XorCsrfTokenRequestAttributeHandler();

    /** Whether a request is taken only with a token. */
    @Override
    public boolean matches(HttpServletRequest request) {
        SiteSaid said = SiteSaid.of(request);
        // No other site can have a browser send a token of ours.
        return request.getMethod().equals("POST")
                && !PassFilter.hasToken(request)
                && (said == SiteSaid.FOREIGN || said == SiteSaid.NOTHING);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        tokens.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return SiteSaid.of(request) == SiteSaid.FOREIGN ? null : tokens.resolveCsrfTokenValue(request, token);
    }
}
