package dev.syncdashboard.joining;

import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.json.StrictJson;
import dev.syncdashboard.signature.SignedText;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer as a file: JSON, and the line of its signature. Pure. */
final class JoinAnswerFile {

    private static final int FORM = 1;
    private static final String CONTEXT = "sync-dashboard joined 1";

    private JoinAnswerFile() {}

    static byte[] sign(JoinAnswer answer, SigningKey station) {
        ObjectNode json = StrictJson.newObject();
        json.put("joined", FORM)
                .put("device", answer.device().value())
                .put("decision", answer.word())
                .put("agent_key", answer.agentKey().value());
        answer.kit().ifPresent(kit -> json.put("kit", kit.value()));
        json.put("truck", answer.truckName())
                .put("when", answer.when().toString())
                .put("number", answer.number());
        return SignedText.sign(context(answer.device()), StrictJson.bytes(json), station);
    }

    private static String context(PeerId device) {
        return CONTEXT + "\n" + device.value();
    }

    static Optional<JoinAnswer> open(byte[] file, PeerId device, VerifyKey station) {
        try {
            return SignedText.open(context(device), file, station)
                    .flatMap(StrictJson::object)
                    .filter(json -> StrictJson.number(json, "joined").orElse(0) == FORM)
                    .map(JoinAnswerFile::answer)
                    .filter(answer -> answer.device().equals(device));
        } catch (NoSuchElementException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JoinAnswer answer(JsonNode json) {
        return new JoinAnswer(
                StrictJson.peer(json, "device").orElseThrow(),
                Decision.valueOf(StrictJson.text(json, "decision").orElseThrow().toUpperCase(Locale.ROOT)),
                StrictJson.key(json, "agent_key").orElseThrow(),
                StrictJson.isThere(json, "kit")
                        ? Optional.of(StrictJson.text(json, "kit")
                                .flatMap(KitId::parse)
                                .orElseThrow())
                        : Optional.empty(),
                StrictJson.text(json, "truck").orElseThrow(),
                StrictJson.moment(json, "when").orElseThrow(),
                StrictJson.number(json, "number").orElseThrow());
    }
}
