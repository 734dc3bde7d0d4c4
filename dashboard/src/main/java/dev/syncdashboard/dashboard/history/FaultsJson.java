package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.Fault;
import dev.syncdashboard.dashboard.model.Faults;
import dev.syncdashboard.dashboard.model.Faults.Unreadable;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.StatusReportCodec;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands against a peer, as a text in the database: each fault with the status file that said it. */
final class FaultsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** In the place of a fault that could not be read. */
    private static final String UNREADABLE = "UNREADABLE";

    /** A report may be a forged one of a million characters; a database takes no text of sixteen such. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final Optional<Unreadable> AGAINST_ANY = Optional.of(Unreadable.AGAINST_ANY);

    private FaultsJson() {}

    /** Null where there is nothing to keep. Where it is too much, the newest is kept, and that there was more. */
    static @Nullable String encode(Faults faults) {
        if (faults.equals(Faults.NONE)) {
            return null;
        }
        Deque<String> texts = new ArrayDeque<>();
        Optional<Unreadable> unreadable = faults.unreadable();
        int left = MOST_CHARACTERS;
        for (int i = faults.all().size() - 1; i >= 0; i--) {
            String text = encode(faults.all().get(i));
            if (text.length() <= left) {
                texts.addFirst(text);
                left -= text.length();
            } else {
                unreadable = AGAINST_ANY;
            }
        }
        unreadable.ifPresent(words -> texts.addFirst(encode(words)));
        return "[" + String.join(",", texts) + "]";
    }

    private static String encode(Unreadable words) {
        ObjectNode json = JSON.createObjectNode().put("kind", UNREADABLE);
        words.proven().ifPresent(version -> json.put("proven", version.value()));
        return JSON.writeValueAsString(json);
    }

    private static String encode(Fault fault) {
        ObjectNode json = JSON.createObjectNode();
        json.put("kind", fault.kind().name());
        json.put("received", fault.report().received().toString());
        json.put("progressed", fault.report().progressed().toString());
        json.put("sent_while_updating", fault.report().sentWhileUpdating());
        json.put("report", new String(StatusReportCodec.encode(fault.report().report()), StandardCharsets.UTF_8));
        return JSON.writeValueAsString(json);
    }

    /** What can't be read is never "nothing": somebody wrote it there because something was said against a peer. */
    static Faults decode(@Nullable String text) {
        if (text == null) {
            return Faults.NONE;
        }
        List<Fault> faults = new ArrayList<>();
        Optional<Unreadable> unreadable = Optional.empty();
        for (JsonNode json : elements(text)) {
            Optional<Fault> fault = decode(json);
            fault.ifPresent(faults::add);
            if (fault.isEmpty()) {
                unreadable = unreadable.isPresent() ? AGAINST_ANY : unreadable(json);
            }
        }
        return new Faults(faults, unreadable);
    }

    /** One that is no fault where it is no array of them; one without any is never written. */
    private static Collection<JsonNode> elements(String text) {
        try {
            JsonNode array = JSON.readTree(text);
            return array.isArray() && !array.isEmpty() ? array.values() : List.of(MissingNode.getInstance());
        } catch (JacksonException e) {
            return List.of(MissingNode.getInstance());
        }
    }

    private static Optional<Unreadable> unreadable(JsonNode json) {
        return json.path("kind").asString("").equals(UNREADABLE)
                ? FolderHash.parse(json.path("proven").asString(""))
                        .map(version -> new Unreadable(Optional.of(version)))
                        .or(() -> AGAINST_ANY)
                : AGAINST_ANY;
    }

    private static Optional<Fault> decode(JsonNode json) {
        byte[] text = json.path("report").asString("").getBytes(StandardCharsets.UTF_8);
        if (!(StatusReportCodec.decode(text) instanceof StatusReportCodec.Decoded.Whole whole)) {
            return Optional.empty();
        }
        try {
            Fault.Kind kind = Fault.Kind.valueOf(json.path("kind").asString(""));
            return Fault.of(
                    kind,
                    new ReceivedReport(
                            whole.report(),
                            Instant.parse(json.path("received").asString("")),
                            Instant.parse(json.path("progressed").asString("")),
                            json.path("sent_while_updating").asBoolean(false)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
