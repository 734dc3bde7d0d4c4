package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.json.KeptJson;
import dev.syncdashboard.json.StrictJson;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The book as a file. What is not wholly understood is not understood at all: a kit that was used must not look unused. */
final class JoinBookJson {

    private static final String ABOUT = "Which kits the station made, and whom it let in. Kits' secrets are not in it.";
    private static final int SCHEMA = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JoinBookJson() {}

    static byte[] encode(JoinBook book) {
        ObjectNode json = JSON.createObjectNode().put("about", ABOUT).put("schema", SCHEMA);
        ArrayNode kits = json.putArray("kits");
        book.kits().forEach(kit -> write(kit, kits.addObject()));
        ArrayNode answers = json.putArray("answers");
        book.answers().forEach(answer -> write(answer, answers.addObject()));
        ArrayNode retired = json.putArray("retired");
        book.retired().stream().map(VerifyKey::value).sorted().forEach(retired::add);
        ArrayNode out = json.putArray("out");
        book.out().stream().map(PeerId::value).sorted().forEach(out::add);
        return StrictJson.bytes(json);
    }

    private static void write(KeptKit kit, ObjectNode json) {
        json.put("id", kit.id().value())
                .put("truck", kit.truckName())
                .put("made", kit.made().toString())
                .put("by", kit.madeBy())
                .put("until", kit.until().toString())
                .put("key", kit.key().value());
        kit.use()
                .ifPresent(use -> json.putObject("used")
                        .put("at", use.at().toString())
                        .put("device", use.device().value())
                        .put("agent_key", use.agentKey().value()));
        kit.revoked().ifPresent(at -> json.put("revoked", at.toString()));
    }

    private static void write(JoinAnswer answer, ObjectNode json) {
        json.put("device", answer.device().value())
                .put("decision", answer.decision().name().toLowerCase(Locale.ROOT))
                .put("agent_key", answer.agentKey().value())
                .put("truck", answer.truckName())
                .put("when", answer.when().toString())
                .put("number", answer.number());
        answer.kit().ifPresent(kit -> json.put("kit", kit.value()));
    }

    /** Empty where it is cut off, of another version, or says what can't be. */
    static Optional<JoinBook> decode(byte[] content) {
        try {
            JsonNode json = JSON.readTree(content);
            if (json.path("schema").asInt(0) != SCHEMA) {
                return Optional.empty();
            }
            List<KeptKit> kits = new ArrayList<>();
            json.required("kits").forEach(each -> kits.add(kit(each)));
            List<JoinAnswer> answers = new ArrayList<>();
            json.required("answers").forEach(each -> answers.add(answer(each)));
            Set<VerifyKey> retired = new HashSet<>();
            json.required("retired").forEach(each -> retired.add(new VerifyKey(each.stringValue())));
            Set<PeerId> out = new HashSet<>();
            json.required("out").forEach(each -> out.add(new PeerId(each.stringValue())));
            return Optional.of(new JoinBook(kits, answers, retired, out));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static KeptKit kit(JsonNode json) {
        Optional<KeptKit.Use> use = json.has("used")
                ? Optional.of(new KeptKit.Use(
                        KeptJson.moment(json.required("used"), "at"),
                        new PeerId(KeptJson.text(json.required("used"), "device")),
                        new VerifyKey(KeptJson.text(json.required("used"), "agent_key"))))
                : Optional.empty();
        return new KeptKit(
                new KitId(KeptJson.text(json, "id")),
                KeptJson.text(json, "truck"),
                KeptJson.moment(json, "made"),
                KeptJson.text(json, "by"),
                KeptJson.moment(json, "until"),
                new VerifyKey(KeptJson.text(json, "key")),
                use,
                json.has("revoked") ? Optional.of(KeptJson.moment(json, "revoked")) : Optional.empty());
    }

    /** Books of before there was a third one say only whether a device was accepted. */
    private static Decision decision(JsonNode json) {
        if (json.has("accepted")) {
            return json.required("accepted").booleanValue() ? Decision.ACCEPTED : Decision.DECLINED;
        }
        return Decision.valueOf(KeptJson.text(json, "decision").toUpperCase(Locale.ROOT));
    }

    private static JoinAnswer answer(JsonNode json) {
        return new JoinAnswer(
                new PeerId(KeptJson.text(json, "device")),
                decision(json),
                new VerifyKey(KeptJson.text(json, "agent_key")),
                json.has("kit") ? Optional.of(new KitId(KeptJson.text(json, "kit"))) : Optional.empty(),
                KeptJson.text(json, "truck"),
                KeptJson.moment(json, "when"),
                json.required("number").longValue());
    }
}
