package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.Delay;
import dev.syncdashboard.dashboard.delivery.DelayStatistics;
import dev.syncdashboard.dashboard.delivery.FleetNumbers;
import dev.syncdashboard.dashboard.delivery.Quantile;
import dev.syncdashboard.dashboard.web.Csv;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The trucks' numbers as a table for spreadsheets; times are in seconds. */
final class NumbersCsv {

    private static final List<String> HEADER = List.of(
            "name",
            "late",
            "has",
            "counted",
            "still_without",
            "may_have_been_quicker",
            "half_seconds",
            "half_is",
            "slowest_seconds",
            "slowest_is",
            "id");

    private NumbersCsv() {}

    static Csv of(List<FleetNumbers.OfTruck> trucks) {
        return new Csv(HEADER, trucks.stream().map(NumbersCsv::cells).toList());
    }

    private static List<String> cells(FleetNumbers.OfTruck truck) {
        DelayStatistics delays = truck.delays();
        Optional<Quantile> half = delays.median();
        Optional<Delay> slowest = delays.slowest();
        return List.of(
                truck.name(),
                truck.late().isPresent() ? Integer.toString(truck.late().getAsInt()) : "",
                Integer.toString(delays.over()),
                Integer.toString(delays.counted()),
                Integer.toString(delays.stillWithout()),
                Integer.toString(delays.atMost()),
                half.map(known -> Long.toString(known.time().toSeconds())).orElse(""),
                half.map(known -> known instanceof Quantile.Within ? "within" : "more_than")
                        .orElse(""),
                slowest.map(known -> Long.toString(known.time().toSeconds())).orElse(""),
                slowest.map(known -> known.kind().name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                truck.id().value());
    }
}
