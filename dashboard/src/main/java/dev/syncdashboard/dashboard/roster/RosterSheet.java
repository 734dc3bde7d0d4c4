package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A roster as a person wrote it down, a line for each truck.
 *
 * @param columns what it says of trucks, the name among it; all else stays as it is
 */
public record RosterSheet(Set<Column> columns, List<Line> lines) {

    /** What a sheet may say of a truck. */
    public enum Column {
        NAME,
        GROUP,
        DEVICE,
        OUT_OF_SERVICE_UNTIL,
        OUT_OF_SERVICE_REASON;

        /** As it stands in a file's heading. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One truck.
     *
     * @param number of the line, counted in the file from 1
     * @param device empty: it has none
     * @param until empty where it is in service, or out of service without an end
     * @param reason empty: it is in service
     */
    public record Line(
            int number, String name, String group, Optional<PeerId> device, Optional<Instant> until, String reason) {}

    public RosterSheet {
        columns = Set.copyOf(columns);
        lines = List.copyOf(lines);
    }

    boolean says(Column column) {
        return columns.contains(column);
    }
}
