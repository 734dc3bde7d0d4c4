package dev.syncdashboard.sync.v1;

import dev.syncdashboard.sync.SyncException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where a folder's other devices may be found.
 *
 * @param host a name or an address; an IPv6 address in brackets
 * @param port 1 to 65535
 */
public record KnownHost(String host, int port) {

    /** @throws IllegalArgumentException if it can't be sent */
    public KnownHost {
        if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ' || c == ',' || c == '/')) {
            throw new IllegalArgumentException("not a host: '" + host + "'");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /** Reads {@code host:port}; empty if it is none. */
    public static Optional<KnownHost> parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new KnownHost(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static List<KnownHost> listIn(V1Answer answer) throws SyncException {
        JsonNode hosts = answer.fields().optional().object().path("hosts");
        if (!hosts.isArray()) {
            throw answer.malformed("\"hosts\" is missing or no array");
        }
        return hosts.valueStream()
                .flatMap(host -> KnownHost.parse(host.asString("")).stream())
                .toList();
    }

    /** As the API writes it. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
