package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.verdict.Fault;
import dev.syncdashboard.dashboard.verdict.Faults;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import dev.syncdashboard.status.StatusReportCodec;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands against a peer, as a text in the database: each fault with the status file that said it. */
final class FaultsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FaultsJson() {}

    /** Null where there is nothing to keep. */
    static @Nullable String encode(Faults faults) {
        if (faults.all().isEmpty()) {
            return null;
        }
        ArrayNode array = JSON.createArrayNode();
        for (Fault fault : faults.all()) {
            ObjectNode json = array.addObject();
            json.put("kind", fault.kind().name());
            json.put("received", fault.report().received().toString());
            json.put("progressed", fault.report().progressed().toString());
            json.put("sent_while_updating", fault.report().sentWhileUpdating());
            json.put(
                    "report", new String(StatusReportCodec.encode(fault.report().report()), StandardCharsets.UTF_8));
        }
        return JSON.writeValueAsString(array);
    }

    static Faults decode(@Nullable String text) {
        if (text == null) {
            return Faults.NONE;
        }
        List<Fault> faults = new ArrayList<>();
        try {
            for (JsonNode json : JSON.readTree(text)) {
                decode(json).ifPresent(faults::add);
            }
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            // Only a hand that changed the database by itself makes such a text.
            return new Faults(faults);
        }
        return new Faults(faults);
    }

    private static Optional<Fault> decode(JsonNode json) {
        byte[] report = json.path("report").asString().getBytes(StandardCharsets.UTF_8);
        if (!(StatusReportCodec.decode(report) instanceof StatusReportCodec.Decoded.Whole whole)) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                Fault.Kind.valueOf(json.path("kind").asString()),
                new ReceivedReport(
                        whole.report(),
                        Instant.parse(json.path("received").asString()),
                        Instant.parse(json.path("progressed").asString()),
                        json.path("sent_while_updating").asBoolean())));
    }
}
