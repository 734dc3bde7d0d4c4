package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.status.FolderName;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the pages of one Sync folder under {@code /folders/<name>}: what stands behind that is the page's own address, and all
 * links of the page begin with it, so that who looks at a folder stays there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
final class FolderFilter extends OncePerRequestFilter {

    private static final Pattern ADDRESS = Pattern.compile("/folders/([a-z0-9-]+)(/.*)?");

    private final Fleet fleet;

    FolderFilter(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher address = ADDRESS.matcher(request.getServletPath());
        boolean isOfFolder = address.matches() && isKnown(address.group(1));
        if (isOfFolder && address.group(2) == null) {
            // Links of the page have to begin behind the name.
            response.sendRedirect(request.getContextPath() + request.getServletPath() + "/");
        } else if (isOfFolder) {
            ShownFolder.set(request, new FolderName(address.group(1)));
            chain.doFilter(within(request, "/folders/" + address.group(1)), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isKnown(String name) {
        return FolderName.parse(name).flatMap(fleet.snapshot()::board).isPresent();
    }

    private static HttpServletRequest within(HttpServletRequest request, String folder) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getContextPath() {
                return super.getContextPath() + folder;
            }

            @Override
            public String getServletPath() {
                return super.getServletPath().substring(folder.length());
            }
        };
    }
}
