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

/** This device and those that it shares folders with, as Syncthing has them at one moment. */
final class Devices {

    private final Answers answers;
    private Optional<Known> known = Optional.empty();

    /** @param byId this device is among them */
    private record Known(PeerId self, Map<String, DeviceConfig> byId) {}

    Devices(Answers answers) {
        this.answers = answers;
    }

    EngineIdentity self() throws EngineException, InterruptedException {
        Known known = known();
        DeviceConfig self = known.byId().get(known.self().value());
        return new EngineIdentity(known.self(), self == null ? "" : self.name());
    }

    /** The devices that share a folder, without this one. A connection that died may count as one for 5 to 7 minutes. */
    List<EnginePeer> sharing(FolderConfig folder) throws EngineException, InterruptedException {
        Known known = known();
        JsonNode connections = answers.get("system/connections").path("connections");
        return folder.devices().stream()
                .flatMap(id -> PeerId.parse(id).stream())
                .filter(id -> !id.equals(known.self()))
                .map(id -> new EnginePeer(
                        id,
                        Optional.ofNullable(known.byId().get(id.value()))
                                .map(DeviceConfig::name)
                                .filter(name -> !name.isBlank()),
                        isOnline(connections.path(id.value()))))
                .toList();
    }

    /** How the devices that share a folder are set here, without this one. */
    List<DeviceConfig> settings(FolderConfig folder) throws EngineException, InterruptedException {
        Known known = known();
        return folder.devices().stream()
                .filter(id -> !id.equals(known.self().value()))
                .flatMap(id -> Optional.ofNullable(known.byId().get(id)).stream())
                .toList();
    }

    /** Whether this device looks for others by itself, on the internet or on its own network. */
    boolean discovers() throws EngineException, InterruptedException {
        JsonNode options = answers.get("config/options");
        return options.path("globalAnnounceEnabled").asBoolean(false)
                || options.path("localAnnounceEnabled").asBoolean(false);
    }

    private static boolean isOnline(JsonNode connection) {
        return connection.path("connected").asBoolean(false)
                && !connection.path("paused").asBoolean(false);
    }

    private Known known() throws EngineException, InterruptedException {
        if (known.isEmpty()) {
            known = Optional.of(ask());
        }
        return known.get();
    }

    private Known ask() throws EngineException, InterruptedException {
        PeerId self = selfId();
        Map<String, DeviceConfig> byId = answers.get("config/devices")
                .valueStream()
                .map(DeviceConfig::from)
                .collect(Collectors.toMap(DeviceConfig::id, device -> device, (one, other) -> one));
        return new Known(self, byId);
    }

    private PeerId selfId() throws EngineException, InterruptedException {
        String path = "system/status";
        return PeerId.parse(answers.get(path).path("myID").asString(""))
                .orElseThrow(() -> answers.malformed(path, "no \"myID\" that can serve as a peer id"));
    }
}
