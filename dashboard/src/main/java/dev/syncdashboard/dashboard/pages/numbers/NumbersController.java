package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.FleetNumbers;
import dev.syncdashboard.dashboard.delivery.RecentNumbers;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.pages.Frame;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The page "Delivery times", whole and its changing part, and its table as a file. */
@Controller
class NumbersController {

    private final RecentNumbers numbers;
    private final TrucksHtml trucks;
    private final Clock clock;
    private final Edition edition;
    private final ITemplateEngine templates;

    NumbersController(
            RecentNumbers numbers, TrucksHtml trucks, Clock clock, Edition edition, ITemplateEngine templates) {
        this.numbers = numbers;
        this.trucks = trucks;
        this.clock = clock;
        this.edition = edition;
        this.templates = templates;
    }

    @GetMapping("/numbers")
    String numbers(Board now, Model model) {
        StationTime time = StationTime.of(clock);
        model.addAttribute("frame", Frame.of(now, time, edition));
        model.addAllAttributes(words(now, time));
        return "numbers";
    }

    @GetMapping("/fragments/numbers")
    @ResponseBody
    PageChange change(Board now) {
        StationTime time = StationTime.of(clock);
        String html = templates.process("fragments/numbers", new Context(Locale.ENGLISH, words(now, time)));
        return new PageChange(edition.of(time), now.version(), html);
    }

    private Map<String, Object> words(Board now, StationTime time) {
        HistoryAnswer<FleetNumbers> found = numbers.of(now);
        return Map.of(
                "page", NumbersPage.of(now, found, time),
                "trucks", found.either(known -> trucks.of(now.folder(), known), why -> ""));
    }

    @GetMapping("/numbers.csv")
    @ResponseBody
    ResponseEntity<String> csv(Board now) {
        return numbers.of(now)
                .either(
                        known -> NumbersCsv.of(known.trucks())
                                .file("numbers-" + StationTime.of(clock).today() + ".csv"),
                        why -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                                .body(why + "\n"));
    }
}
