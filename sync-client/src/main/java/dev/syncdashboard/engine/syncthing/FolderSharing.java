package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.status.PeerId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Shares folders with more devices. Those that share one already keep it, with all that is set for them there. */
record FolderSharing(RestApi api) {

    /** So often it is tried against somebody else who changes the same folder. */
    private static final int TRIES = 4;

    /**
     * Returns when all folders are shared with all of these devices, as Syncthing itself says it.
     *
     * @param devices which Syncthing knows
     * @return whether one was not before
     */
    boolean shareAll(List<EngineFolder> folders, List<PeerId> devices) throws EngineException, InterruptedException {
        requireKnown(devices);
        boolean changed = false;
        for (int tried = 0; tried < TRIES; tried++) {
            boolean now = false;
            for (EngineFolder folder : folders) {
                now |= share(folder, devices);
            }
            if (!now) {
                return changed;
            }
            changed = true;
        }
        throw api.failures()
                .faulty("does not keep whom a folder is shared with. Does another program change that all the time?");
    }

    /** Syncthing leaves out of a folder whom it does not know, and says nothing. */
    void requireKnown(List<PeerId> devices) throws EngineException, InterruptedException {
        Set<String> known = new Answers(api)
                .get("config/devices")
                .valueStream()
                .map(DeviceConfig::from)
                .map(DeviceConfig::id)
                .collect(Collectors.toSet());
        for (PeerId device : devices) {
            if (!known.contains(device.value())) {
                throw api.failures()
                        .faulty("does not know the device " + device + ", so it can't share a folder with it");
            }
        }
    }

    /** Once; whether it lasts is for the next look. */
    private boolean share(EngineFolder folder, List<PeerId> devices) throws EngineException, InterruptedException {
        JsonNode config = api.find(List.of("config", "folders", folder.id()))
                .orElseThrow(() -> EngineException.folderGone(folder.name()));
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        config.path("devices").forEach(all::add);
        Set<String> before = all.valueStream()
                .map(device -> device.path("deviceID").asString(""))
                .collect(Collectors.toSet());
        devices.stream()
                .map(PeerId::value)
                .filter(id -> !before.contains(id))
                .forEach(id -> all.addObject().put("deviceID", id));
        if (all.size() == config.path("devices").size()) {
            return false;
        }
        ConfigChange change = ConfigChange.ofFolder(folder.id());
        change.fields().set("devices", all);
        api.change("PATCH", change.part(), change.fields());
        return true;
    }
}
