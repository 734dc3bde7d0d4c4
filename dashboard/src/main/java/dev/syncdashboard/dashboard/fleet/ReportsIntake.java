package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Takes the status files of one reading of the Status folder, each for all Sync folders that it speaks of. Used once. */
final class ReportsIntake {

    private final Map<PeerId, DeviceMemory> devices;
    private final Map<FolderName, Map<PeerId, Holding>> held = new HashMap<>();
    private final Map<FolderName, FolderReports> station;
    private final BiPredicate<FolderName, PeerMemory> updating;
    private final Instant at;

    /**
     * @param before what was known until now
     * @param wasReadFor whether a device's file was looked for in this reading
     * @param station how status files speak of each of its folders
     * @param updating which peers were updating until now
     */
    ReportsIntake(
            PeerMemories before,
            ReportsScan scan,
            Predicate<PeerId> wasReadFor,
            Map<FolderName, FolderReports> station,
            BiPredicate<FolderName, PeerMemory> updating) {
        this.devices = new HashMap<>(before.devices());
        this.station = station;
        this.updating = updating;
        this.at = scan.at();
        devices.replaceAll((id, device) -> wasReadFor.test(id) ? device.unusable(Optional.empty()) : device);
        station.keySet()
                .forEach(folder ->
                        held.put(folder, new HashMap<>(before.in(folder).byId())));
    }

    /** @param readBefore when the Status folder was read for this device before */
    void take(StatusFile.Usable file, Optional<Instant> readBefore) {
        PeerMemories.change(devices, file.peer(), device -> {
            boolean isNews = false;
            for (FolderReports folder : station.values()) {
                isNews |= take(folder, file, device, readBefore);
            }
            // What is kept knows a report again and nothing of its agent, so that is not only news with a new report.
            DeviceMemory told = device.says(AgentWord.of(file, arrival(file, readBefore)));
            return isNews ? told.reported(file.report(), at) : told;
        });
    }

    /** It came after the folder was read before that. */
    private Instant arrival(StatusFile.Usable file, Optional<Instant> readBefore) {
        Instant came = readBefore.filter(file.arrived()::isBefore).orElse(file.arrived());
        return came.isAfter(at) ? at : came;
    }

    /** Gives whether the file says something new of the folder. */
    private boolean take(
            FolderReports folder, StatusFile.Usable file, DeviceMemory device, Optional<Instant> readBefore) {
        FolderName name = folder.folder().name();
        Map<PeerId, Holding> all = held.getOrDefault(name, new HashMap<>());
        PeerMemory peer = new PeerMemory(device, name, all.getOrDefault(device.id(), Holding.NONE));
        Holding newer = folder.said(file, at, readBefore, peer.holding(), () -> updating.test(name, peer));
        all.put(device.id(), newer);
        return !newer.equals(peer.holding());
    }

    void take(StatusFile.Unusable file) {
        PeerMemories.change(devices, file.peer(), device -> device.unusable(Optional.of(file)));
    }

    void forget(PeerId device) {
        devices.remove(device);
    }

    /** All devices of which anything is known. */
    Map<PeerId, DeviceMemory> devices() {
        devices.values().removeIf(device -> device.isNothing() && hasReportedNothing(device.id()));
        return devices;
    }

    private boolean hasReportedNothing(PeerId device) {
        return held.values().stream()
                .allMatch(all -> all.getOrDefault(device, Holding.NONE).report().isEmpty());
    }

    /** What they have of each folder. */
    Map<FolderName, Map<PeerId, Holding>> held() {
        return held;
    }
}
