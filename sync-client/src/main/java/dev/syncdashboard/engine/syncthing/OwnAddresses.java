package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The addresses by which other devices reach this Syncthing. */
final class OwnAddresses {

    /** Enough for every network that a station is in; each costs the other side a try. */
    private static final int MOST = 8;

    private static final Set<String> SCHEMES = Set.of("tcp", "tcp4", "tcp6", "quic", "quic4", "quic6");
    private static final Set<String> ANY_HOST = Set.of("0.0.0.0", "[::]");

    private OwnAddresses() {}

    /**
     * Those on which it listens now. None if it listens by default and tells where it is: then others find it. One on which
     * only this computer reaches it is given only if there is no other.
     */
    static List<String> of(Answers answers) throws EngineException, InterruptedException {
        JsonNode options = answers.get("config/options");
        if (isFound(options)) {
            return List.of();
        }
        List<URI> all = answers.get("system/status")
                .path("connectionServiceStatus")
                .propertyStream()
                .filter(listener ->
                        listener.getValue().path("error").asString("").isEmpty())
                .flatMap(OwnAddresses::addresses)
                .distinct()
                .toList();
        List<URI> outside = all.stream().filter(address -> !isLoopback(address)).toList();
        return (outside.isEmpty() ? all : outside)
                .stream()
                        .sorted(Comparator.comparing(
                                (URI address) -> !address.getScheme().startsWith("tcp")))
                        .limit(MOST)
                        .map(URI::toString)
                        .toList();
    }

    private static boolean isFound(JsonNode options) {
        boolean byDefault = options.path("listenAddresses")
                .valueStream()
                .allMatch(address -> address.asString("").equals("default")
                        || address.asString("").startsWith("dynamic+"));
        boolean announces = options.path("globalAnnounceEnabled").asBoolean(false)
                || options.path("localAnnounceEnabled").asBoolean(false);
        return byDefault && announces;
    }

    /** What a listener on all addresses can be reached by, Syncthing says itself. */
    private static Stream<URI> addresses(Map.Entry<String, JsonNode> listener) {
        Stream<String> known = Stream.concat(
                Stream.of(listener.getKey()),
                listener.getValue().path("lanAddresses").valueStream().map(address -> address.asString("")));
        return known.flatMap(text -> address(text).stream());
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            boolean usable = SCHEMES.contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getPort() > 0
                    && !ANY_HOST.contains(address.getHost())
                    && !address.getHost().startsWith("[fe80:");
            return Optional.of(address).filter(each -> usable);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isLoopback(URI address) {
        String host = address.getHost();
        return host.startsWith("127.") || host.equals("localhost") || host.equals("[::1]");
    }
}
