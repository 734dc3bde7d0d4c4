package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.model.Faults;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Optional;

/** A device together with what it has of one Sync folder. Immutable and pure. */
record PeerMemory(DeviceMemory device, FolderName folder, Holding holding) {

    PeerId id() {
        return device.id();
    }

    Optional<ReceivedReport> report() {
        return holding.report();
    }

    Faults faults() {
        return holding.faults();
    }

    /** As it is kept, with what was last said of it. */
    KeptPeer toKept(Optional<KeptPeer.Standing> standing) {
        return new KeptPeer(id(), device.engineName(), report(), faults(), device.contact(), standing);
    }

    String name() {
        return device.name();
    }

    /** What its engine and its reports say of it, without the roster. */
    PeerFacts facts(Instant now) {
        return facts(name(), RosterPlace.NONE, false, now);
    }

    /**
     * @param name as the roster has it, or its own
     * @param place what the roster says of it
     */
    PeerFacts facts(String name, RosterPlace place, boolean sharesName, Instant now) {
        return new PeerFacts(
                id(),
                name,
                device.listed().containsKey(folder),
                place,
                device.contact(),
                report(),
                faults(),
                device.unreadable(),
                sharesName,
                device.numbers().ofTwoAgents(now),
                device.agent());
    }
}
