package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.ui.Model;

/** The trucks that the reader of an overview wants to see, and how many of them. */
record AskedTrucks<T>(FleetFilter filter, Portion portion, List<T> inService, List<T> outOfService, StationTime time) {

    /**
     * A truck's row.
     *
     * @param changedIn the version of the snapshot in which it became what it is
     */
    record Row(String id, long changedIn, Supplier<String> html) {}

    void show(Function<List<T>, String> html, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("states", Address.codes(filter));
        model.addAttribute("inService", html.apply(portion.of(inService)));
        model.addAttribute("outOfService", html.apply(portion.of(outOfService)));
        model.addAttribute("step", Portion.STEP);
        model.addAttribute("more", more());
    }

    List<String> idsInService(Function<T, String> id) {
        return portion.of(inService).stream().map(id).toList();
    }

    List<String> idsOutOfService(Function<T, String> id) {
        return portion.of(outOfService).stream().map(id).toList();
    }

    Portion.More more() {
        return portion.more(inService.size(), outOfService.size(), Address.query(filter), time);
    }

    /**
     * The rows that a page does not have as they are now, by id.
     *
     * @param since the version that it has
     * @param shown how many of each list it has: those after them are new to it
     */
    Map<String, String> changed(long since, int shown, Function<T, Row> row) {
        Map<String, String> html = new LinkedHashMap<>();
        Stream.of(inService, outOfService).map(portion::of).forEach(trucks -> {
            for (int i = 0; i < trucks.size(); i++) {
                Row each = row.apply(trucks.get(i));
                if (i >= shown || each.changedIn() > since) {
                    html.put(each.id(), each.html().get());
                }
            }
        });
        return html;
    }
}
