package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Deed;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One thing to keep. */
public sealed interface Entry {

    /** Of several entries with one key that wait to be written only the newest counts; empty: each counts. */
    default Optional<Object> key() {
        return Optional.empty();
    }

    /** Calls the keeper's method for entries of this kind. */
    void giveTo(Keeper keeper);

    /** Who keeps entries, with a method for each kind: none is passed over in silence. */
    interface Keeper {

        void sighted(Sighted entry);

        void posted(Posted entry);

        void titled(Titled entry);

        void changed(Changed entry);

        void listed(Listed entry);

        void peerKnown(PeerKnown entry);

        void peerForgotten(PeerForgotten entry);

        void reported(Reported entry);

        void spellSeen(SpellSeen entry);

        void flipped(Flipped entry);

        void arrived(Arrived entry);

        void rostered(Rostered entry);

        void asked(Asked entry);

        void watched(Watched entry);

        void done(Done entry);
    }

    /** Whether it is about one Sync folder. The others are about a device or the station, whatever folder they come with. */
    default boolean isOfFolder() {
        return true;
    }

    /** Whether verdicts after a restart depend on it. The others are the past only. */
    default boolean important() {
        return true;
    }

    /** The station has another hash. */
    record Sighted(Sighting sighting) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.sighted(this);
        }
    }

    /** An update got its number. */
    record Posted(Update update) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.posted(this);
        }
    }

    /** A person gave an update another title, or took it away. */
    record Titled(int number, Optional<String> title) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.titled(this);
        }
    }

    /** It has become known what an update changed against the one before. */
    record Changed(int number, FileChanges changes) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.changed(this);
        }
    }

    /**
     * An update's whole file list, told by what differs from the list that was kept last.
     *
     * @param anew there was none, or none that is of use
     */
    record Listed(int number, boolean anew, FileChanges differences) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.listed(this);
        }
    }

    /** What is known of a peer now. Its contact is kept as {@link SpellSeen}. */
    record PeerKnown(KeptPeer peer) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.peerKnown(this);
        }

        @Override
        public Optional<Object> key() {
            return Optional.of(peer.id());
        }
    }

    /** A peer counts no longer in any folder, and nobody has to be judged again. What was recorded of it stays for its time. */
    record PeerForgotten(PeerId peer) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.peerForgotten(this);
        }

        @Override
        public boolean isOfFolder() {
            return false;
        }

        @Override
        public Optional<Object> key() {
            return Optional.of(peer);
        }
    }

    /** A report came. */
    record Reported(PeerId peer, ReceivedReport report) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.reported(this);
        }

        @Override
        public boolean important() {
            return false;
        }
    }

    /** A spell of contact began or ended. */
    record SpellSeen(PeerId peer, Contact.Spell spell) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.spellSeen(this);
        }

        @Override
        public boolean isOfFolder() {
            return false;
        }

        private record Key(PeerId peer, Instant start) {}

        @Override
        public Optional<Object> key() {
            return Optional.of(new Key(peer, spell.start()));
        }

        @Override
        public boolean important() {
            return false;
        }
    }

    /** What is said of a peer has changed. */
    record Flipped(Flip flip) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.flipped(this);
        }

        @Override
        public boolean important() {
            return false;
        }
    }

    /** A peer has an update. */
    record Arrived(Arrival arrival) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.arrived(this);
        }

        @Override
        public boolean important() {
            return false;
        }
    }

    /** The roster is another one. */
    record Rostered(Roster roster) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.rostered(this);
        }

        @Override
        public boolean isOfFolder() {
            return false;
        }

        @Override
        public Optional<Object> key() {
            return Optional.of(Rostered.class);
        }
    }

    /** Somebody did something here. */
    record Done(Deed deed) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.done(this);
        }

        @Override
        public boolean isOfFolder() {
            return false;
        }

        @Override
        public boolean important() {
            return false;
        }
    }

    /** Nothing to keep: it is answered when all that came before it is kept, or never. */
    record Asked(CompletableFuture<Boolean> kept) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.asked(this);
        }

        @Override
        public boolean isOfFolder() {
            return false;
        }
    }

    /** The station was watched without a break. */
    record Watched(Stretch stretch) implements Entry {
        @Override
        public void giveTo(Keeper keeper) {
            keeper.watched(this);
        }

        @Override
        public Optional<Object> key() {
            return Optional.of(stretch.from());
        }
    }
}
