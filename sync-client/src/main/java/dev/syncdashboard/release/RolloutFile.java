package dev.syncdashboard.release;

import dev.syncdashboard.json.StrictJson;
import dev.syncdashboard.signature.SignedText;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseVersion;
import java.time.Duration;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A rollout as a file in the Status folder: JSON, and the line of its signature. Pure. */
public final class RolloutFile {

    /** The name of the file in the Status folder, to be told to an engine. */
    public static final String FILE = "station.rollout";

    /** More than as many devices need as there may be. */
    public static final int MOST_BYTES = 4 << 20;

    private static final String CONTEXT = "sync-dashboard rollout 1";

    private RolloutFile() {}

    static byte[] sign(Rollout rollout, SigningKey station) {
        ObjectNode json = StrictJson.newObject();
        json.put("number", rollout.number())
                .put("version", rollout.version().value())
                .put("manifest", rollout.manifest().toString())
                .put("all", rollout.all())
                .put("stopped", rollout.stopped())
                .put("within", rollout.within().toSeconds())
                .put("battery", rollout.battery());
        ArrayNode devices = json.putArray("devices");
        rollout.devices().stream().map(PeerId::value).sorted().forEach(devices::add);
        return SignedText.sign(CONTEXT, StrictJson.bytes(json), station);
    }

    static Optional<Rollout> open(byte[] file, VerifyKey station) {
        try {
            return file.length > MOST_BYTES
                    ? Optional.empty()
                    : SignedText.open(CONTEXT, file, station)
                            .flatMap(StrictJson::object)
                            .map(RolloutFile::rollout);
        } catch (NoSuchElementException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Rollout rollout(JsonNode json) {
        return new Rollout(
                StrictJson.number(json, "number").orElseThrow(),
                new ReleaseVersion(StrictJson.text(json, "version").orElseThrow()),
                ReleaseManifest.sha256(json, "manifest"),
                devices(json),
                optional(json, "all"),
                // Without this one nobody could tell whether it holds.
                StrictJson.flag(json, "stopped").orElseThrow(),
                Duration.ofSeconds(optional(json, "within", Rollout.USUAL_WITHIN.toSeconds())),
                Math.toIntExact(optional(json, "battery", Rollout.USUAL_BATTERY)));
    }

    private static Set<PeerId> devices(JsonNode json) {
        Set<PeerId> devices = new HashSet<>();
        if (StrictJson.isThere(json, "devices")) {
            JsonNode array = json.path("devices");
            if (!array.isArray()) {
                throw new IllegalArgumentException("no array of devices");
            }
            array.forEach(
                    device -> devices.add(new PeerId(device.stringValueOpt().orElseThrow())));
        }
        return devices;
    }

    private static boolean optional(JsonNode json, String field) {
        return StrictJson.isThere(json, field) && StrictJson.flag(json, field).orElseThrow();
    }

    private static long optional(JsonNode json, String field, long usual) {
        return StrictJson.isThere(json, field) ? StrictJson.number(json, field).orElseThrow() : usual;
    }
}
