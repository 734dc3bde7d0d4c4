package dev.syncdashboard.dashboard.access.kept;

import dev.syncdashboard.dashboard.access.Passkey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The passkeys of an account in the file. Files from before there were any have none. */
final class PasskeyJson {

    private static final String FIELD = "passkeys";

    private PasskeyJson() {}

    static void encode(ObjectNode json, Passkey passkey) {
        json.put("id", passkey.id());
        json.put("name", passkey.name());
        json.put("key", passkey.key());
        json.put("counter", passkey.counter());
        json.put("host", passkey.host());
        json.put("since", passkey.since().toString());
        passkey.used().ifPresent(used -> json.put("used", used.toString()));
    }

    /** Those of an account. */
    static List<Passkey> all(JsonNode account) {
        if (!account.has(FIELD)) {
            return List.of();
        }
        if (!account.required(FIELD).isArray()) {
            throw AccessJson.wrong();
        }
        List<Passkey> passkeys = new ArrayList<>();
        for (JsonNode each : account.required(FIELD)) {
            passkeys.add(passkey(each));
        }
        return passkeys;
    }

    private static Passkey passkey(JsonNode json) {
        JsonNode counter = json.required("counter");
        if (!counter.isIntegralNumber()) {
            throw AccessJson.wrong();
        }
        return new Passkey(
                AccessJson.text(json, "id"),
                AccessJson.text(json, "name"),
                AccessJson.text(json, "key"),
                counter.longValue(),
                AccessJson.text(json, "host"),
                Instant.parse(AccessJson.text(json, "since")),
                AccessJson.moment(json, "used"));
    }
}
