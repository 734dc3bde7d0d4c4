package dev.syncdashboard.dashboard.listening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By which way a browser came, so that it can be told where the same pages are when the dashboard has moved.
 *
 * @param host by which it asked, as it stands in an address of the web
 * @param direct whether nothing stands in between that only passes the request on, whose own address nobody knows here
 * @param here whether it runs on this computer
 */
public record AskedAt(String host, boolean direct, boolean here) {

    private static final Pattern HOST = Pattern.compile("([a-z0-9._-]+|\\[[0-9a-f:.%]+])(?::([0-9]{1,5}))?");
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}|::1|0:0:0:0:0:0:0:1");
    private static final String LOCALHOST = "localhost";

    public static AskedAt of(HttpServletRequest request) {
        String from = request.getRemoteAddr();
        boolean here = LOOPBACK.matcher(from).matches()
                || from.equals(request.getLocalAddr()); // by its address in the network
        String header = request.getHeader("Host");
        Matcher asked = HOST.matcher(header == null ? "" : header.strip().toLowerCase(Locale.ROOT));
        return asked.matches()
                ? new AskedAt(asked.group(1), port(asked.group(2), request) == request.getLocalPort(), here)
                : new AskedAt(LOCALHOST, false, here);
    }

    private static int port(@Nullable String digits, HttpServletRequest request) {
        if (digits != null) {
            return Integer.parseInt(digits);
        }
        return request.isSecure() ? 443 : 80;
    }

    /** Where this browser reaches that place, such as https://station4:8443; empty if it can't, or nobody knows. */
    public Optional<String> originAt(ListeningPlace place) {
        ListenAddress listens = place.address();
        if (!direct || (listens.isLoopback() && !here)) {
            return Optional.empty();
        }
        // A browser keeps what it knows of the pages, its login too, by the host.
        boolean sameHost = listens.isEverywhere() || (listens.isLoopback() && host.equals(LOCALHOST));
        return Optional.of(place.origin(sameHost ? host : listens.hostFromHere()));
    }
}
