package dev.syncdashboard.dashboard.issuer;

import dev.syncdashboard.dashboard.guard.SecureSite;
import dev.syncdashboard.dashboard.guard.SecureSites;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/** How a browser keeps the slip of its login: in a cookie, which it has to bring back from the service's own page. */
public final class IssuerSlip {

    /** Where the service sends browsers back to. */
    public static final String BACK = "/login/oidc/back";

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+(:[0-9]+)?|\\[[0-9A-Fa-f:.]+](:[0-9]+)?");
    private static final String COOKIE = "dashboard-oidc";

    private IssuerSlip() {}

    /** As the service has to know it, to the letter. */
    public static URI back(HttpServletRequest request, SecureSites sites) {
        String origin = sites.of(request)
                .map(SecureSite::origin)
                .orElseGet(() -> (request.isSecure() ? "https://" : "http://") + host(request));
        return URI.create(origin + request.getContextPath() + BACK);
    }

    /** Only names and addresses of the dashboard come as far as this. */
    private static String host(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host != null && HOST.matcher(host).matches() ? host : "localhost";
    }

    public static ResponseCookie cookie(String slip, HttpServletRequest request) {
        return cookie(slip, request, IssuerQuestions.LASTS);
    }

    /** It is of no use any more. */
    public static ResponseCookie used(HttpServletRequest request) {
        return cookie("", request, Duration.ZERO);
    }

    private static ResponseCookie cookie(String slip, HttpServletRequest request, Duration lasts) {
        return ResponseCookie.from(COOKIE, slip)
                .path(request.getContextPath() + "/login/oidc")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(lasts)
                .build();
    }

    /** Empty where there is none. */
    public static String in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }
}
