package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.pages.Present;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The first page of a station with several Sync folders, whole and its changing part. */
@Controller
class FoldersController {

    private final Fragments fragments;

    FoldersController(Fragments fragments) {
        this.fragments = fragments;
    }

    /** Also what {@link OverviewController} shows to who asks for no folder. */
    @GetMapping("/folders")
    String folders(Present now, @RequestParam(name = "show", defaultValue = "") String show, Model model) {
        model.addAttribute("page", FoldersPage.of(now.fleet(), Portion.of(show), now.time()));
        model.addAttribute(
                "query", show.isEmpty() ? "" : "?show=" + Portion.of(show).inAddress());
        return "folders";
    }

    @GetMapping("/fragments/folders")
    @ResponseBody
    PageChange change(Present now, @RequestParam(name = "show", defaultValue = "") String show) {
        return fragments.change(
                now, "fragments/folders", "page", FoldersPage.of(now.fleet(), Portion.of(show), now.time()));
    }
}
