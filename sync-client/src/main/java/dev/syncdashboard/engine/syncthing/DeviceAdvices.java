package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is not set as it should be for the other devices that share the Sync folder. Nothing of it is a problem: whether
 * devices find each other depends on both of them, and each knows its own settings only.
 */
final class DeviceAdvices {

    /** With this a report waited for 1 to 4 s on a link of 1 MB/s, and without it for 21 s; 256 made it stall for 18 s. */
    private static final long GOOD_REQUEST_KIB = 1024;

    /** Where Syncthing's own limit lies: from here on, a limit limits nothing. */
    private static final long OWN_REQUEST_KIB = 32 * 1024;

    private static final int MOST_NAMED = 3;

    private final List<FolderAdvice> found = new ArrayList<>();
    private final List<DeviceConfig> others;

    private DeviceAdvices(List<DeviceConfig> others) {
        this.others = others;
    }

    /** @param discovery whether this device may find others without an address */
    static List<FolderAdvice> of(List<DeviceConfig> others, FolderRole role, boolean discovery) {
        DeviceAdvices advices = new DeviceAdvices(others);
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

    private void paused() {
        setting(
                DeviceConfig::paused,
                ", paused here: nothing comes from there or goes there",
                devices -> "Press Resume for " + devices + " in Syncthing, if it is to have the files.");
    }

    private void requests() {
        setting(
                device -> device.maxRequestKiB() <= 0 || device.maxRequestKiB() >= OWN_REQUEST_KIB,
                " without a limit for slow links: their reports wait until the files that go to them are through",
                DeviceAdvices::setRequests);
        setting(
                device -> device.maxRequestKiB() > 0 && device.maxRequestKiB() < GOOD_REQUEST_KIB,
                " with so small a limit (maxRequestKiB) that transfers may stall",
                DeviceAdvices::setRequests);
    }

    private static String setRequests(String devices) {
        return "Set maxRequestKiB to " + GOOD_REQUEST_KIB + " for " + devices
                + " in Syncthing (Actions, Advanced, Devices).";
    }

    private void stationDials() {
        setting(
                DeviceConfig::hasAddress,
                " by an address that is entered here: where both sides dial, it takes them longer to connect",
                devices -> "See that the other side has the station's address. Then edit " + devices
                        + " in Syncthing and leave dynamic as the only address (Advanced).");
    }

    private void truckDials() {
        if (others.stream().noneMatch(DeviceConfig::hasAddress)) {
            setting(
                    device -> true,
                    ", but no address of another device is entered here, and discovery is off: this device can't dial"
                            + " any",
                    devices -> "Edit the station's device in Syncthing and enter its address (Advanced), such as"
                            + " tcp://192.0.2.4:22000.");
        }
    }

    /** @param remedy given how to speak of the devices that are set wrong */
    private void setting(Predicate<DeviceConfig> wrong, String how, Function<String, String> remedy) {
        List<DeviceConfig> devices = others.stream().filter(wrong).toList();
        if (!devices.isEmpty()) {
            found.add(new FolderAdvice(
                    Urgency.SETTING,
                    ProblemCode.SETTING,
                    "is shared with " + names(devices) + how,
                    remedy.apply(devices.size() == 1 ? "that device" : "each of them")));
        }
    }

    /** "Brush 12, Engine 7 and 3 others", in an order that stays. */
    private static String names(List<DeviceConfig> devices) {
        List<String> labels = devices.stream()
                .map(DeviceConfig::label)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        if (labels.size() == 1) {
            return labels.get(0);
        }
        int named = labels.size() <= MOST_NAMED ? labels.size() - 1 : MOST_NAMED - 1;
        String last = labels.size() <= MOST_NAMED ? labels.get(named) : (labels.size() - named) + " others";
        return String.join(", ", labels.subList(0, named)) + " and " + last;
    }
}
