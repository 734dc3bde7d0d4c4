package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Fault;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to the fleet or became known of it. The kinds are closed: a new one needs a method in
 * {@link FleetSubscriber}, and so a decision by each subscriber. Found by {@link FleetEvents}.
 */
public sealed interface FleetEvent {

    /** Calls the subscriber's method for events of this kind. */
    void tell(FleetSubscriber subscriber, FleetNews news);

    /** The station has another version. */
    record VersionSeen(Sighting sighting) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.versionSeen(this, news);
        }
    }

    /** A version has stood long enough to be a numbered update. */
    record UpdatePosted(Update update) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.updatePosted(this, news);
        }
    }

    /**
     * A person gave an update another title.
     *
     * @param title empty: it was taken away
     * @param by who did it
     */
    record UpdateTitled(int number, Optional<String> title, Actor by) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.updateTitled(this, news);
        }
    }

    /**
     * An update's files were listed.
     *
     * @param first there was no list before this one
     * @param differences from the list before this one
     * @param changes what the update changed against the one before it; empty if that can't be told
     */
    record FilesListed(int number, boolean first, FileChanges differences, Optional<FileChanges> changes)
            implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.filesListed(this, news);
        }
    }

    /**
     * The station's version was confirmed once more. It comes with each look, every few seconds.
     *
     * @param from since when it was watched without a break
     * @param to when it was confirmed
     */
    record StationWatched(Instant from, Instant to) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.stationWatched(this, news);
        }
    }

    /**
     * The station can't be checked, and every verdict stands as it was. Nothing of this is kept: a run that begins while
     * it is so says it anew, with the same {@code since}.
     *
     * @param since when its version was confirmed last
     * @param why in whole sentences
     */
    record VerdictsFrozen(Instant since, Message why) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.verdictsFrozen(this, news);
        }
    }

    /** The station can be checked again. */
    record VerdictsResumed(Instant since) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.verdictsResumed(this, news);
        }
    }

    /** A device that counted counts no longer. */
    record DeviceForgotten(PeerId peer) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.deviceForgotten(this, news);
        }
    }

    /** The station's engine hears a device, since the spell's start. */
    record ContactBegan(PeerId peer, Contact.Spell spell) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.contactBegan(this, news);
        }
    }

    /** It hears it no longer, since the spell's end. */
    record ContactEnded(PeerId peer, Contact.Spell spell) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.contactEnded(this, news);
        }
    }

    /** A report came. Of a device that sends too many only the newest is told. */
    record ReportArrived(PeerId peer, ReceivedReport report) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.reportArrived(this, news);
        }
    }

    /** A device compared its disk with a list of files, and not all was there as it should be. */
    record CheckFoundFaults(PeerId peer, Fault fault) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.checkFoundFaults(this, news);
        }
    }

    /** What is said of a truck has changed. Where that goes to and fro too often, not each turn is told. */
    record VerdictFlipped(Flip flip) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.verdictFlipped(this, news);
        }
    }

    /**
     * The roster is another one, or it is known no longer whether it is whole.
     *
     * @param by who changed it
     */
    record RosterChanged(Roster roster, Actor by) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.rosterChanged(this, news);
        }
    }

    /** What has to be known of a device to judge it again has changed; each change, however often. */
    record DeviceKnown(KeptPeer peer) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.deviceKnown(this, news);
        }
    }

    /** A truck has an update. One for each update that it got, also where it got several at once. */
    record UpdateReached(Arrival arrival) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.updateReached(this, news);
        }
    }

    /**
     * The computer's clock was set. Contact that goes on has ended on the old clock and begins anew on this one.
     *
     * @param by how far; negative: back
     */
    record ClockSet(Duration by) implements FleetEvent {

        @Override
        public void tell(FleetSubscriber subscriber, FleetNews news) {
            subscriber.clockSet(this, news);
        }
    }
}
