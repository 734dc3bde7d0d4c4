package dev.syncdashboard.dashboard.update;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.SyncFolders;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import dev.syncdashboard.dashboard.web.Frame;
import dev.syncdashboard.dashboard.web.PageChange;
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

    private final Fleet fleet;
    private final HistoryLookup history;
    private final Clock clock;
    private final Edition edition;
    private final ITemplateEngine templates;

    UpdatesController(Fleet fleet, HistoryLookup history, Clock clock, Edition edition, ITemplateEngine templates) {
        this.fleet = fleet;
        this.history = history;
        this.clock = clock;
        this.edition = edition;
        this.templates = templates;
    }

    @GetMapping("/updates")
    String updates(@RequestParam(name = "before", defaultValue = "") String before, Model model) {
        FleetSnapshot now = fleet.snapshot();
        StationTime time = StationTime.of(clock);
        model.addAttribute("frame", Frame.of(now, time, edition));
        model.addAttribute("page", page(now, before, time));
        return "updates";
    }

    @GetMapping("/fragments/updates")
    @ResponseBody
    PageChange change(@RequestParam(name = "before", defaultValue = "") String before) {
        FleetSnapshot now = fleet.snapshot();
        StationTime time = StationTime.of(clock);
        Context words = new Context();
        words.setVariable("page", page(now, before, time));
        return new PageChange(edition.of(time), now.version(), templates.process("fragments/updates", words));
    }

    @GetMapping("/updates.csv")
    ResponseEntity<String> csv() {
        return UpdatesCsv.of(fleet.snapshot())
                .file("updates-" + StationTime.of(clock).today() + ".csv");
    }

    private UpdatesPage page(FleetSnapshot now, String before, StationTime time) {
        Section section = Section.of(now.updates(), before);
        return UpdatesPage.of(now, section, history.ask(SyncFolders.ONLY, known -> known.gaps(section.begin())), time);
    }
}
