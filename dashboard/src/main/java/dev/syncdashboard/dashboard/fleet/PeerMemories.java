package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusScope;
import dev.syncdashboard.status.StrangerFile;
import dev.syncdashboard.status.StrangerFiles;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is known of all peers: of the devices that the engine lists or ever listed, and of those that a person takes for
 * trucks. All others are strangers. Immutable and pure.
 *
 * @param folders what they have of each Sync folder of the station
 * @param looks when the engine was last asked for each folder
 * @param readAt when the Status folder was last read since the start
 * @param tellable the engine has listed devices since the start; before that nobody can tell who is a stranger
 * @param readFor the devices whose files were looked for last; empty: all
 * @param strangers the files of all others
 */
record PeerMemories(
        Map<PeerId, DeviceMemory> devices,
        Map<FolderName, Holdings> folders,
        Map<FolderName, Instant> looks,
        Optional<Instant> readAt,
        boolean tellable,
        Optional<Set<PeerId>> readFor,
        StrangerFiles strangers) {

    static final PeerMemories NONE = new PeerMemories(
            Map.of(), Map.of(), Map.of(), Optional.empty(), false, Optional.empty(), StrangerFiles.NONE);

    /** More can only be a mistake, and must not fill the memory. */
    private static final int MOST_PEERS = 20_000;

    PeerMemories {
        devices = Map.copyOf(devices);
        folders = Map.copyOf(folders);
        looks = Map.copyOf(looks);
    }

    /** What was known before the start has been read. */
    PeerMemories precededBy(KeptFleet kept) {
        Map<PeerId, DeviceMemory> next = new HashMap<>(devices);
        Map<FolderName, Holdings> held = new HashMap<>(folders);
        Set<PeerId> done = new HashSet<>();
        kept.folders().forEach((folder, all) -> {
            // The contact is that of the device, and the same in all folders.
            for (KeptPeer peer : all.peers()) {
                if (done.add(peer.id())) {
                    change(next, peer.id(), known -> known.precededBy(peer));
                }
            }
            held.put(folder, in(folder).precededBy(all.peers(), next.keySet()));
        });
        return new PeerMemories(next, held, looks, readAt, tellable, readFor, strangers);
    }

    /** Whose files count, and which nobody asks for. */
    StatusScope scope(Roster roster, Optional<PeerId> own) {
        Set<PeerId> known = new HashSet<>(devices.keySet());
        known.addAll(roster.known());
        own.ifPresent(known::remove);
        known.removeIf(RosterTruck::isStandIn);
        Set<PeerId> passedOver = new HashSet<>(roster.ignored());
        passedOver.removeAll(known);
        own.ifPresent(passedOver::add);
        return new StatusScope(known, passedOver);
    }

    /** Devices that have become known since the Status folder was read: what their files say is known in a moment. */
    Set<PeerId> awaited(Roster roster) {
        if (readFor.isEmpty()) {
            return Set.of();
        }
        Set<PeerId> awaited = new HashSet<>(scope(roster, Optional.empty()).known());
        awaited.removeAll(readFor.get());
        return awaited;
    }

    /** Those of whom nobody has said anything yet. */
    StrangerFiles strangers(Roster roster) {
        Set<PeerId> known = strangers.first().stream()
                .map(StrangerFile::id)
                .filter(id -> counts(id, roster) || roster.ignored().contains(id))
                .collect(Collectors.toSet());
        return known.isEmpty() ? strangers : strangers.without(known);
    }

    /** Whether a device is one of the fleet, and no stranger. */
    boolean counts(PeerId id, Roster roster) {
        return devices.containsKey(id) || roster.knows(id);
    }

    boolean reportsRead() {
        return readAt.isPresent();
    }

    /** What they have of one Sync folder. */
    Holdings in(FolderName folder) {
        return folders.getOrDefault(folder, Holdings.NONE);
    }

    /** Each device with what it has of one Sync folder. */
    Collection<PeerMemory> all(FolderName folder) {
        Holdings held = in(folder);
        return devices.values().stream()
                .map(device -> new PeerMemory(device, folder, held.of(device.id())))
                .toList();
    }

    Optional<PeerMemory> peer(FolderName folder, PeerId id) {
        return Optional.ofNullable(devices.get(id))
                .map(device -> new PeerMemory(device, folder, in(folder).of(id)));
    }

    /**
     * The engine was asked for a Sync folder.
     *
     * @param roster a device that it knows counts, whether the engine lists it or not
     */
    PeerMemories looked(FolderName folder, StationLook look, Limits limits, Roster roster) {
        Instant last = looks.getOrDefault(folder, look.at());
        Map<PeerId, DeviceMemory> next = new HashMap<>(devices);
        // Of what nobody looked at for a while nobody knows whether it went on.
        looks.forEach((other, at) -> {
            if (at.plus(limits.cannotCheckAfter()).isBefore(look.at())) {
                next.replaceAll((id, device) -> device.unwatchedSince(other, at));
            }
        });
        Map<PeerId, EnginePeer> listed = look.activity().peers().stream()
                .collect(Collectors.toMap(EnginePeer::id, peer -> peer, (a, b) -> a.online() ? a : b));
        listed.remove(look.identity().peerId());
        next.replaceAll((id, device) -> listed.containsKey(id) ? device : device.unlisted(folder, last));
        listed.forEach((id, peer) -> change(next, id, known -> known.listed(folder, peer, look.at(), last)));
        if (!listed.isEmpty()) {
            next.values().removeIf(device -> isStranger(device, roster));
        }
        Map<FolderName, Instant> asked = new HashMap<>(looks);
        asked.put(folder, look.at());
        return new PeerMemories(
                next, only(next.keySet()), asked, readAt, tellable || !listed.isEmpty(), readFor, strangers);
    }

    /** A device that counted once and is no longer listed stays until a person says otherwise. */
    private static boolean isStranger(DeviceMemory device, Roster roster) {
        return !device.everListed()
                && !roster.knows(device.id())
                && !roster.ignored().contains(device.id());
    }

    /** Of a device that is forgotten nothing is known of any folder. */
    private Map<FolderName, Holdings> only(Set<PeerId> known) {
        Map<FolderName, Holdings> next = new HashMap<>(folders);
        next.replaceAll((folder, held) -> held.only(known));
        return next;
    }

    /**
     * The Status folder was read.
     *
     * @param own the station's own id, whose reports say nothing new
     * @param station which lists of files are the station's own, and how a status file speaks of each Sync folder
     * @param updating which peers were updating until now, by what is known of them
     * @param roster a device that it knows counts, whether the engine lists it or not
     */
    PeerMemories scanned(
            ReportsScan scan,
            Optional<PeerId> own,
            Map<FolderName, FolderReports> station,
            BiPredicate<FolderName, PeerMemory> updating,
            Roster roster) {
        ReportsIntake intake = new ReportsIntake(this, scan, id -> wasReadFor(id, scan), station, updating);
        List<StatusFile> ours = scan.files().stream()
                .filter(file -> counts(file.peer(), roster))
                .toList();
        for (StatusFile file : ours) {
            if (file instanceof StatusFile.Usable usable) {
                intake.take(usable, readAt.filter(at -> wasReadFor(file.peer())));
            }
        }
        // One device may have both, and what can't be read is newer.
        // Of both, that somebody else wrote in its name is graver than a second copy.
        ours.stream()
                .filter(StatusFile.Unusable.class::isInstance)
                .map(StatusFile.Unusable.class::cast)
                .sorted(Comparator.comparing(file -> file.defect().isByOther()))
                .forEach(intake::take);
        own.ifPresent(intake::forget);
        Map<PeerId, DeviceMemory> next = intake.devices();
        Map<FolderName, Holdings> all = new HashMap<>(folders);
        intake.held()
                .forEach((folder, byId) -> all.put(folder, in(folder).with(byId).only(next.keySet())));
        return new PeerMemories(
                next,
                all,
                looks,
                Optional.of(scan.at()),
                tellable,
                scan.readFor(),
                scan.strangers().with(others(scan, own, roster)));
    }

    /** The station has given out a list: a check against it that came before that is known for what it is now. */
    PeerMemories listed(FolderName folder, StationHistory station) {
        Map<FolderName, Holdings> next = new HashMap<>(folders);
        next.computeIfPresent(folder, (name, held) -> held.listed(station));
        return new PeerMemories(devices, next, looks, readAt, tellable, readFor, strangers);
    }

    /** Known when they were read, and no longer. */
    private List<StrangerFile> others(ReportsScan scan, Optional<PeerId> own, Roster roster) {
        return scan.files().stream()
                .filter(file -> !counts(file.peer(), roster)
                        && own.filter(file.peer()::equals).isEmpty())
                .map(file -> file instanceof StatusFile.Usable usable
                        ? new StrangerFile(
                                file.peer(), Optional.of(usable.report().name()), usable.arrived())
                        : new StrangerFile(file.peer(), Optional.empty(), scan.at()))
                .toList();
    }

    private static boolean wasReadFor(PeerId id, ReportsScan scan) {
        return scan.readFor().isEmpty() || scan.readFor().get().contains(id);
    }

    /** A file of a device that was nobody's until now may have stood there long. */
    private boolean wasReadFor(PeerId id) {
        return readFor.isEmpty() || readFor.get().contains(id);
    }

    /** Nobody looked for a while: what was contact then is proven only up to this moment. */
    PeerMemories unwatchedSince(Instant at) {
        return mapped((id, device) -> device.unwatchedSince(at), held -> held, moment -> moment);
    }

    /** The same on a clock that was set; the order of moments must stay. */
    PeerMemories moved(UnaryOperator<Instant> move) {
        return mapped((id, device) -> device.moved(move), held -> held.moved(move), move);
    }

    private PeerMemories mapped(
            BiFunction<PeerId, DeviceMemory, DeviceMemory> device,
            UnaryOperator<Holdings> holdings,
            UnaryOperator<Instant> move) {
        Map<PeerId, DeviceMemory> next = new HashMap<>(devices);
        next.replaceAll(device);
        Map<FolderName, Holdings> held = new HashMap<>(folders);
        held.replaceAll((folder, all) -> holdings.apply(all));
        Map<FolderName, Instant> asked = new HashMap<>(looks);
        asked.replaceAll((folder, at) -> move.apply(at));
        return new PeerMemories(next, held, asked, readAt.map(move), tellable, readFor, strangers);
    }

    /** A file in the Status folder may have any name: one that stands in for a device would hide an expected truck. */
    static void change(Map<PeerId, DeviceMemory> devices, PeerId id, UnaryOperator<DeviceMemory> change) {
        DeviceMemory known = devices.get(id);
        if (!RosterTruck.isStandIn(id) && (known != null || devices.size() < MOST_PEERS)) {
            devices.put(id, change.apply(known == null ? DeviceMemory.of(id) : known));
        }
    }
}
