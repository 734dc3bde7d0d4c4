package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.FleetNumbers;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.words.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The rows of the trucks. They are many, so they are rendered once for as long as the numbers are the same: no moment is told
 * in them.
 */
@Component
class TrucksHtml {

    private final Fragments fragments;
    private final Map<Key, Rendered> last = new ConcurrentHashMap<>();

    private record Key(FolderName folder, Language language) {}

    private record Rendered(List<FleetNumbers.OfTruck> trucks, String html) {}

    TrucksHtml(Fragments fragments) {
        this.fragments = fragments;
    }

    String of(StationFolder folder, FleetNumbers numbers, StationTime time) {
        Key key = new Key(folder.name(), time.language());
        return Optional.ofNullable(last.get(key))
                .filter(known -> known.trucks().equals(numbers.trucks()))
                .map(Rendered::html)
                .orElseGet(() -> {
                    String html = render(numbers.trucks(), time);
                    last.put(key, new Rendered(numbers.trucks(), html));
                    return html;
                });
    }

    private String render(List<FleetNumbers.OfTruck> trucks, StationTime time) {
        return fragments.html(
                time.language(),
                "fragments/numbers-of-trucks",
                "trucks",
                trucks.stream().map(truck -> TruckRow.of(truck, time)).toList());
    }
}
