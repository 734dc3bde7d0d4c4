package dev.syncdashboard.dashboard.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What somebody gets who may not have what he asked for: the way to the login, or why a login does not help. */
final class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Tells the error page that the visitor is known, and lacks the right. */
    private static final String LACKS_RIGHT = "lacksRight";

    private static final Pattern NO_PAGE = Pattern.compile("/(api|fragments|actuator)/.*|/live|.*\\.csv");

    private final SecurityVisitors visitors;
    private final FirstSetup first;

    Refused(SecurityVisitors visitors, FirstSetup first) {
        this.visitors = visitors;
        this.first = first;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        refuse(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean known = visitors.now().isKnown();
        boolean page = !NO_PAGE.matcher(request.getServletPath()).matches();
        if (!page) {
            tell(known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED, response);
        } else if (known) {
            request.setAttribute(LACKS_RIGHT, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getMethod().equals("POST")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (AddressRights.isOfSetup(request) && first.asksForCode()) {
            response.sendRedirect(request.getContextPath() + "/setup/code");
        } else {
            response.sendRedirect(request.getContextPath() + "/login" + WayBack.to(request));
        }
    }

    private static void tell(int status, HttpServletResponse response) throws IOException {
        boolean unknown = status == HttpServletResponse.SC_UNAUTHORIZED;
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .print("{\"title\":\"" + (unknown ? "Not logged in" : "Not allowed") + "\",\"status\":" + status
                        + ",\"detail\":\""
                        + (unknown
                                ? "Only who is logged in may have this."
                                : "Who asks may not have this; an administrator of the station can change that.")
                        + "\"}\n");
    }
}
