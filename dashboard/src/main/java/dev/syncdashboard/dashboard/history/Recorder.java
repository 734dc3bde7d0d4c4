package dev.syncdashboard.dashboard.history;

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
import dev.syncdashboard.dashboard.fleet.FleetNews;
import dev.syncdashboard.dashboard.fleet.FleetSubscriber;
import dev.syncdashboard.words.Message;

/** Has the store keep what happens. The store has a thread of its own, so that this never waits. */
public final class Recorder implements FleetSubscriber {

    private final HistoryStore store;

    public Recorder(HistoryStore store) {
        this.store = store;
    }

    @Override
    public Message does() {
        return Message.of("part.history");
    }

    /** An edit is done only when the store has been given it. */
    @Override
    public boolean mayTakeLong() {
        return false;
    }

    @Override
    public void versionSeen(VersionSeen event, FleetNews news) {
        store.keep(news.folder(), new Entry.Sighted(event.sighting()));
    }

    @Override
    public void updatePosted(UpdatePosted event, FleetNews news) {
        store.keep(news.folder(), new Entry.Posted(event.update()));
    }

    @Override
    public void updateTitled(UpdateTitled event, FleetNews news) {
        store.keep(news.folder(), new Entry.Titled(event.number(), event.title()));
    }

    /** What the update changed is not looked for in the station's history, which may leave it out. */
    @Override
    public void filesListed(FilesListed event, FleetNews news) {
        event.changes().ifPresent(changes -> store.keep(news.folder(), new Entry.Changed(event.number(), changes)));
        store.keep(news.folder(), new Entry.Listed(event.number(), event.first(), event.differences()));
    }

    @Override
    public void stationWatched(StationWatched event, FleetNews news) {
        store.keep(news.folder(), new Entry.Watched(new Stretch(event.from(), event.to())));
    }

    /** That is a gap in what was watched. */
    @Override
    public void verdictsFrozen(VerdictsFrozen event, FleetNews news) {}

    @Override
    public void verdictsResumed(VerdictsResumed event, FleetNews news) {}

    @Override
    public void deviceForgotten(DeviceForgotten event, FleetNews news) {
        store.keep(news.folder(), new Entry.PeerForgotten(event.peer()));
    }

    @Override
    public void contactBegan(ContactBegan event, FleetNews news) {
        store.keep(news.folder(), new Entry.SpellSeen(event.peer(), event.spell()));
    }

    @Override
    public void contactEnded(ContactEnded event, FleetNews news) {
        store.keep(news.folder(), new Entry.SpellSeen(event.peer(), event.spell()));
    }

    @Override
    public void reportArrived(ReportArrived event, FleetNews news) {
        store.keep(news.folder(), new Entry.Reported(event.peer(), event.report()));
    }

    /** It is in what is known of the device. */
    @Override
    public void checkFoundFaults(CheckFoundFaults event, FleetNews news) {}

    @Override
    public void verdictFlipped(VerdictFlipped event, FleetNews news) {
        store.keep(news.folder(), new Entry.Flipped(event.flip()));
    }

    @Override
    public void rosterChanged(RosterChanged event, FleetNews news) {
        store.keep(news.folder(), new Entry.Rostered(event.roster()));
    }

    @Override
    public void deviceKnown(DeviceKnown event, FleetNews news) {
        store.keep(news.folder(), new Entry.PeerKnown(event.peer()));
    }

    @Override
    public void updateReached(UpdateReached event, FleetNews news) {
        store.keep(news.folder(), new Entry.Arrived(event.arrival()));
    }

    /** What was recorded stays as it is; watching and contact begin anew. */
    @Override
    public void clockSet(ClockSet event, FleetNews news) {}
}
