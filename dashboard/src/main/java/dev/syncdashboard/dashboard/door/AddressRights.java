package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which right an address takes. One that is not named here takes the right to look if it is read, and the right to edit if
 * something is sent to it; so a new page can be forgotten here without standing open.
 */
final class AddressRights {

    /** What one needs to get in, and what tells nothing of the fleet. */
    private static final List<RequestMatcher> ANYBODY = matchers(
            "/login",
            "/login/link",
            "/login/passkey",
            "/login/oidc",
            "/login/oidc/back",
            "/look/**",
            "/logout",
            "/setup/code",
            "/account",
            "/account/password",
            "/account/passkeys",
            "/account/passkeys/options",
            "/account/passkeys/remove",
            "/*.css",
            "/*.js",
            "/icon.svg",
            "/error",
            "/actuator/health/liveness",
            "/actuator/health/readiness");

    /** Pages that are there to change something. */
    private static final List<RequestMatcher> EDITORS = matchers(
            "/roster/{number:[0-9]{1,9}}",
            "/roster/{number:[0-9]{1,9}}/remove",
            "/trucks/{id}/remove",
            "/trucks/{id}/key",
            "/joins");

    private static final List<RequestMatcher> ADMINISTRATORS =
            matchers("/access", "/access/**", "/kits", "/kits/**", "/releases", "/releases/**", "/setup", "/setup/**");

    private static final List<RequestMatcher> SETUP = matchers("/setup", "/setup/**");

    private AddressRights() {}

    /** Empty where anybody may ask. */
    static Optional<Right> of(HttpServletRequest request) {
        if (matches(ANYBODY, request)) {
            return Optional.empty();
        }
        if (matches(ADMINISTRATORS, request)) {
            return Optional.of(Right.ADMINISTER);
        }
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return Optional.of(reads && !matches(EDITORS, request) ? Right.LOOK : Right.EDIT);
    }

    /** Whether it is one of the setup, which has a door of its own as long as the station is nobody's. */
    static boolean isOfSetup(HttpServletRequest request) {
        return matches(SETUP, request);
    }

    private static boolean matches(List<RequestMatcher> addresses, HttpServletRequest request) {
        return addresses.stream().anyMatch(address -> address.matches(request));
    }

    private static List<RequestMatcher> matchers(String... patterns) {
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        return Stream.of(patterns).<RequestMatcher>map(builder::matcher).toList();
    }
}
