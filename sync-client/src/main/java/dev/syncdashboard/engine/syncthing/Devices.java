package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.status.PeerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** This device and those that it shares folders with, as Syncthing has them. */
record Devices(RestApi api) {

    EngineIdentity self() throws EngineException, InterruptedException {
        PeerId id = selfId();
        return new EngineIdentity(id, names().getOrDefault(id.value(), ""));
    }

    /** The devices that share a folder, without this one. A connection that died may count as one for 5 to 7 minutes. */
    List<EnginePeer> sharing(FolderConfig folder) throws EngineException, InterruptedException {
        PeerId self = selfId();
        Map<String, String> names = names();
        JsonNode connections = api.get("system/connections").path("connections");
        return folder.devices().stream()
                .flatMap(id -> PeerId.parse(id).stream())
                .filter(id -> !id.equals(self))
                .map(id -> new EnginePeer(
                        id,
                        Optional.ofNullable(names.get(id.value())).filter(name -> !name.isBlank()),
                        isOnline(connections.path(id.value()))))
                .toList();
    }

    private static boolean isOnline(JsonNode connection) {
        return connection.path("connected").asBoolean(false)
                && !connection.path("paused").asBoolean(false);
    }

    private PeerId selfId() throws EngineException, InterruptedException {
        String path = "system/status";
        return PeerId.parse(api.get(path).path("myID").asString(""))
                .orElseThrow(() -> api.malformed(path, "no \"myID\" that can serve as a peer id"));
    }

    /** By device id; this device is among them. A name is what was entered here, not what the other calls itself. */
    private Map<String, String> names() throws EngineException, InterruptedException {
        return api.get("config/devices")
                .valueStream()
                .map(device -> Map.entry(
                        device.path("deviceID").asString(""),
                        device.path("name").asString("")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}
