package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.Pass;
import dev.syncdashboard.dashboard.access.Pass.Kind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes a link to look, {@code /look/<secret>}: its browser has a cookie from then on. */
final class LookFilter extends OncePerRequestFilter {

    private static final String PATH = "/look/";

    /** Browsers keep none for longer. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private final Access access;
    private final Clock clock;

    LookFilter(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(PATH)
                || !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DoorKey secret = new DoorKey(request.getServletPath().substring(PATH.length()));
        Optional<Pass> link = access.state().pass(Kind.LINK, secret, clock.instant());
        if (link.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/login?failed=link");
            return;
        }
        ResponseCookie cookie = ResponseCookie.from(PassFilter.COOKIE, secret.text())
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(lasts(link.get()))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        response.sendRedirect(request.getContextPath() + page(link.get(), "wall".equals(request.getQueryString())));
    }

    private Duration lasts(Pass link) {
        Duration left =
                link.end().map(end -> Duration.between(clock.instant(), end)).orElse(LONGEST);
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    private static String page(Pass link, boolean wall) {
        String folder = link.scope().folder();
        return (folder.isEmpty() ? "" : "/folders/" + folder) + (wall ? "/wall" : "/");
    }
}
