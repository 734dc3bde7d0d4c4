package dev.syncdashboard.dashboard.pages.wall;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.pages.Frame;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The wallboard, whole and its changing part. */
@Controller
class WallController {

    private final Clock clock;
    private final Edition edition;
    private final ITemplateEngine templates;

    WallController(Clock clock, Edition edition, ITemplateEngine templates) {
        this.clock = clock;
        this.edition = edition;
        this.templates = templates;
    }

    @GetMapping("/wall")
    String wall(
            Board now,
            FleetFilter filter,
            @RequestParam(name = "most", defaultValue = "") String most,
            @RequestParam(name = "theme", defaultValue = "") String theme,
            HttpServletRequest request,
            Model model) {
        StationTime time = StationTime.of(clock);
        Screen screen = Screen.of(most, theme);
        model.addAttribute("frame", Frame.of(now, time, edition));
        model.addAttribute("query", query(request));
        model.addAttribute("theme", screen.theme());
        model.addAttribute("page", WallPage.of(now, filter, screen, time));
        return "wall";
    }

    /** The board is asked for with the address of its page. */
    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : "?" + query;
    }

    @GetMapping("/fragments/wall")
    @ResponseBody
    PageChange change(Board now, FleetFilter filter, @RequestParam(name = "most", defaultValue = "") String most) {
        StationTime time = StationTime.of(clock);
        WallPage page = WallPage.of(now, filter, Screen.of(most, ""), time);
        return new PageChange(edition.of(time), now.version(), html(page));
    }

    private String html(WallPage page) {
        Context words = new Context();
        words.setVariable("page", page);
        return templates.process("fragments/wall", words);
    }
}
