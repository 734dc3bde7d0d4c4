package dev.syncdashboard.joining;

import dev.syncdashboard.json.StrictJson;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request as a file. Takes bytes from anyone. Pure. */
final class JoinFile {

    private static final int FORM = 1;

    private JoinFile() {}

    static byte[] encode(HeardRequest heard) {
        JoinRequest request = heard.request();
        ObjectNode json = StrictJson.newObject();
        json.put("join", FORM)
                .put("device", request.device().value())
                .put("truck", request.truckName())
                .put("agent_key", request.agentKey().value());
        request.proof().ifPresent(proof -> json.put("kit", proof.kit().value()).put("proof", proof.signature()));
        request.own().ifPresent(signature -> json.put("proof", signature));
        heard.heardBy().ifPresent(peer -> json.put("heard_by", peer.value()));
        json.put("when", heard.when().toString());
        return StrictJson.bytes(json);
    }

    /**
     * The request in these bytes; empty if there is none, or it is another device's.
     *
     * @param device in whose file it stands
     */
    static Optional<HeardRequest> decode(byte[] bytes, PeerId device) {
        try {
            return StrictJson.object(bytes)
                    .filter(json -> StrictJson.number(json, "join").orElse(0) == FORM)
                    .map(JoinFile::heard)
                    .filter(heard -> heard.request().device().equals(device));
        } catch (NoSuchElementException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static HeardRequest heard(JsonNode json) {
        Optional<PeerId> heardBy = StrictJson.isThere(json, "heard_by")
                ? Optional.of(StrictJson.peer(json, "heard_by").orElseThrow())
                : Optional.empty();
        Instant when = StrictJson.moment(json, "when").orElseThrow();
        Optional<KitId> kit = StrictJson.isThere(json, "kit")
                ? Optional.of(StrictJson.text(json, "kit").flatMap(KitId::parse).orElseThrow())
                : Optional.empty();
        JoinRequest request = JoinRequest.of(
                StrictJson.peer(json, "device").orElseThrow(),
                StrictJson.text(json, "truck").orElseThrow(),
                StrictJson.key(json, "agent_key").orElseThrow(),
                kit,
                StrictJson.text(json, "proof").orElseThrow());
        return new HeardRequest(request, heardBy, when);
    }
}
