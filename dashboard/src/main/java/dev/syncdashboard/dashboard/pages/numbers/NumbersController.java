package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.FleetNumbers;
import dev.syncdashboard.dashboard.delivery.RecentNumbers;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.pages.Present;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page "Delivery times", whole and its changing part, and its table as a file. */
@Controller
record NumbersController(RecentNumbers numbers, TrucksHtml trucks, Fragments fragments) {
    @GetMapping("/numbers")
    String numbers(Present now, Model model) {
        model.addAllAttributes(words(now));
        return "numbers";
    }

    @GetMapping("/fragments/numbers")
    @ResponseBody
    PageChange change(Present now) {
        return fragments.change(now, "fragments/numbers", words(now));
    }

    private Map<String, Object> words(Present now) {
        HistoryAnswer<FleetNumbers> found = numbers.of(now.board());
        return Map.of(
                "page", NumbersPage.of(now.board(), found, now.time()),
                "trucks", found.either(known -> trucks.of(now.board().folder(), known, now.time()), why -> ""));
    }

    @GetMapping("/numbers.csv")
    @ResponseBody
    ResponseEntity<String> csv(Present now) {
        return numbers.of(now.board())
                .either(
                        known -> NumbersCsv.of(known.trucks())
                                .file("numbers-" + now.time().today() + ".csv"),
                        why -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                                .body(now.time().say(why) + "\n"));
    }
}
