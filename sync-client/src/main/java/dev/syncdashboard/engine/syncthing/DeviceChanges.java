package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.status.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes which other devices Syncthing knows, and how. For one thread at a time. */
final class DeviceChanges {

    private static final List<String> DEVICES = List.of("config", "devices");

    private final RestApi api;
    private final Answers answers;
    private final Devices devices;

    DeviceChanges(RestApi api) {
        this.api = api;
        this.answers = new Answers(api);
        this.devices = new Devices(answers);
    }

    /**
     * Makes a device known, with a limit that lets reports through on slow links. Of one that is known already, what a person
     * has entered stays: it gets a name if it has none, and the addresses that it lacks. One that is paused stays so.
     *
     * @return whether it was not known before
     */
    boolean meet(DeviceContact device) throws EngineException, InterruptedException {
        if (device.id().equals(devices.self().peerId())) {
            return false;
        }
        Optional<DeviceConfig> known = find(device.id());
        if (known.isEmpty()) {
            add(device);
            return true;
        }
        complete(known.get(), device);
        return false;
    }

    /** Takes it for an introducer; whether it was none before. */
    boolean follow(PeerId device) throws EngineException, InterruptedException {
        ConfigChange change = ConfigChange.ofDevice(device.value());
        JsonNode known =
                api.find(change.part()).orElseThrow(() -> api.failures().faulty("does not know the device " + device));
        if (known.path("introducer").asBoolean(false)) {
            return false;
        }
        change.fields().put("introducer", true);
        api.change("PATCH", change.part(), change.fields());
        return true;
    }

    /** Forgets it; whether it was known. */
    boolean expel(PeerId device) throws EngineException, InterruptedException {
        if (device.equals(devices.self().peerId())) {
            throw new IllegalArgumentException("a device can't expel itself: " + device);
        }
        // Syncthing takes it out of every folder by itself.
        return api.remove(ConfigChange.ofDevice(device.value()).part());
    }

    /** Whether this device had another name. */
    boolean callItself(String name) throws EngineException, InterruptedException {
        EngineIdentity self = devices.self();
        if (self.deviceName().equals(name)) {
            return false;
        }
        ConfigChange change = ConfigChange.ofDevice(self.peerId().value());
        change.fields().put("name", name);
        api.change("PATCH", change.part(), change.fields());
        return true;
    }

    private void add(DeviceContact device) throws EngineException, InterruptedException {
        ObjectNode fields = ConfigChange.ofDevice(device.id().value())
                .goodRequestLimit()
                .fields()
                .put("deviceID", device.id().value())
                .put("name", device.name());
        fields.set("addresses", addresses(device.addresses()));
        api.change("POST", DEVICES, fields);
        if (new DeviceChanges(api).find(device.id()).isEmpty()) {
            throw api.failures().faulty("took the device " + device.id() + ", and does not know it all the same");
        }
    }

    private void complete(DeviceConfig known, DeviceContact device) throws EngineException, InterruptedException {
        ConfigChange change = ConfigChange.ofDevice(known.id());
        if (known.isUnlimited() || known.isLimitedTooMuch()) {
            change.goodRequestLimit();
        }
        if (known.name().isBlank() && !device.name().isBlank()) {
            change.fields().put("name", device.name());
        }
        List<String> all = new ArrayList<>(device.addresses());
        all.removeAll(known.addresses());
        if (!all.isEmpty()) {
            all.addAll(0, known.addresses());
            change.fields().set("addresses", list(all));
        }
        if (!change.fields().isEmpty()) {
            api.change("PATCH", change.part(), change.fields());
        }
    }

    /** Where this device looks for others by itself, it may also find one at an address that nobody knows yet. */
    private ArrayNode addresses(List<String> given) throws EngineException, InterruptedException {
        List<String> all = new ArrayList<>(given);
        if (!all.contains(DeviceConfig.BY_DISCOVERY) && (all.isEmpty() || devices.discovers())) {
            all.add(DeviceConfig.BY_DISCOVERY);
        }
        return list(all);
    }

    private static ArrayNode list(List<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private Optional<DeviceConfig> find(PeerId device) throws EngineException, InterruptedException {
        JsonNode all = answers.get("config/devices");
        return all.valueStream()
                .map(DeviceConfig::from)
                .filter(each -> each.id().equals(device.value()))
                .findFirst();
    }
}
