package dev.syncdashboard.dashboard.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where browsers reach the dashboard encrypted and by a name: by its own certificate at each name in the settings, and at the
 * address of a proxy that the settings name. No header is believed for that, since what browsers tie to a name must be tied to
 * the right one.
 *
 * @param names those of the settings that are no addresses in digits, in lower case
 * @param proxy where a proxy encrypts
 */
public record SecureSites(List<String> names, Optional<SecureSite> proxy) {

    /** The setting that names the proxy. */
    static final String PROXY = "dashboard.proxy";

    private static final Pattern HOST = Pattern.compile("([a-z0-9_.-]+?)\\.?(?::([0-9]{1,5}))?");
    private static final Pattern ADDRESS =
            Pattern.compile("https://([A-Za-z0-9_.-]+)(?::([0-9]{1,5}))?(/[A-Za-z0-9._~/-]*)?");
    private static final Pattern IN_DIGITS = Pattern.compile("[0-9.]+");

    /** What the web server notes of a connection that it has encrypted itself. */
    private static final String CIPHER = "jakarta.servlet.request.cipher_suite";

    public SecureSites {
        names = List.copyOf(names);
    }

    /**
     * Those of the settings.
     *
     * @param hosts names separated by commas; may be empty
     * @param proxy its address; may be empty
     * @throws IllegalArgumentException if it is no such address, or its name is not among those
     */
    public static SecureSites of(String hosts, String proxy) {
        List<String> names = Arrays.stream(hosts.split(","))
                .map(HostNames::lowerCase)
                .filter(name -> !name.isEmpty() && !IN_DIGITS.matcher(name).matches())
                .toList();
        return new SecureSites(names, proxy.isBlank() ? Optional.empty() : Optional.of(proxy(proxy.strip(), names)));
    }

    private static SecureSite proxy(String setting, List<String> names) {
        Matcher address = ADDRESS.matcher(setting);
        String host = address.matches() ? HostNames.lowerCase(address.group(1)) : "";
        if (host.isEmpty() || IN_DIGITS.matcher(host).matches()) {
            throw new IllegalArgumentException(PROXY + " is \"" + setting
                    + "\", expected is the address at which browsers ask the proxy, by HTTPS and by a name, such as"
                    + " https://station4.example.org/sync.");
        }
        if (!names.contains(host)) {
            throw new IllegalArgumentException(PROXY + " has the name " + host
                    + ", which the dashboard does not answer by." + " Add it to " + HostNames.SETTING + ".");
        }
        return SecureSite.of(host, port(address.group(2)));
    }

    /** The one at which a request asks; empty where it asks otherwise. */
    public Optional<SecureSite> of(HttpServletRequest request) {
        String header = request.getHeader("Host");
        Matcher asked = HOST.matcher(header == null ? "" : HostNames.lowerCase(header));
        if (!asked.matches()) {
            return Optional.empty();
        }
        int port = port(asked.group(2));
        SecureSite site = SecureSite.of(asked.group(1), port);
        boolean own =
                request.getAttribute(CIPHER) != null && port == request.getLocalPort() && names.contains(site.host());
        return own || proxy.filter(site::equals).isPresent() ? Optional.of(site) : Optional.empty();
    }

    private static int port(@Nullable String digits) {
        return digits == null ? SecureSite.USUAL_PORT : Integer.parseInt(digits);
    }

    /** All addresses, as far as this request can tell: where it came in encrypted, others can too. */
    public List<String> origins(HttpServletRequest request) {
        Stream<SecureSite> own = request.getAttribute(CIPHER) == null
                ? Stream.of()
                : names.stream().map(name -> SecureSite.of(name, request.getLocalPort()));
        return Stream.concat(proxy.stream(), own)
                .map(SecureSite::origin)
                .distinct()
                .toList();
    }

    /** Whether the station still has this name. */
    public boolean has(String host) {
        return names.contains(host);
    }
}
