package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps everything for as long as the dashboard runs, and of each truck's past only the newest part. */
public final class InMemoryHistoryStore implements HistoryStore {

    private final RememberedContacts contacts = new RememberedContacts();
    private final Map<FolderName, RememberedFolder> folders = new HashMap<>();
    private volatile Roster roster = Roster.EMPTY;

    /** @param folders the Sync folders; what the engine calls them means nothing here */
    public InMemoryHistoryStore(List<StoredFolder> folders) {
        folders.forEach(folder -> this.folders.put(folder.name(), new RememberedFolder(contacts)));
    }

    @Override
    public void open(Consumer<Optional<KeptFleet>> answer) {
        answer.accept(Optional.of(kept()));
    }

    @Override
    public RosterDoubt doubtOfBefore() {
        return RosterDoubt.NOT_KEPT;
    }

    private KeptFleet kept() {
        Optional<Instant> lastLook = folders.values().stream()
                .flatMap(folder -> folder.lastLook().stream())
                .max(Comparator.naturalOrder());
        contacts.endAt(lastLook);
        Map<FolderName, KeptFolder> kept = new HashMap<>();
        folders.forEach((name, folder) -> kept.put(name, folder.kept()));
        return new KeptFleet(roster, kept);
    }

    @Override
    public void keep(FolderName folder, Entry entry) {
        entry.giveTo(new Keeper(remembered(folder)));
    }

    @Override
    public HistoryReader of(FolderName folder) {
        return remembered(folder);
    }

    private RememberedFolder remembered(FolderName name) {
        return Optional.ofNullable(folders.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No history is kept of the folder " + name + "."));
    }

    private final class Keeper implements Entry.Keeper {

        private final RememberedFolder folder;

        Keeper(RememberedFolder folder) {
            this.folder = folder;
        }

        @Override
        public void sighted(Entry.Sighted entry) {
            folder.change(station -> {
                List<Sighting> log = new ArrayList<>(station.log());
                log.add(entry.sighting());
                return StationHistory.of(log, station.updates());
            });
        }

        @Override
        public void posted(Entry.Posted entry) {
            folder.change(station -> {
                List<Update> updates = new ArrayList<>(station.updates());
                updates.add(entry.update());
                updates.sort(Comparator.comparingInt(Update::number));
                return StationHistory.of(station.log(), updates);
            });
        }

        @Override
        public void titled(Entry.Titled entry) {
            folder.change(station -> station.withTitle(entry.number(), entry.title()));
        }

        @Override
        public void changed(Entry.Changed entry) {
            folder.change(station -> station.withChanges(entry.number(), entry.changes()));
        }

        @Override
        public void listed(Entry.Listed entry) {
            folder.list(entry);
        }

        @Override
        public void peerKnown(Entry.PeerKnown entry) {
            folder.know(entry.peer());
        }

        @Override
        public void peerForgotten(Entry.PeerForgotten entry) {
            folders.values().forEach(any -> any.forget(entry.peer()));
        }

        @Override
        public void reported(Entry.Reported entry) {
            folder.add(entry.peer(), entry.report());
        }

        @Override
        public void spellSeen(Entry.SpellSeen entry) {
            contacts.add(entry.peer(), entry.spell());
        }

        @Override
        public void flipped(Entry.Flipped entry) {
            folder.add(entry.flip());
        }

        @Override
        public void arrived(Entry.Arrived entry) {
            folder.add(entry.arrival());
        }

        @Override
        public void rostered(Entry.Rostered entry) {
            roster = entry.roster();
        }

        @Override
        public void watched(Entry.Watched entry) {
            folder.watch(entry.stretch());
        }

        @Override
        public void done(Entry.Done entry) {
            folders.values().forEach(any -> any.add(entry.deed()));
        }

        /** Nobody has to: all is kept at once. */
        @Override
        public void asked(Entry.Asked entry) {}
    }

    @Override
    public Optional<Message> problem() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> copyInto(Path directory) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
