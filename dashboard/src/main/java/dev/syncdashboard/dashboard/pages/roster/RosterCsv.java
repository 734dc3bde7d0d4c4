package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterSheet.Column;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Csv;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A roster as a file for spreadsheets, which {@link RosterCsvReader} takes back. */
final class RosterCsv {

    private static final List<String> HEADER =
            Arrays.stream(Column.values()).map(Column::code).toList();

    private RosterCsv() {}

    static Csv of(Roster roster, StationTime time) {
        return new Csv(
                HEADER,
                roster.trucks().stream().map(truck -> cells(truck, time)).toList());
    }

    private static List<String> cells(RosterTruck truck, StationTime time) {
        Optional<OutOfService> away = truck.outOfService(time.now());
        Optional<Instant> until = away.flatMap(OutOfService::until);
        return List.of(
                truck.name(),
                truck.group(),
                truck.device().map(PeerId::value).orElse(""),
                until.map(end -> EndOfService.text(end, time.voice().zone())).orElse(""),
                away.map(OutOfService::reason).orElse(""));
    }
}
