package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads what verdicts on the Sync folders of the settings need after a restart, and no more than that, however much is kept
 * of how many folders.
 */
record KeptReader(JdbcTemplate jdbc, FolderIds folders) {
    private static final int MOST_DEVICES = 20_000;

    /** What reports of all folders say in all. A report that is left out stands in the Status folder all the same. */
    private static final long MOST_REPORT_CHARACTERS = 32L << 20;

    /** Whether nothing was ever kept here. */
    boolean isNew() {
        return jdbc.queryForList("SELECT version FROM roster_version").isEmpty()
                && jdbc.queryForList("SELECT started FROM recording LIMIT 1").isEmpty()
                && jdbc.queryForList("SELECT id FROM peer LIMIT 1").isEmpty()
                && jdbc.queryForList("SELECT number FROM roster_truck LIMIT 1").isEmpty();
    }

    Map<FolderName, KeptFolder> read() {
        new SpellRows(jdbc).endAt(WatchRows.lastLookOfAll(jdbc));
        Map<FolderName, List<KeptPeer>> peers = peers();
        Map<FolderName, KeptFolder> kept = new HashMap<>();
        folders.all().forEach((name, id) -> kept.put(name, read(id, peers.getOrDefault(name, List.of()))));
        return kept;
    }

    private KeptFolder read(int folder, List<KeptPeer> peers) {
        StationRows station = new StationRows(jdbc, folder);
        int filesOf = station.newestListed();
        return new KeptFolder(
                station.read(),
                peers,
                new ArrivalRows(jdbc, folder).newest(),
                filesOf == 0 ? List.of() : new FileRows(jdbc, folder).readList(),
                filesOf,
                new WatchRows(jdbc, folder).lastLook());
    }

    /**
     * Device by device, those that the engine named first: a history that was flooded must not fill the memory. The folders
     * share the room for what is said, so that a device that was named is read in all of them before any that was not.
     */
    private Map<FolderName, List<KeptPeer>> peers() {
        Map<FolderName, List<KeptPeer>> known = new HashMap<>();
        SpellRows spells = new SpellRows(jdbc);
        long left = MOST_REPORT_CHARACTERS;
        for (PeerId device : devices()) {
            Contact contact = spells.contact(device);
            for (Map.Entry<FolderName, Integer> folder : folders.all().entrySet()) {
                Optional<PeerRows.Read> read = new PeerRows(jdbc, folder.getValue()).read(device, contact, left);
                if (read.isPresent()) {
                    left -= read.get().characters();
                    known.computeIfAbsent(folder.getKey(), name -> new ArrayList<>())
                            .add(read.get().peer());
                }
            }
        }
        return known;
    }

    private List<PeerId> devices() {
        String places = String.join(", ", Collections.nCopies(folders.all().size(), "?"));
        return jdbc.query(
                "SELECT id FROM peer WHERE folder IN (" + places + ") GROUP BY id "
                        + "ORDER BY MIN(CASE WHEN engine_name IS NULL THEN 1 ELSE 0 END), id LIMIT " + MOST_DEVICES,
                (row, index) -> new PeerId(row.getString("id")),
                folders.all().values().toArray());
    }
}
