package dev.syncdashboard.dashboard.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes changes from the dashboard's own pages and from scripts only, so that no other website can have a visitor's
 * browser change something. Browsers say where a request comes from; where one does not, only a kind of content is taken
 * that no browser sends to another site without asking it first, which the dashboard never allows.
 *
 * <p>Sources: the Fetch standard (CORS-safelisted request headers) and the Fetch Metadata draft, both read in 2026.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> FROM_ANY_SITE =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST") || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null) {
            return site.equals("same-origin");
        }
        if (origin != null) {
            String own = authority(origin);
            return own != null && own.equalsIgnoreCase(request.getHeader("Host"));
        }
        return !FROM_ANY_SITE.contains(contentType(request));
    }

    private static @Nullable String authority(String origin) {
        try {
            return new URI(origin).getRawAuthority();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Without its parameters; plain text where there is none, as a browser would have it. */
    private static String contentType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "text/plain" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
