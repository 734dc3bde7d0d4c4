package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.guard.Client;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets all links of a page begin with the path under which a proxy shows the dashboard. Of the headers that proxies set
 * only this one is heard, and only from this computer: the others would say by which name and from where one was asked,
 * which is for other filters to see for themselves.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class PrefixFilter extends OncePerRequestFilter {

    private static final String HEADER = "X-Forwarded-Prefix";

    /** Never two slashes at the begin, which a browser takes for another computer's name. */
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,99}){1,5}");

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String told = request.getHeader(HEADER);
        String prefix = told == null ? "" : told.strip().replaceFirst("/$", "");
        boolean believed = PREFIX.matcher(prefix).matches() && Client.isFromHere(request.getRemoteAddr());
        chain.doFilter(believed ? new Prefixed(request, prefix) : request, response);
    }

    private static final class Prefixed extends HttpServletRequestWrapper {

        private final String prefix;

        Prefixed(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return prefix + super.getContextPath();
        }

        @Override
        public String getRequestURI() {
            return prefix + super.getRequestURI();
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            return url.insert(url.length() - super.getRequestURI().length(), prefix);
        }
    }
}
