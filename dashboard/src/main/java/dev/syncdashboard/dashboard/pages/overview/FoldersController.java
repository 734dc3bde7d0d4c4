package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.pages.Frame;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The first page of a station with several Sync folders, whole and its changing part. */
@Controller
class FoldersController {

    private final Fleet fleet;
    private final Clock clock;
    private final Edition edition;
    private final ITemplateEngine templates;

    FoldersController(Fleet fleet, Clock clock, Edition edition, ITemplateEngine templates) {
        this.fleet = fleet;
        this.clock = clock;
        this.edition = edition;
        this.templates = templates;
    }

    /** Also what {@link OverviewController} shows to who asks for no folder. */
    @GetMapping("/folders")
    String folders(@RequestParam(name = "show", defaultValue = "") String show, Model model) {
        FleetSnapshot now = fleet.snapshot();
        StationTime time = StationTime.of(clock);
        model.addAttribute("frame", Frame.of(now.first(), time, edition));
        model.addAttribute("page", FoldersPage.of(now, Portion.of(show), time));
        model.addAttribute(
                "query", show.isEmpty() ? "" : "?show=" + Portion.of(show).inAddress());
        return "folders";
    }

    @GetMapping("/fragments/folders")
    @ResponseBody
    PageChange change(@RequestParam(name = "show", defaultValue = "") String show) {
        FleetSnapshot now = fleet.snapshot();
        StationTime time = StationTime.of(clock);
        Context words = new Context();
        words.setVariable("page", FoldersPage.of(now, Portion.of(show), time));
        return new PageChange(edition.of(time), now.version(), templates.process("fragments/folders", words));
    }
}
