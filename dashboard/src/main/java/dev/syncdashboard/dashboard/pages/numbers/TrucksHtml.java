package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.FleetNumbers;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.status.FolderName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The rows of the trucks. They are many, so they are rendered once for as long as the numbers are the same. */
@Component
class TrucksHtml {

    private final ITemplateEngine templates;
    private final Map<FolderName, Rendered> last = new ConcurrentHashMap<>();

    private record Rendered(List<FleetNumbers.OfTruck> trucks, String html) {}

    TrucksHtml(ITemplateEngine templates) {
        this.templates = templates;
    }

    String of(StationFolder folder, FleetNumbers numbers) {
        return Optional.ofNullable(last.get(folder.name()))
                .filter(known -> known.trucks().equals(numbers.trucks()))
                .map(Rendered::html)
                .orElseGet(() -> {
                    String html = render(numbers.trucks());
                    last.put(folder.name(), new Rendered(numbers.trucks(), html));
                    return html;
                });
    }

    private String render(List<FleetNumbers.OfTruck> trucks) {
        Context words = new Context();
        words.setVariable("trucks", trucks.stream().map(TruckRow::of).toList());
        return templates.process("fragments/numbers-of-trucks", words);
    }
}
