package dev.syncdashboard.dashboard.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Deletes what is older than a moment, in steps so small that nothing else waits for long. What a verdict still needs
 * stays: each peer's last report and spell, and of each Sync folder, be it in the settings or not, the versions that those
 * reports name, and all that still lasted then.
 */
final class Retention {

    private static final int STEP = 1_000;

    private final JdbcTemplate jdbc;

    Retention(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes a little. Rows are looked through by their number, which grows with time, so no step reads a whole table. */
    boolean deletedSome(Instant before) {
        OffsetDateTime limit = SqlTime.of(before);
        int deleted = oldestOf("report", "received", limit)
                + oldestOf("flip", "happened", limit)
                + oldestOf("deed", "happened", limit)
                + tooManyDeeds()
                + spells(limit);
        for (int folder : jdbc.queryForList("SELECT id FROM sync_folder", Integer.class)) {
            deleted += updates(folder, limit) + sightings(folder, limit) + recordings(folder, limit);
        }
        return deleted > 0;
    }

    private int oldestOf(String table, String column, OffsetDateTime limit) {
        return jdbc.update(
                "DELETE FROM " + table + " WHERE " + column + " < ? AND id IN (SELECT id FROM " + table
                        + " ORDER BY id LIMIT " + STEP + ")",
                limit);
    }

    /** Whatever somebody does over and over, it does not fill the disk. */
    private int tooManyDeeds() {
        return jdbc.update(
                "DELETE FROM deed WHERE id IN (SELECT id FROM deed ORDER BY id LIMIT " + STEP
                        + ") AND id <= (SELECT MAX(id) FROM deed) - ?",
                DeedRows.MOST);
    }

    /** Each peer's last spell stays, so the window has to be wider than there are peers. */
    private int spells(OffsetDateTime limit) {
        return jdbc.update(
                "DELETE FROM spell WHERE ended < ? "
                        + "AND id IN (SELECT id FROM spell ORDER BY id LIMIT (SELECT COUNT(*) + ? FROM peer)) "
                        + "AND EXISTS (SELECT 1 FROM spell later "
                        + "WHERE later.peer = spell.peer AND later.started > spell.started)",
                limit,
                STEP);
    }

    /** The files that it changed go with an update. Looked for first, since H2 would look again for each row it deletes. */
    private int updates(int folder, OffsetDateTime limit) {
        List<Integer> numbers = jdbc.queryForList(
                "SELECT number FROM station_update WHERE folder = ? AND posted < ? "
                        + "AND number < (SELECT MAX(number) FROM station_update WHERE folder = ? AND posted < ?) "
                        + "AND number < (SELECT MAX(number) FROM station_update WHERE folder = ? AND listed) "
                        + "AND hash NOT IN (SELECT last_hash FROM peer WHERE folder = ? AND last_hash IS NOT NULL) "
                        + "ORDER BY number LIMIT 20",
                Integer.class,
                folder,
                limit,
                folder,
                limit,
                folder,
                folder);
        numbers.forEach(
                number -> jdbc.update("DELETE FROM station_update WHERE folder = ? AND number = ?", folder, number));
        return numbers.size();
    }

    private int sightings(int folder, OffsetDateTime limit) {
        return jdbc.update(
                "DELETE FROM sighting WHERE id IN (SELECT id FROM sighting WHERE folder = ? AND since < ? "
                        + "AND id < (SELECT MAX(id) FROM sighting WHERE folder = ? AND since < ?) "
                        + "AND hash NOT IN (SELECT last_hash FROM peer WHERE folder = ? AND last_hash IS NOT NULL) "
                        + "AND hash NOT IN (SELECT hash FROM station_update WHERE folder = ?) "
                        + "ORDER BY id LIMIT " + STEP + ")",
                folder,
                limit,
                folder,
                limit,
                folder,
                folder);
    }

    private int recordings(int folder, OffsetDateTime limit) {
        return jdbc.update(
                "DELETE FROM recording WHERE folder = ? AND last_look < ? "
                        + "AND started < (SELECT MAX(started) FROM recording WHERE folder = ?)",
                folder,
                limit,
                folder);
    }
}
