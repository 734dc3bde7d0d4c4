package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.Board;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What stands on a page in place of something that is not there, or not known yet. */
public record AbsentPage(List<Notice> notices) {

    public AbsentPage {
        notices = List.copyOf(notices);
    }

    /**
     * The page itself.
     *
     * @param template what it looks like if there is surely no such thing
     */
    public static ModelAndView page(String template, Present now) {
        Board fleet = now.board();
        return new ModelAndView(fleet.known() ? template : "not-known-yet", status(fleet))
                .addObject("page", new AbsentPage(Notice.of(fleet, now.time())));
    }

    /** Before the first verdicts nobody can say that there is no such thing. */
    public static HttpStatus status(Board fleet) {
        return fleet.known() ? HttpStatus.NOT_FOUND : HttpStatus.SERVICE_UNAVAILABLE;
    }
}
