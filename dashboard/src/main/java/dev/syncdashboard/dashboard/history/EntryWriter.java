package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes entries of a Sync folder as rows. The only writer, so a row that an UPDATE does not find can be inserted. */
final class EntryWriter implements Entry.Keeper {

    private final JdbcTemplate jdbc;
    private final int folder;
    private final long rosterVersion;
    private final StationRows station;
    private final FileRows files;

    /** @param rosterVersion of a roster that is to be written */
    EntryWriter(JdbcTemplate jdbc, int folder, long rosterVersion) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.rosterVersion = rosterVersion;
        this.station = new StationRows(jdbc, folder);
        this.files = new FileRows(jdbc, folder);
    }

    void write(Entry entry) {
        entry.giveTo(this);
    }

    @Override
    public void sighted(Entry.Sighted entry) {
        station.write(entry.sighting());
    }

    @Override
    public void posted(Entry.Posted entry) {
        station.write(entry.update());
    }

    @Override
    public void titled(Entry.Titled entry) {
        station.writeTitle(entry.number(), entry.title());
    }

    @Override
    public void changed(Entry.Changed entry) {
        files.writeChanges(entry.number(), entry.changes());
    }

    @Override
    public void listed(Entry.Listed entry) {
        files.writeList(entry);
    }

    @Override
    public void peerKnown(Entry.PeerKnown entry) {
        new PeerRows(jdbc, folder).write(entry.peer());
    }

    @Override
    public void peerForgotten(Entry.PeerForgotten entry) {
        PeerRows.delete(entry.peer(), jdbc);
    }

    @Override
    public void reported(Entry.Reported entry) {
        write(entry.peer(), entry.report());
    }

    @Override
    public void spellSeen(Entry.SpellSeen entry) {
        new SpellRows(jdbc).write(entry.peer(), entry.spell());
    }

    @Override
    public void flipped(Entry.Flipped entry) {
        write(entry.flip());
    }

    @Override
    public void arrived(Entry.Arrived entry) {
        new ArrivalRows(jdbc, folder).write(entry.arrival());
    }

    @Override
    public void rostered(Entry.Rostered entry) {
        new RosterRows(jdbc).write(entry.roster(), rosterVersion);
    }

    @Override
    public void watched(Entry.Watched entry) {
        new WatchRows(jdbc, folder).write(entry.stretch());
    }

    @Override
    public void done(Entry.Done entry) {
        new DeedRows(jdbc).write(entry.deed());
    }

    /** It is answered when what came before it is written. */
    @Override
    public void asked(Entry.Asked entry) {}

    private void write(PeerId peer, ReceivedReport received) {
        StatusReport report = received.report();
        jdbc.update(
                "INSERT INTO report (folder, peer, received, written, hash, seq, complete, progressed, "
                        + "sent_while_updating) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                folder,
                peer.value(),
                SqlTime.of(received.received()),
                SqlTime.of(report.written()),
                report.hash().value(),
                report.seq().isPresent() ? report.seq().getAsLong() : null,
                report.complete().orElse(null),
                SqlTime.of(received.progressed()),
                received.sentWhileUpdating());
    }

    private void write(Flip flip) {
        jdbc.update(
                "INSERT INTO flip (folder, peer, from_state, to_state, happened) VALUES (?, ?, ?, ?, ?)",
                folder,
                flip.peer().value(),
                flip.from().map(PeerState::code).orElse(null),
                flip.to().code(),
                SqlTime.of(flip.at()));
    }
}
