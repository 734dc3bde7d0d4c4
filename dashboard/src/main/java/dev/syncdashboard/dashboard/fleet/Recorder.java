package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.Kept;
import dev.syncdashboard.dashboard.archive.KeptPeer.Standing;
import dev.syncdashboard.dashboard.history.Entry;
import dev.syncdashboard.dashboard.history.HistoryStore;
import dev.syncdashboard.dashboard.history.Stretch;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.verdict.Contact;
import dev.syncdashboard.dashboard.verdict.Flip;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import dev.syncdashboard.dashboard.verdict.StationHistory;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Tells the store what is new: it remembers what it has told, and compares. On the fleet's thread only, so that it needs
 * no lock; telling never waits.
 */
final class Recorder {

    /** Of one device in an hour. A truck whose agent works as it should sends a few. */
    private static final int MOST_AN_HOUR = 60;

    private final HistoryStore store;
    private final Limits limits;
    private StationHistory station;
    private PeerMemories peers;
    private final Map<PeerId, Standing> said;
    private final Arrivals arrivals;
    private final HourlyLimit reports = new HourlyLimit(MOST_AN_HOUR);
    private final HourlyLimit flips = new HourlyLimit(MOST_AN_HOUR);
    private final Map<PeerId, ReceivedReport> waiting = new HashMap<>();
    private long notKept;
    private Roster roster;
    private Optional<Stretch> watched = Optional.empty();
    private Optional<Instant> lastLook;

    Recorder(HistoryStore store, Kept kept, Limits limits) {
        this.store = store;
        this.limits = limits;
        this.station = kept.station();
        this.peers = PeerMemories.NONE.precededBy(kept.peers());
        this.said = new HashMap<>(peers.standings());
        this.arrivals = new Arrivals(kept.arrived());
        this.roster = kept.roster();
        this.lastLook = kept.lastLook();
    }

    void note(StationMemory now, PeerMemories known, FleetSnapshot snapshot) {
        noteStation(now.history());
        now.hashAt().filter(at -> lastLook.filter(at::equals).isEmpty()).ifPresent(this::noteLook);
        Set<PeerId> changed = notePeers(known, snapshot.at());
        changed.addAll(noteVerdicts(snapshot, known));
        noteRoster(snapshot.roster());
        changed.forEach(id -> Optional.ofNullable(known.byId().get(id))
                .map(peer -> peer.toKept(Optional.ofNullable(said.get(id))))
                .ifPresent(peer -> store.keep(new Entry.PeerKnown(peer))));
        arrivals.next(snapshot).forEach(arrival -> store.keep(new Entry.Arrived(arrival)));
    }

    /** How many reports were not written since the start, since one device sent too many. */
    long notKept() {
        return notKept;
    }

    /**
     * The clock was set. What was recorded stays as it is; all that follows is compared with what is known now, on the clock
     * as it is now. Watching begins anew, and so does, for the record, contact that goes on.
     */
    void setAnew(StationMemory now, PeerMemories known, UnaryOperator<Instant> move) {
        station = now.history();
        peers = known;
        said.replaceAll((id, standing) -> standing.moved(move));
        watched = Optional.empty();
        lastLook = now.hashAt();
        for (PeerMemory peer : known.all()) {
            store.keep(new Entry.PeerKnown(peer.toKept(Optional.ofNullable(said.get(peer.id())))));
            peer.contact().open().ifPresent(spell -> store.keep(new Entry.SpellSeen(peer.id(), spell)));
        }
    }

    private void noteRoster(Roster now) {
        if (!now.equals(roster)) {
            store.keep(new Entry.Rostered(now));
            roster = now;
        }
    }

    /** An update's files were listed. What it changed is not looked for in the station's history, which may leave it out. */
    void noteList(FileLists.News news) {
        news.changes().ifPresent(changes -> store.keep(new Entry.Changed(news.number(), changes)));
        store.keep(new Entry.Listed(news.number(), news.anew(), news.differences()));
    }

    private void noteStation(StationHistory now) {
        if (now.equals(station)) {
            return;
        }
        now.log().stream().skip(station.log().size()).map(Entry.Sighted::new).forEach(store::keep);
        for (Update update : now.updates()) {
            Optional<Update> known = station.update(update.number());
            if (known.isEmpty()) {
                store.keep(new Entry.Posted(update));
            } else if (!known.get().title().equals(update.title())) {
                store.keep(new Entry.Titled(update.number(), update.title()));
            }
        }
        station = now;
    }

    private void noteLook(Instant at) {
        boolean goesOn = lastLook.filter(
                        last -> !last.plus(limits.cannotCheckAfter()).isBefore(at))
                .isPresent();
        Instant from = watched.filter(stretch -> goesOn).map(Stretch::from).orElse(at);
        Stretch stretch = new Stretch(from, at);
        watched = Optional.of(stretch);
        lastLook = Optional.of(at);
        store.keep(new Entry.Watched(stretch));
    }

    private Set<PeerId> notePeers(PeerMemories known, Instant at) {
        forgetAllBut(known);
        Set<PeerId> changed = new HashSet<>();
        for (PeerMemory peer : known.all()) {
            Optional<PeerMemory> before = Optional.ofNullable(peers.byId().get(peer.id()));
            if (before.filter(peer::equals).isEmpty() && notePeer(before.orElse(PeerMemory.of(peer.id())), peer)) {
                changed.add(peer.id());
            }
            if (before.isEmpty()) {
                changed.add(peer.id());
            }
        }
        peers = known;
        noteReports(at);
        return changed;
    }

    private void forgetAllBut(PeerMemories known) {
        for (PeerId id : peers.byId().keySet()) {
            if (!known.byId().containsKey(id)) {
                store.keep(new Entry.PeerForgotten(id));
                said.remove(id);
                waiting.remove(id);
                reports.forget(id);
                flips.forget(id);
            }
        }
    }

    /** The newest report of each device waits until it may be written, and takes the place of the one that waited. */
    private void noteReports(Instant at) {
        waiting.entrySet().removeIf(entry -> {
            boolean taken = reports.takes(entry.getKey(), at);
            if (taken) {
                store.keep(new Entry.Reported(entry.getKey(), entry.getValue()));
            }
            return taken;
        });
    }

    /** Gives whether what is kept of the peer itself has changed. */
    private boolean notePeer(PeerMemory before, PeerMemory now) {
        noteContact(now.id(), before.contact(), now.contact());
        boolean reported = !now.report().equals(before.report());
        if (reported) {
            boolean waited = waiting.put(now.id(), now.report().orElseThrow()) != null;
            notKept += waited ? 1 : 0;
        }
        return reported
                || !now.faults().equals(before.faults())
                || !now.engineName().equals(before.engineName());
    }

    /** Only the newest spells can be new, or have ended. */
    private void noteContact(PeerId id, Contact before, Contact now) {
        List<Contact.Spell> spells = now.spells();
        for (int i = spells.size() - 1; i >= 0 && !before.spells().contains(spells.get(i)); i--) {
            store.keep(new Entry.SpellSeen(id, spells.get(i)));
        }
    }

    /** Of a truck that is only expected nothing has happened yet. */
    private Set<PeerId> noteVerdicts(FleetSnapshot snapshot, PeerMemories known) {
        Set<PeerId> changed = new HashSet<>();
        for (PeerStatus peer : snapshot.peers()) {
            Standing now = peer.standing();
            Optional<Standing> before = Optional.ofNullable(said.get(peer.id()));
            if (before.filter(now::equals).isEmpty()
                    && known.byId().containsKey(peer.id())
                    && flips.takes(peer.id(), snapshot.at())) {
                said.put(peer.id(), now);
                changed.add(peer.id());
                store.keep(
                        new Entry.Flipped(new Flip(peer.id(), before.map(Standing::state), now.state(), now.since())));
            }
        }
        return changed;
    }
}
