package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.roster.DeviceKeys;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFile.Defect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Sets aside the status files that are not by the device whose name they have. The first key with which a device signs is
 * taken for its own; from then on nothing else counts. Pure.
 *
 * @param files with those set aside as files that can't be used
 * @param seen the keys of devices that had none until now
 */
record ReportAuthors(List<StatusFile> files, Map<PeerId, TruckKey> seen) {

    ReportAuthors {
        files = List.copyOf(files);
        seen = Map.copyOf(seen);
    }

    /**
     * @param counts of which devices a key is to be remembered
     * @param known what is known of the devices until now
     */
    static ReportAuthors of(ReportsScan scan, DeviceKeys keys, Predicate<PeerId> counts, PeerMemories known) {
        Map<PeerId, TruckKey> seen = new HashMap<>();
        List<StatusFile> files = scan.files().stream()
                .map(file -> file instanceof StatusFile.Usable usable && counts.test(file.peer())
                        ? judged(
                                usable,
                                keys,
                                Optional.ofNullable(known.devices().get(file.peer())),
                                seen)
                        : file)
                .toList();
        return new ReportAuthors(files, seen);
    }

    private static StatusFile judged(
            StatusFile.Usable file, DeviceKeys keys, Optional<DeviceMemory> device, Map<PeerId, TruckKey> seen) {
        Optional<TruckKey> key = keys.of(file.peer());
        if (key.isEmpty()) {
            file.signer().ifPresent(first -> seen.put(file.peer(), new TruckKey(first, file.arrived(), false)));
            return file;
        }
        return objection(file, key.get(), device)
                .<StatusFile>map(defect -> new StatusFile.Unusable(file.peer(), defect, file.signer()))
                .orElse(file);
    }

    private static Optional<Defect> objection(StatusFile.Usable file, TruckKey key, Optional<DeviceMemory> device) {
        if (file.signer().isEmpty()) {
            return Optional.of(Defect.NOT_SIGNED);
        }
        if (file.signer().filter(key.key()::equals).isEmpty()) {
            return Optional.of(Defect.OTHER_KEY);
        }
        OptionalLong number = file.report().seq();
        OptionalLong last =
                device.map(known -> known.numbers().lastSince(key.since())).orElse(OptionalLong.empty());
        // One with the same number is the one that stands there.
        boolean isOld = last.isPresent() && (number.isEmpty() || number.getAsLong() < last.getAsLong());
        return isOld ? Optional.of(Defect.REPLAYED) : Optional.empty();
    }

    /** The reading of the Status folder without what is not by who it says. */
    ReportsScan in(ReportsScan scan) {
        return new ReportsScan(scan.at(), files, scan.strangers(), scan.readFor(), scan.again());
    }
}
