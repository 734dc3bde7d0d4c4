package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.status.FolderName;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list of updates: whole, its changing part, and as a table. */
@Controller
record UpdatesController(HistoryLookup history, Fragments fragments) {
    @GetMapping("/updates")
    String updates(Present now, @RequestParam(name = "before", defaultValue = "") String before, Model model) {
        model.addAttribute("page", page(now, before));
        return "updates";
    }

    @GetMapping("/fragments/updates")
    @ResponseBody
    PageChange change(Present now, @RequestParam(name = "before", defaultValue = "") String before) {
        return fragments.change(now, "fragments/updates", "page", page(now, before));
    }

    @GetMapping("/updates.csv")
    ResponseEntity<String> csv(Present now) {
        return UpdatesCsv.of(now.board()).file("updates-" + now.time().today() + ".csv");
    }

    private UpdatesPage page(Present now, String before) {
        Section section = Section.of(now.board().updates(), before);
        FolderName folder = now.board().folder().name();
        return UpdatesPage.of(
                now.board(), section, history.ask(folder, known -> known.gaps(section.begin())), now.time());
    }
}
