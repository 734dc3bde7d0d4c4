package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.issuer.IssuerQuestions;
import dev.syncdashboard.dashboard.issuer.IssuerSlip;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page that somebody wanted before he had to log in. It is in the address and not in a session, which would be memory. */
final class WayBack {

    static final String PARAMETER = "to";

    /** A page of the dashboard: nothing that a browser takes for another computer, however it reads it. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]{0,500}");

    private WayBack() {}

    /** For the end of an address: "?to=/roster", or nothing. */
    static String to(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = request.getServletPath() + (query == null ? "" : "?" + query);
        return isOwn(wanted) && !wanted.equals("/")
                ? "?" + PARAMETER + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                : "";
    }

    /** Where a login leads to: there, or to the first page. */
    static String from(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER))
                .or(() -> Optional.of(IssuerQuestions.to(IssuerSlip.in(request)))
                        .filter(to -> request.getServletPath().equals(IssuerSlip.BACK)))
                .filter(WayBack::isOwn)
                .orElse("/");
    }

    private static boolean isOwn(String address) {
        return OWN.matcher(address).matches();
    }
}
