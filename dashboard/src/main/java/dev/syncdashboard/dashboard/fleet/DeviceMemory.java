package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is known of one device, whichever Sync folders it has. Immutable and pure: each thing that happens gives a new one, or
 * itself if nothing did.
 *
 * @param ownName what it calls itself in its newest report; empty before the first, or if it has no name for itself
 * @param engineName the name that the engine gave it; blank if it lists it without one, empty if it never listed it
 * @param listed the Sync folders that the station shares with it, and whether the engine hears it there
 * @param contact when the engine heard it, for any folder
 * @param unreadable its newest status file; empty if it can be used
 * @param numbers of its status files
 * @param agent what its newest usable status file since the start says of its agent
 */
record DeviceMemory(
        PeerId id,
        Optional<String> ownName,
        Optional<String> engineName,
        Map<FolderName, Boolean> listed,
        Contact contact,
        Optional<StatusFile.Unusable> unreadable,
        ReportNumbers numbers,
        Optional<AgentWord> agent) {

    DeviceMemory {
        listed = Map.copyOf(listed);
    }

    static DeviceMemory of(PeerId id) {
        return new DeviceMemory(
                id,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Contact.NEVER,
                Optional.empty(),
                ReportNumbers.NONE,
                Optional.empty());
    }

    /**
     * The engine lists the device for a Sync folder.
     *
     * @param before when the engine was last asked for that folder: the last moment at which a device that is gone now was
     *     seen
     */
    DeviceMemory listed(FolderName folder, EnginePeer peer, Instant at, Instant before) {
        Map<FolderName, Boolean> next = new HashMap<>(listed);
        next.put(folder, peer.online());
        Optional<String> name = peer.name().or(() -> engineName).or(() -> Optional.of(""));
        return new DeviceMemory(id, ownName, name, next, contact(next, at, before), unreadable, numbers, agent);
    }

    /** The engine no longer lists the device for a Sync folder. */
    DeviceMemory unlisted(FolderName folder, Instant before) {
        if (!listed.containsKey(folder)) {
            return this;
        }
        Map<FolderName, Boolean> next = new HashMap<>(listed);
        next.remove(folder);
        return new DeviceMemory(
                id, ownName, engineName, next, contact(next, before, before), unreadable, numbers, agent);
    }

    /** Nobody looked at a Sync folder for a while: what was contact there is proven only up to this moment. */
    DeviceMemory unwatchedSince(FolderName folder, Instant at) {
        if (!listed.getOrDefault(folder, false)) {
            return this;
        }
        Map<FolderName, Boolean> next = new HashMap<>(listed);
        next.put(folder, false);
        return new DeviceMemory(id, ownName, engineName, next, contact(next, at, at), unreadable, numbers, agent);
    }

    /** The same of all folders. */
    DeviceMemory unwatchedSince(Instant at) {
        Map<FolderName, Boolean> next = new HashMap<>(listed);
        next.replaceAll((folder, online) -> false);
        return new DeviceMemory(id, ownName, engineName, next, contact.offline(at), unreadable, numbers, agent);
    }

    /** A device that is heard for one folder is in contact, whatever the engine says of the others. */
    private Contact contact(Map<FolderName, Boolean> now, Instant at, Instant before) {
        return now.containsValue(true) ? contact.online(at) : contact.offline(before);
    }

    /** Whether the engine lists the device for any folder, or ever did: somebody shares files with it. */
    boolean everListed() {
        return !listed.isEmpty() || engineName.isPresent() || !contact.spells().isEmpty();
    }

    /** Nobody lists it, and no status file names it any more. */
    boolean isNothing() {
        return listed.isEmpty() && unreadable.isEmpty() && contact.spells().isEmpty();
    }

    /** A usable status file stands there that says something else than the one before. */
    DeviceMemory reported(StatusReport newer, Instant at) {
        return new DeviceMemory(
                id, nameIn(newer), engineName, listed, contact, unreadable, numbers.next(newer, at), agent);
    }

    /** A usable status file says this of the agent; the same one may be found again and again. */
    DeviceMemory says(AgentWord newest) {
        return agent.filter(newest::isOfSameReport).isPresent()
                ? this
                : new DeviceMemory(id, ownName, engineName, listed, contact, unreadable, numbers, Optional.of(newest));
    }

    /** The newest status file can't be used; or can, where there is none. */
    DeviceMemory unusable(Optional<StatusFile.Unusable> newest) {
        return unreadable.equals(newest)
                ? this
                : new DeviceMemory(id, ownName, engineName, listed, contact, newest, numbers, agent);
    }

    /** The same device, of which older things have become known than those that this one began with. */
    DeviceMemory precededBy(KeptPeer kept) {
        Contact whole = new Contact(Stream.concat(kept.contact().spells().stream(), contact.spells().stream())
                .toList());
        ReportNumbers all = numbers.last().isPresent()
                ? numbers
                : new ReportNumbers(
                        kept.report().map(known -> known.report().seq()).orElse(OptionalLong.empty()),
                        kept.report().map(ReceivedReport::received),
                        List.of());
        Optional<String> name = ownName.or(() -> kept.report().flatMap(known -> nameIn(known.report())));
        return new DeviceMemory(id, name, engineName.or(kept::engineName), listed, whole, unreadable, all, agent);
    }

    private static Optional<String> nameIn(StatusReport report) {
        return Optional.of(report.name()).filter(name -> !name.isBlank());
    }

    /** As people know it. The truck's own word comes first: engines know some devices by no name at all. */
    String name() {
        return Names.device(ownName.or(() -> engineName).orElse(""));
    }

    /** The same on a clock that was set; the order of moments must stay. */
    DeviceMemory moved(UnaryOperator<Instant> move) {
        return new DeviceMemory(
                id,
                ownName,
                engineName,
                listed,
                contact.moved(move),
                unreadable,
                numbers.moved(move),
                agent.map(said -> said.moved(move)));
    }
}
