package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.status.StrangerFile;
import dev.syncdashboard.status.StrangerFiles;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Devices that send reports though nobody knows them.
 *
 * @param count how many were seen
 * @param more there are more than were counted
 * @param first of them by id, at most 200
 */
record UnknownDevicesJson(int count, boolean more, List<UnknownDevice> first) {

    /** @param name as it calls itself; null if that could not be read */
    record UnknownDevice(String id, @Nullable String name, Instant arrivedAt) {

        static UnknownDevice of(StrangerFile file) {
            return new UnknownDevice(
                    file.id().value(), file.name().map(Names::device).orElse(null), file.arrived());
        }
    }

    static UnknownDevicesJson of(StrangerFiles files) {
        return new UnknownDevicesJson(
                files.count(),
                files.more(),
                files.first().stream().map(UnknownDevice::of).toList());
    }
}
