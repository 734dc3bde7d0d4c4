package dev.syncdashboard.dashboard.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of the website that it comes from. Browsers name it by themselves, and no page can have them name
 * another one.
 *
 * <p>Sources: the Fetch standard (CORS-safelisted request headers) and the Fetch Metadata draft, both read in 2026.
 */
public enum SiteSaid {
    /** It comes from a page of the dashboard. */
    OWN,
    /** It comes from elsewhere, and must not change anything. */
    FOREIGN,
    /** It says nothing of it, and any site could have had an old browser send it. */
    NOTHING,
    /** It says nothing of it, but browsers send this kind of content to no other site without asking it first. */
    NO_BROWSER;

    private static final Set<String> FROM_ANY_SITE =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    public static SiteSaid of(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null) {
            return site.equals("same-origin") ? OWN : FOREIGN;
        }
        if (origin != null) {
            String own = authority(origin);
            return own != null && own.equalsIgnoreCase(request.getHeader("Host")) ? OWN : FOREIGN;
        }
        return FROM_ANY_SITE.contains(contentType(request)) ? NOTHING : NO_BROWSER;
    }

    private static @Nullable String authority(String origin) {
        try {
            return new URI(origin).getRawAuthority();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Without its parameters; plain text where there is none, as a browser would have it. */
    private static String contentType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "text/plain" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
