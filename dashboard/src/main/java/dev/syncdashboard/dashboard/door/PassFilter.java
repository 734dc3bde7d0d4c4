package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.Pass;
import dev.syncdashboard.dashboard.access.Pass.Kind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in by a token in the header, whoever else one is; and by the cookie of a link who is nobody else. A token that is wrong
 * is never taken for none: a script would go on with fewer rights and not notice.
 */
final class PassFilter extends OncePerRequestFilter {

    /** The cookie is the link's secret itself: it holds over a restart, and ends with the link. */
    static final String COOKIE = "dashboard-look";

    private static final String BEARER = "Bearer ";
    private static final String WRONG =
            "{\"title\":\"Wrong token\",\"status\":401,\"detail\":\"This token is not known here:"
                    + " it was revoked, it has ended, or it was cut off.\"}\n";

    private final Access access;
    private final Clock clock;

    PassFilter(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    static boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasToken(request)) {
            String token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length());
            Optional<Pass> pass = pass(Kind.TOKEN, token.strip());
            if (pass.isEmpty()) {
                refuse(response);
                return;
            }
            letIn(pass.get());
        } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
            cookie(request).flatMap(secret -> pass(Kind.LINK, secret)).ifPresent(this::letIn);
        }
        chain.doFilter(request, response);
    }

    private Optional<Pass> pass(Kind kind, String secret) {
        return access.state().pass(kind, new DoorKey(secret), clock.instant());
    }

    private void letIn(Pass pass) {
        access.used(pass, clock.instant());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PassEntry(pass));
        SecurityContextHolder.setContext(context);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().print(WRONG);
    }
}
