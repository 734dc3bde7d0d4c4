package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.pages.Frame;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The list of updates: whole, its changing part, and as a table. */
@Controller
class UpdatesController {

    private final HistoryLookup history;
    private final Clock clock;
    private final Edition edition;
    private final ITemplateEngine templates;

    UpdatesController(HistoryLookup history, Clock clock, Edition edition, ITemplateEngine templates) {
        this.history = history;
        this.clock = clock;
        this.edition = edition;
        this.templates = templates;
    }

    @GetMapping("/updates")
    String updates(Board now, @RequestParam(name = "before", defaultValue = "") String before, Model model) {
        StationTime time = StationTime.of(clock);
        model.addAttribute("frame", Frame.of(now, time, edition));
        model.addAttribute("page", page(now, before, time));
        return "updates";
    }

    @GetMapping("/fragments/updates")
    @ResponseBody
    PageChange change(Board now, @RequestParam(name = "before", defaultValue = "") String before) {
        StationTime time = StationTime.of(clock);
        Context words = new Context();
        words.setVariable("page", page(now, before, time));
        return new PageChange(edition.of(time), now.version(), templates.process("fragments/updates", words));
    }

    @GetMapping("/updates.csv")
    ResponseEntity<String> csv(Board now) {
        return UpdatesCsv.of(now).file("updates-" + StationTime.of(clock).today() + ".csv");
    }

    private UpdatesPage page(Board now, String before, StationTime time) {
        Section section = Section.of(now.updates(), before);
        return UpdatesPage.of(
                now, section, history.ask(now.folder().name(), known -> known.gaps(section.begin())), time);
    }
}
