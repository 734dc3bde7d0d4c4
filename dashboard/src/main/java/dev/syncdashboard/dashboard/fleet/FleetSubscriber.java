package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.fleet.FleetEvent.CheckFoundFaults;
import dev.syncdashboard.dashboard.fleet.FleetEvent.ClockSet;
import dev.syncdashboard.dashboard.fleet.FleetEvent.ContactBegan;
import dev.syncdashboard.dashboard.fleet.FleetEvent.ContactEnded;
import dev.syncdashboard.dashboard.fleet.FleetEvent.DeviceForgotten;
import dev.syncdashboard.dashboard.fleet.FleetEvent.DeviceKnown;
import dev.syncdashboard.dashboard.fleet.FleetEvent.FilesListed;
import dev.syncdashboard.dashboard.fleet.FleetEvent.ReportArrived;
import dev.syncdashboard.dashboard.fleet.FleetEvent.RosterChanged;
import dev.syncdashboard.dashboard.fleet.FleetEvent.StationWatched;
import dev.syncdashboard.dashboard.fleet.FleetEvent.UpdatePosted;
import dev.syncdashboard.dashboard.fleet.FleetEvent.UpdateReached;
import dev.syncdashboard.dashboard.fleet.FleetEvent.UpdateTitled;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VerdictFlipped;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VerdictsFrozen;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VerdictsResumed;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VersionSeen;
import dev.syncdashboard.words.Message;

/**
 * Hears of all that happens to the fleet: each event once, in order, with the snapshot that it belongs to. Every bean of
 * this type is told. No method has a body here, so that nobody forgets a kind of event that is added later.
 *
 * <p>It hears of nothing before it is known what was kept from before the start. If a method fails, the same event is told
 * again, once a second for a minute; then it is given up, and the next one is told. It can't depend on the {@link Fleet},
 * which needs its subscribers first; the snapshot comes with each event.
 */
public interface FleetSubscriber {

    /** What it does, for a sentence: "keeps the history". */
    Message does();

    /**
     * Whether a method may take long. Then a thread of its own calls it; where it is far behind, it loses the oldest
     * events, and that is said. If not, the fleet's own thread calls it, before anybody hears that an edit is done.
     */
    default boolean mayTakeLong() {
        return true;
    }

    void versionSeen(VersionSeen event, FleetNews news);

    void updatePosted(UpdatePosted event, FleetNews news);

    void updateTitled(UpdateTitled event, FleetNews news);

    void filesListed(FilesListed event, FleetNews news);

    void stationWatched(StationWatched event, FleetNews news);

    void verdictsFrozen(VerdictsFrozen event, FleetNews news);

    void verdictsResumed(VerdictsResumed event, FleetNews news);

    void deviceForgotten(DeviceForgotten event, FleetNews news);

    void contactBegan(ContactBegan event, FleetNews news);

    void contactEnded(ContactEnded event, FleetNews news);

    void reportArrived(ReportArrived event, FleetNews news);

    void checkFoundFaults(CheckFoundFaults event, FleetNews news);

    void verdictFlipped(VerdictFlipped event, FleetNews news);

    void rosterChanged(RosterChanged event, FleetNews news);

    void deviceKnown(DeviceKnown event, FleetNews news);

    void updateReached(UpdateReached event, FleetNews news);

    void clockSet(ClockSet event, FleetNews news);
}
