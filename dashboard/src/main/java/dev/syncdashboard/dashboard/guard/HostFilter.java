package dev.syncdashboard.dashboard.guard;

import dev.syncdashboard.dashboard.listening.Listening;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for any name that is not the dashboard's. It reads the header itself: what a proxy says of the name
 * that it was asked by could be said by anyone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class HostFilter extends OncePerRequestFilter {

    private static final int MISDIRECTED_REQUEST = 421;

    private final HostNames names;
    private final Listening listening;

    HostFilter(HostNames names, Listening listening) {
        this.names = names;
        this.listening = listening;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        // Only HTTP/1.0 may do without, which no browser speaks.
        if (host == null || names.accept(host, listening.now().address())) {
            chain.doFilter(request, response);
        } else {
            refuse(host, response);
        }
    }

    private static void refuse(String host, HttpServletResponse response) throws IOException {
        response.setStatus(MISDIRECTED_REQUEST);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .print("The dashboard does not answer by the name \"" + host + "\". If that name is right, add it,"
                        + " without the port, to the setting " + HostNames.SETTING
                        + " and start the dashboard again.\n");
    }
}
