package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.dashboard.roster.DeviceChoices;
import dev.syncdashboard.dashboard.roster.DeviceKeys;
import dev.syncdashboard.dashboard.roster.FolderNeeds;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The roster as rows. It is small and rarely changes, so it is written as a whole. */
record RosterRows(JdbcTemplate jdbc) {
    /**
     * @param truck 0: no truck of the roster; then it is accepted if it is current, else removed or ignored
     * @param removed since when it is no truck any more
     */
    private record DeviceRow(String device, int truck, int place, boolean current, Optional<Instant> removed) {

        DeviceRow(String device, int truck, int place, boolean current) {
            this(device, truck, place, current, Optional.empty());
        }
    }

    /** What is in the database of it; the version is 0 where it is from before it had one. */
    record Versioned(long version, Roster roster) {}

    Versioned readVersioned() {
        Roster roster = read();
        return jdbc
                .query(
                        "SELECT version, doubt FROM roster_version ORDER BY version DESC",
                        (row, index) -> new Versioned(
                                row.getLong("version"),
                                Optional.ofNullable(row.getString("doubt"))
                                        .flatMap(RosterDoubt::ofCode)
                                        .map(roster::doubted)
                                        .orElse(roster)))
                .stream()
                .findFirst()
                .orElse(new Versioned(0, roster));
    }

    void write(Roster roster, long version) {
        jdbc.update("DELETE FROM roster_version");
        jdbc.update(
                "INSERT INTO roster_version (version, doubt) VALUES (?, ?)",
                version,
                roster.doubt().map(RosterDoubt::code).orElse(null));
        jdbc.update("DELETE FROM roster_device");
        jdbc.update("DELETE FROM roster_truck");
        jdbc.update("DELETE FROM roster_need");
        roster.needs()
                .byGroup()
                .forEach((group, folders) -> folders.forEach(folder -> jdbc.update(
                        "INSERT INTO roster_need (truck_group, folder) VALUES (?, ?)", group, folder.value())));
        jdbc.update("DELETE FROM device_key");
        jdbc.batchUpdate(
                "INSERT INTO device_key (device, verify_key, since, compared) VALUES (?, ?, ?, ?)",
                roster.keys().byDevice().entrySet(),
                1_000,
                (row, device) -> {
                    row.setString(1, device.getKey().value());
                    row.setString(2, device.getValue().key().value());
                    row.setObject(3, SqlTime.of(device.getValue().since()));
                    row.setBoolean(4, device.getValue().compared());
                });
        jdbc.batchUpdate(
                "INSERT INTO roster_truck (number, name, truck_group, away_since, away_until, away_reason) "
                        + "VALUES (?, ?, ?, ?, ?, ?)",
                roster.trucks(),
                1_000,
                (row, truck) -> {
                    Optional<OutOfService> away = truck.outOfService();
                    row.setInt(1, truck.number());
                    row.setString(2, truck.name());
                    row.setString(3, truck.group());
                    row.setObject(4, SqlTime.of(away.map(OutOfService::since)));
                    row.setObject(5, SqlTime.of(away.flatMap(OutOfService::until)));
                    row.setString(6, away.map(OutOfService::reason).orElse(null));
                });
        jdbc.batchUpdate(
                "INSERT INTO roster_device (device, truck, place, is_current, removed) VALUES (?, ?, ?, ?, ?)",
                devices(roster),
                1_000,
                (row, device) -> {
                    row.setString(1, device.device());
                    row.setInt(2, device.truck());
                    row.setInt(3, device.place());
                    row.setBoolean(4, device.current());
                    row.setObject(5, SqlTime.of(device.removed()));
                });
    }

    private static List<DeviceRow> devices(Roster roster) {
        List<DeviceRow> rows = new ArrayList<>();
        DeviceChoices choices = roster.choices();
        choices.accepted().forEach(device -> rows.add(new DeviceRow(device.value(), 0, 0, true)));
        choices.ignored().forEach(device -> rows.add(new DeviceRow(device.value(), 0, 0, false)));
        choices.removed()
                .forEach((device, since) -> rows.add(new DeviceRow(device.value(), 0, 0, false, Optional.of(since))));
        for (RosterTruck truck : roster.trucks()) {
            int place = 0;
            for (PeerId device : truck.earlierDevices()) {
                rows.add(new DeviceRow(device.value(), truck.number(), place++, false));
            }
            int last = place;
            truck.device().ifPresent(device -> rows.add(new DeviceRow(device.value(), truck.number(), last, true)));
        }
        return rows;
    }

    private Roster read() {
        Map<Integer, List<DeviceRow>> devices = jdbc
                .query(
                        "SELECT * FROM roster_device ORDER BY truck, place",
                        (row, index) -> new DeviceRow(
                                row.getString("device"),
                                row.getInt("truck"),
                                row.getInt("place"),
                                row.getBoolean("is_current"),
                                SqlTime.readOptional(row, "removed")))
                .stream()
                .collect(Collectors.groupingBy(DeviceRow::truck));
        List<RosterTruck> trucks = jdbc.query(
                "SELECT * FROM roster_truck ORDER BY number",
                (row, index) -> truck(row, devices.getOrDefault(row.getInt("number"), List.of())));
        return Roster.of(trucks, choices(devices.getOrDefault(0, List.of())), needs(), keys());
    }

    private DeviceKeys keys() {
        Map<PeerId, TruckKey> keys = new HashMap<>();
        jdbc.query("SELECT device, verify_key, since, compared FROM device_key", row -> {
            keys.put(
                    new PeerId(row.getString("device")),
                    new TruckKey(
                            new VerifyKey(row.getString("verify_key")),
                            SqlTime.read(row, "since"),
                            row.getBoolean("compared")));
        });
        return new DeviceKeys(keys);
    }

    private FolderNeeds needs() {
        Map<String, Set<FolderName>> needs = new HashMap<>();
        jdbc.query("SELECT truck_group, folder FROM roster_need", row -> {
            needs.computeIfAbsent(row.getString("truck_group"), group -> new HashSet<>())
                    .add(new FolderName(row.getString("folder")));
        });
        return new FolderNeeds(needs);
    }

    private static DeviceChoices choices(List<DeviceRow> rows) {
        Set<PeerId> accepted = new HashSet<>();
        Set<PeerId> ignored = new HashSet<>();
        Map<PeerId, Instant> removed = new HashMap<>();
        for (DeviceRow row : rows) {
            PeerId device = new PeerId(row.device());
            if (row.removed().isPresent()) {
                removed.put(device, row.removed().get());
            } else if (row.current()) {
                accepted.add(device);
            } else {
                ignored.add(device);
            }
        }
        return new DeviceChoices(accepted, ignored, removed);
    }

    private static RosterTruck truck(ResultSet row, List<DeviceRow> devices) throws SQLException {
        List<PeerId> earlier = devices.stream()
                .filter(device -> !device.current())
                .sorted(Comparator.comparingInt(DeviceRow::place))
                .map(device -> new PeerId(device.device()))
                .toList();
        Optional<PeerId> current = devices.stream()
                .filter(DeviceRow::current)
                .map(device -> new PeerId(device.device()))
                .findFirst();
        @Nullable String reason = row.getString("away_reason");
        Optional<OutOfService> away = reason == null
                ? Optional.empty()
                : Optional.of(new OutOfService(
                        SqlTime.read(row, "away_since"), SqlTime.readOptional(row, "away_until"), reason));
        return new RosterTruck(
                row.getInt("number"), row.getString("name"), row.getString("truck_group"), current, earlier, away);
    }
}
