package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.http.AnswerText;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A device as this one's configuration has it; this device itself is among them.
 *
 * @param name what was entered here, not what the other calls itself; may be empty
 * @param addresses where this device dials it; {@code dynamic}: wherever discovery finds it
 * @param maxRequestKiB how much the other may have asked for and not got yet; 0: Syncthing's own 32 MiB, below 0: no limit
 * @param paused whether this device has nothing to do with it for now
 */
record DeviceConfig(String id, String name, List<String> addresses, long maxRequestKiB, boolean paused) {

    /** As many letters of an id as Syncthing's own page shows of a device that has no name. */
    private static final int SHORT_ID = 7;

    /** What stands for an address that discovery finds. */
    static final String BY_DISCOVERY = "dynamic";

    /** With this a report waited for 1 to 4 s on a link of 1 MB/s, and without it for 21 s; 256 made it stall for 18 s. */
    static final long GOOD_REQUEST_KIB = 1024;

    /** Where Syncthing's own limit lies: from here on, a limit limits nothing. */
    private static final long OWN_REQUEST_KIB = 32 * 1024;

    static DeviceConfig from(JsonNode device) {
        return new DeviceConfig(
                device.path("deviceID").asString(""),
                device.path("name").asString(""),
                device.path("addresses")
                        .valueStream()
                        .map(address -> address.asString(""))
                        .toList(),
                device.path("maxRequestKiB").asLong(0),
                device.path("paused").asBoolean(false));
    }

    /** Whether this device dials it without discovery. */
    boolean hasAddress() {
        return addresses.stream().anyMatch(address -> !address.isBlank() && !address.equals(BY_DISCOVERY));
    }

    boolean isUnlimited() {
        return maxRequestKiB <= 0 || maxRequestKiB >= OWN_REQUEST_KIB;
    }

    boolean isLimitedTooMuch() {
        return maxRequestKiB > 0 && maxRequestKiB < GOOD_REQUEST_KIB;
    }

    /** Fit for a message: one line, never blank. */
    String label() {
        String cleaned = AnswerText.of(name);
        return cleaned.isEmpty() ? id.substring(0, Math.min(SHORT_ID, id.length())) : cleaned;
    }
}
