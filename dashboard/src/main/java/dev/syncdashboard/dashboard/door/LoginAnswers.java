package dev.syncdashboard.dashboard.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Where a login leads to, and what a refused one is told: codes only, so that nobody can put words of his own on the page. */
final class LoginAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final String failed;

    /** @param failed the page that says what was wrong */
    LoginAnswers(String failed) {
        this.failed = failed;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        response.sendRedirect(request.getContextPath() + WayBack.from(request));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String code = why instanceof TooManyTriesException many
                ? "wait&seconds=" + (many.waiting().toSeconds() + 1)
                : "wrong";
        String to = URLEncoder.encode(WayBack.from(request), StandardCharsets.UTF_8);
        response.sendRedirect(
                request.getContextPath() + failed + "?failed=" + code + "&" + WayBack.PARAMETER + "=" + to);
    }
}
