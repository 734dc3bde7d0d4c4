package dev.syncdashboard.dashboard.pages.station;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FolderRescans;
import dev.syncdashboard.dashboard.pages.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Has the station's sync program look through its Sync folder. */
@Controller
record StationController(FolderRescans rescan) {
    /** Back to the trucks, where the notice is gone as soon as the files have been noticed. */
    @PostMapping("/station/look")
    ModelAndView look(Board now) {
        if (!rescan.ask(now.folder().name())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return SeeOther.page("/");
    }
}
