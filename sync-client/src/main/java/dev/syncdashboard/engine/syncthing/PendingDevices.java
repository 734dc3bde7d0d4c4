package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.WaitingDevice;
import dev.syncdashboard.status.PeerId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Devices that have tried to connect and that Syncthing does not know. */
final class PendingDevices {

    /** Longer than any name that says something; what a device sends for a name may be as long as it likes. */
    private static final int MOST_NAME = 4096;

    private PendingDevices() {}

    /** Who asked last comes first. */
    static List<WaitingDevice> of(Answers answers) throws EngineException, InterruptedException {
        return answers.get("cluster/pending/devices")
                .propertyStream()
                .flatMap(PendingDevices::device)
                .sorted(Comparator.comparing(
                                (WaitingDevice waiting) -> waiting.since().orElse(Instant.MIN))
                        .reversed()
                        .thenComparing(waiting -> waiting.device().id()))
                .toList();
    }

    private static Stream<WaitingDevice> device(Map.Entry<String, JsonNode> entry) {
        String name = entry.getValue().path("name").asString("");
        String bounded = name.substring(0, Math.min(name.length(), MOST_NAME));
        Optional<Instant> since = moment(entry.getValue().path("time").asString(""));
        // The address is where it called from, which need not be one where it can be called.
        return PeerId.parse(entry.getKey()).stream()
                .map(id -> new WaitingDevice(new DeviceContact(id, bounded, List.of()), since));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
