package dev.syncdashboard.sync.v1;

import dev.syncdashboard.sync.OptionalFields;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Another device that shares a folder and is connected to this one.
 *
 * @param id 20 bytes in base64 for addresses, with a {@code =} at its end; other APIs write the same bytes otherwise
 * @param connection empty if the engine says something unknown
 * @param lastSynced when it had everything; empty if never
 * @param download bytes that are still to come from it, as far as is known
 * @param upload bytes that are still to go to it
 */
public record V1Peer(
        String id,
        Optional<Connection> connection,
        Optional<String> name,
        Optional<Instant> lastSynced,
        OptionalLong download,
        OptionalLong upload) {

    private static final long LATEST_SECOND = 253_402_300_799L;

    /** How two devices reach each other. */
    public enum Connection {
        DIRECT,
        RELAY
    }

    /** Empty without an id. */
    static Optional<V1Peer> from(OptionalFields fields) {
        return fields.words("id")
                .map(id -> new V1Peer(
                        id,
                        fields.text("connection").flatMap(V1Peer::connection),
                        fields.words("name"),
                        time(fields.number("synced")),
                        fields.number("download"),
                        fields.number("upload")));
    }

    private static Optional<Connection> connection(String text) {
        return switch (text) {
            case "direct" -> Optional.of(Connection.DIRECT);
            case "relay" -> Optional.of(Connection.RELAY);
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> time(OptionalLong seconds) {
        boolean usable = seconds.isPresent() && seconds.getAsLong() > 0 && seconds.getAsLong() <= LATEST_SECOND;
        return usable ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong())) : Optional.empty();
    }
}
