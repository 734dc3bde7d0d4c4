package dev.syncdashboard.dashboard.numbers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The rows of the trucks. They are many, so they are rendered once for as long as the numbers are the same. */
@Component
class TrucksHtml {

    private final ITemplateEngine templates;
    private volatile Optional<Rendered> last = Optional.empty();

    private record Rendered(List<FleetNumbers.OfTruck> trucks, String html) {}

    TrucksHtml(ITemplateEngine templates) {
        this.templates = templates;
    }

    String of(FleetNumbers numbers) {
        return last.filter(known -> known.trucks().equals(numbers.trucks()))
                .map(Rendered::html)
                .orElseGet(() -> {
                    String html = render(numbers.trucks());
                    last = Optional.of(new Rendered(numbers.trucks(), html));
                    return html;
                });
    }

    private String render(List<FleetNumbers.OfTruck> trucks) {
        Context words = new Context();
        words.setVariable("trucks", trucks.stream().map(TruckRow::of).toList());
        return templates.process("fragments/numbers-of-trucks", words);
    }
}
