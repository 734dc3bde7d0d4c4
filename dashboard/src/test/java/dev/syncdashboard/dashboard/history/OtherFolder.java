package dev.syncdashboard.dashboard.history;

import static dev.syncdashboard.dashboard.history.HistoryStoreContract.BRUSH_12;
import static dev.syncdashboard.dashboard.history.HistoryStoreContract.ENGINE_7;
import static dev.syncdashboard.dashboard.history.HistoryStoreContract.NOON;

import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is in a second Sync folder while the first is tested: of the same devices, update numbers, versions and files. */
final class OtherFolder {

    /** What is to be kept of it, as {@link #told}. */
    static final KeptFolder KEPT = kept();

    private OtherFolder() {}

    private static KeptFolder kept() {
        InMemoryHistoryStore store = new InMemoryHistoryStore(HistoryStoreContract.FOLDERS);
        entries().forEach(entry -> store.keep(HistoryStoreContract.PROTOCOLS, entry));
        return told(Opened.of(store).folder(HistoryStoreContract.PROTOCOLS));
    }

    static List<Entry> entries() {
        Instant before = NOON.truncatedTo(ChronoUnit.MILLIS).minusSeconds(3_600);
        List<Entry> entries = new ArrayList<>(sameNumbersAndFiles(before));
        entries.add(new Entry.Watched(new Stretch(before.minusSeconds(60), before)));
        entries.add(new Entry.Watched(new Stretch(before.plusSeconds(60), before.plusSeconds(120))));
        entries.add(new Entry.Titled(1, Optional.of("Title in the other folder")));
        for (PeerId peer : List.of(ENGINE_7, BRUSH_12)) {
            entries.add(TestEntries.known(
                    peer,
                    Optional.of(TestEntries.reportOfMissingFiles("x", before)),
                    Optional.of(new KeptPeer.Standing(PeerState.BEHIND, before))));
            entries.add(new Entry.Reported(peer, TestEntries.report("any", "x", 77, before)));
            entries.add(new Entry.Flipped(new Flip(peer, Optional.empty(), PeerState.BEHIND, NOON)));
        }
        entries.add(new Entry.Arrived(new Arrival(ENGINE_7, 4, NOON.plusSeconds(99), true)));
        return entries;
    }

    /** Updates 1 (of version a, unless it is there already) to 4, with files. */
    static List<Entry> sameNumbersAndFiles(Instant at) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.Sighted(new Sighting(TestEntries.hash("x"), at, Optional.empty())));
        int first = at.isBefore(NOON) ? 1 : 2;
        for (int number = first; number <= 4; number++) {
            String hash = number == 1 ? "a" : "u" + number;
            entries.add(
                    new Entry.Sighted(new Sighting(TestEntries.hash(hash), at.plusSeconds(number), Optional.empty())));
            entries.add(new Entry.Posted(
                    new Update(number, TestEntries.hash(hash), at.plusSeconds(number), Optional.empty())));
            entries.add(new Entry.Changed(number, files(number)));
        }
        entries.add(new Entry.Listed(4, true, files(4)));
        return entries;
    }

    private static FileChanges files(int number) {
        return new FileChanges(
                List.of(StationFile.of("maps/Nördlich 1.pdf", 80 + number), StationFile.of("plan.pdf", 70 + number)),
                List.of(),
                List.of());
    }

    /** What is kept of it, but for contact, which is not its own; in one order. */
    static KeptFolder told(KeptFolder kept) {
        return new KeptFolder(
                kept.station(),
                kept.peers().stream()
                        .map(peer -> new KeptPeer(
                                peer.id(),
                                peer.engineName(),
                                peer.report(),
                                peer.faults(),
                                Contact.NEVER,
                                peer.standing()))
                        .sorted(Comparator.comparing(KeptPeer::id))
                        .toList(),
                kept.arrived(),
                kept.files().stream()
                        .sorted(Comparator.comparing(FileEntry::path))
                        .toList(),
                kept.filesOf(),
                kept.lastLook());
    }

    /** All that can be asked about a folder, but for contact. */
    record Answers(
            List<PeerPast.Report> reports,
            List<PeerPast.Report> newest,
            List<Flip> flips,
            List<Arrival> reached,
            List<Stretch> gapsOfPeer,
            Set<FolderHash> everHad,
            Optional<Instant> knownFrom,
            List<Stretch> gaps,
            List<Arrival> arrivals,
            List<Arrival> allArrivals,
            Map<PeerId, Instant> firstReports,
            Optional<FileChanges> changes,
            Map<Integer, FileChanges> allChanges) {

        static final Answers NONE = new Answers(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Map.of());
    }

    static Answers answers(HistoryReader history) {
        PeerPast past = history.past(ENGINE_7, Instant.EPOCH);
        return new Answers(
                past.reports(),
                history.reports(ENGINE_7, 9),
                past.flips(),
                past.arrivals(),
                past.gaps(),
                history.everHad(List.of(TestEntries.hash("a"), TestEntries.hash("x"), TestEntries.hash("u3"))),
                history.knownFrom(),
                history.gaps(Instant.EPOCH),
                history.arrivals(4),
                history.arrivalsFrom(1),
                history.firstReports(),
                history.changes(4),
                history.changesFrom(1));
    }
}
