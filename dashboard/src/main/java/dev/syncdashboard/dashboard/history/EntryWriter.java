package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.verdict.Contact;
import dev.syncdashboard.dashboard.verdict.Flip;
import dev.syncdashboard.dashboard.verdict.PeerState;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import dev.syncdashboard.dashboard.verdict.Sighting;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.status.StatusReportCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes entries as rows. The only writer, so a row that an UPDATE does not find can be inserted. */
final class EntryWriter implements Entry.Keeper {

    private final JdbcTemplate jdbc;
    private final FileRows files;
    private final ArrivalRows arrivals;
    private final RosterRows roster;
    private final long rosterVersion;

    /** @param rosterVersion of a roster that is to be written */
    EntryWriter(JdbcTemplate jdbc, long rosterVersion) {
        this.rosterVersion = rosterVersion;
        this.jdbc = jdbc;
        this.files = new FileRows(jdbc);
        this.arrivals = new ArrivalRows(jdbc);
        this.roster = new RosterRows(jdbc);
    }

    void write(Entry entry) {
        entry.giveTo(this);
    }

    @Override
    public void sighted(Entry.Sighted entry) {
        write(entry.sighting());
    }

    @Override
    public void posted(Entry.Posted entry) {
        write(entry.update());
    }

    @Override
    public void titled(Entry.Titled entry) {
        jdbc.update(
                "UPDATE station_update SET title = ? WHERE number = ?",
                entry.title().map(EntryWriter::storable).orElse(null),
                entry.number());
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
        write(entry.peer());
    }

    @Override
    public void peerForgotten(Entry.PeerForgotten entry) {
        jdbc.update("DELETE FROM peer WHERE id = ?", entry.peer().value());
    }

    @Override
    public void reported(Entry.Reported entry) {
        write(entry.peer(), entry.report());
    }

    @Override
    public void spellSeen(Entry.SpellSeen entry) {
        write(entry.peer(), entry.spell());
    }

    @Override
    public void flipped(Entry.Flipped entry) {
        write(entry.flip());
    }

    @Override
    public void arrived(Entry.Arrived entry) {
        arrivals.write(entry.arrival());
    }

    @Override
    public void rostered(Entry.Rostered entry) {
        roster.write(entry.roster(), rosterVersion);
    }

    @Override
    public void watched(Entry.Watched entry) {
        write(entry.stretch());
    }

    /** It is answered when what came before it is written. */
    @Override
    public void asked(Entry.Asked entry) {}

    private void write(Sighting sighting) {
        jdbc.update(
                "INSERT INTO sighting (hash, since, not_before) VALUES (?, ?, ?)",
                sighting.hash().value(),
                SqlTime.of(sighting.since()),
                SqlTime.of(sighting.notBefore()));
    }

    private void write(Update update) {
        jdbc.update(
                "INSERT INTO station_update (number, hash, posted, not_before, title) VALUES (?, ?, ?, ?, ?)",
                update.number(),
                update.hash().value(),
                SqlTime.of(update.posted()),
                SqlTime.of(update.notBefore()),
                update.title().map(EntryWriter::storable).orElse(null));
        update.changes().ifPresent(changes -> files.writeChanges(update.number(), changes));
    }

    private void write(KeptPeer peer) {
        Optional<ReceivedReport> report = peer.report();
        @Nullable
        Object[] values = {
            peer.engineName().map(EntryWriter::storable).orElse(null),
            report.map(known -> json(known.report())).orElse(null),
            report.map(known -> known.report().hash()).map(FolderHash::value).orElse(null),
            SqlTime.of(report.map(ReceivedReport::received)),
            SqlTime.of(report.map(ReceivedReport::progressed)),
            report.map(ReceivedReport::sentWhileUpdating).orElse(false),
            peer.standing().map(standing -> standing.state().code()).orElse(null),
            SqlTime.of(peer.standing().map(KeptPeer.Standing::since)),
            FaultsJson.encode(peer.faults()),
            peer.id().value()
        };
        int found = jdbc.update(
                "UPDATE peer SET engine_name = ?, last_report = ?, last_hash = ?, received = ?, progressed = ?, "
                        + "sent_while_updating = ?, state = ?, state_since = ?, faults = ? WHERE id = ?",
                values);
        if (found == 0) {
            jdbc.update(
                    "INSERT INTO peer (engine_name, last_report, last_hash, received, progressed, "
                            + "sent_while_updating, state, state_since, faults, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    values);
        }
    }

    private static String json(StatusReport report) {
        return new String(StatusReportCodec.encode(report), StandardCharsets.UTF_8);
    }

    /** PostgreSQL takes no text with a zero character in it. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    private void write(PeerId peer, ReceivedReport received) {
        StatusReport report = received.report();
        jdbc.update(
                "INSERT INTO report (peer, received, written, hash, seq, complete, progressed, sent_while_updating) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                peer.value(),
                SqlTime.of(received.received()),
                SqlTime.of(report.written()),
                report.hash().value(),
                report.seq().isPresent() ? report.seq().getAsLong() : null,
                report.complete().orElse(null),
                SqlTime.of(received.progressed()),
                received.sentWhileUpdating());
    }

    private void write(PeerId peer, Contact.Spell spell) {
        int found = jdbc.update(
                "UPDATE spell SET ended = ? WHERE peer = ? AND started = ?",
                SqlTime.of(spell.end()),
                peer.value(),
                SqlTime.of(spell.start()));
        if (found == 0) {
            jdbc.update(
                    "INSERT INTO spell (ended, peer, started) VALUES (?, ?, ?)",
                    SqlTime.of(spell.end()),
                    peer.value(),
                    SqlTime.of(spell.start()));
        }
    }

    private void write(Flip flip) {
        jdbc.update(
                "INSERT INTO flip (peer, from_state, to_state, happened) VALUES (?, ?, ?, ?)",
                flip.peer().value(),
                flip.from().map(PeerState::code).orElse(null),
                flip.to().code(),
                SqlTime.of(flip.at()));
    }

    private void write(Stretch watched) {
        Instant from = watched.from();
        int found = jdbc.update(
                "UPDATE recording SET last_look = ? WHERE started = ?", SqlTime.of(watched.to()), SqlTime.of(from));
        if (found == 0) {
            jdbc.update(
                    "INSERT INTO recording (last_look, started) VALUES (?, ?)",
                    SqlTime.of(watched.to()),
                    SqlTime.of(from));
        }
    }
}
