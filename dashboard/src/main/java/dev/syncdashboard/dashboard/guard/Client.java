package dev.syncdashboard.dashboard.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Who asks, for limits that hold for each one. What a proxy says is believed only of one on this computer, and of that
 * only the last word, which is its own: all before it could be said by anyone.
 *
 * @param address in digits
 * @param local whether it is this computer itself, which is always served
 */
public record Client(String address, boolean local) {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern LOOPBACK = Pattern.compile("127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1");
    static final Pattern FROM_HERE = Pattern.compile("127(\\.[0-9]{1,3}){3}|::1|0:0:0:0:0:0:0:1");

    public static Client of(HttpServletRequest request) {
        String from = request.getRemoteAddr();
        String told = request.getHeader(FORWARDED_FOR);
        return told == null || !isFromHere(from)
                ? of(from)
                : of(told.substring(told.lastIndexOf(',') + 1).strip());
    }

    /** Other addresses of the loopback network are programs of this computer, but need not be trusted. */
    public static Client of(String address) {
        return new Client(address, LOOPBACK.matcher(address).matches());
    }

    /** Whether a connection comes from this computer, be it from a proxy. */
    public static boolean isFromHere(String address) {
        return FROM_HERE.matcher(address).matches();
    }
}
