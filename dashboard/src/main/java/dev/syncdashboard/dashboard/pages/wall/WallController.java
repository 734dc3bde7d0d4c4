package dev.syncdashboard.dashboard.pages.wall;

import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.pages.Present;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The wallboard, whole and its changing part. */
@Controller
record WallController(Fragments fragments) {
    @GetMapping("/wall")
    String wall(
            Present now,
            FleetFilter filter,
            @RequestParam(name = "most", defaultValue = "") String most,
            @RequestParam(name = "theme", defaultValue = "") String theme,
            HttpServletRequest request,
            Model model) {
        Screen screen = Screen.of(most, theme);
        model.addAttribute("query", query(request));
        model.addAttribute("theme", screen.theme());
        model.addAttribute("page", WallPage.of(now.board(), filter, screen, now.time()));
        return "wall";
    }

    /** The board is asked for with the address of its page. */
    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : "?" + query;
    }

    @GetMapping("/fragments/wall")
    @ResponseBody
    PageChange change(Present now, FleetFilter filter, @RequestParam(name = "most", defaultValue = "") String most) {
        WallPage page = WallPage.of(now.board(), filter, Screen.of(most, ""), now.time());
        return fragments.change(now, "fragments/wall", "page", page);
    }
}
