package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.status.PeerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** When devices were in contact, as rows; the same for all Sync folders. */
record SpellRows(JdbcTemplate jdbc) {
    private static final int MOST_SPELLS = 200;

    void write(PeerId device, Spell spell) {
        int found = jdbc.update(
                "UPDATE spell SET ended = ? WHERE peer = ? AND started = ?",
                SqlTime.of(spell.end()),
                device.value(),
                SqlTime.of(spell.start()));
        if (found == 0) {
            jdbc.update(
                    "INSERT INTO spell (ended, peer, started) VALUES (?, ?, ?)",
                    SqlTime.of(spell.end()),
                    device.value(),
                    SqlTime.of(spell.start()));
        }
    }

    /** What went on when the dashboard ended is proven only up to its last look. */
    void endAt(Optional<Instant> lastLook) {
        if (lastLook.isPresent()) {
            jdbc.update(
                    "UPDATE spell SET ended = CASE WHEN started < ? THEN ? ELSE started END WHERE ended IS NULL",
                    SqlTime.of(lastLook.get()),
                    SqlTime.of(lastLook.get()));
        } else {
            jdbc.update("UPDATE spell SET ended = started WHERE ended IS NULL");
        }
    }

    /** The newest. */
    Contact contact(PeerId device) {
        List<Spell> newestFirst = new ArrayList<>(jdbc.query(
                "SELECT started, ended FROM spell WHERE peer = ? ORDER BY started DESC LIMIT " + MOST_SPELLS,
                (row, index) -> spell(row),
                device.value()));
        Collections.reverse(newestFirst);
        return new Contact(newestFirst);
    }

    /** Those that end after a moment, or go on. */
    List<Spell> since(PeerId device, Instant from) {
        return jdbc.query(
                "SELECT started, ended FROM spell WHERE peer = ? AND (ended IS NULL OR ended >= ?) ORDER BY started",
                (row, index) -> spell(row),
                device.value(),
                SqlTime.of(from));
    }

    private static Spell spell(ResultSet row) throws SQLException {
        return new Spell(SqlTime.read(row, "started"), SqlTime.readOptional(row, "ended"));
    }
}
