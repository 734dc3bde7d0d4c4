package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is not set as it should be for the other devices that share the Sync folder. Nothing of it is a problem: whether
 * devices find each other depends on both of them, and each knows its own settings only.
 */
final class DeviceAdvices {

    private static final int MOST_NAMED = 3;

    private final List<Flaw> found = new ArrayList<>();
    private final List<DeviceConfig> others;
    private final FolderRole role;

    private DeviceAdvices(List<DeviceConfig> others, FolderRole role) {
        this.others = others;
        this.role = role;
    }

    /** @param discovery whether this device may find others without an address */
    static List<Flaw> of(List<DeviceConfig> others, FolderRole role, boolean discovery) {
        DeviceAdvices advices = new DeviceAdvices(others, role);
        switch (role) {
            case STATION_SYNC -> {
                advices.paused();
                advices.requests();
                advices.stationDials();
            }
            case TRUCK_SYNC -> {
                advices.paused();
                advices.requests();
                if (!discovery) {
                    advices.truckDials();
                }
            }
            case STATUS -> {}
        }
        return List.copyOf(advices.found);
    }

    /** It may be paused because it was stolen, so it is for a person to say that it is not. */
    private void paused() {
        setting("device_paused", DeviceConfig::paused);
    }

    private void requests() {
        setting("requests_unlimited", DeviceConfig::isUnlimited, ConfigChange::goodRequestLimit);
        setting("requests_too_small", DeviceConfig::isLimitedTooMuch, ConfigChange::goodRequestLimit);
    }

    private void stationDials() {
        setting("both_dial", DeviceConfig::hasAddress);
    }

    private void truckDials() {
        if (others.stream().noneMatch(DeviceConfig::hasAddress)) {
            setting("dials_nobody", device -> true);
        }
    }

    /** One that only a person can put right. */
    private void setting(String name, Predicate<DeviceConfig> wrong) {
        add(name, others.stream().filter(wrong).toList(), List.of());
    }

    private void setting(String name, Predicate<DeviceConfig> wrong, UnaryOperator<ConfigChange> mend) {
        List<DeviceConfig> devices = others.stream().filter(wrong).toList();
        add(
                name,
                devices,
                devices.stream()
                        .map(device -> mend.apply(ConfigChange.ofDevice(device.id())))
                        .toList());
    }

    private void add(String name, List<DeviceConfig> devices, List<ConfigChange> mends) {
        if (!devices.isEmpty()) {
            found.add(new Flaw(FolderAdvice.setting(role, name, names(devices), devices.size()), mends));
        }
    }

    /** "Brush 12, Engine 7 and 3 others", in an order that stays. */
    private static Message names(List<DeviceConfig> devices) {
        List<Message> labels = devices.stream()
                .map(DeviceConfig::label)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(Message::said)
                .toList();
        if (labels.size() == 1) {
            return labels.get(0);
        }
        int named = labels.size() <= MOST_NAMED ? labels.size() - 1 : MOST_NAMED - 1;
        Message first = Message.joined("list.comma", labels.subList(0, named));
        return labels.size() <= MOST_NAMED
                ? Message.of("list.and", first, labels.get(named))
                : Message.of("devices.and_others", first, labels.size() - named);
    }
}
