package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.listening.AskedAt;
import dev.syncdashboard.dashboard.listening.Listening;
import dev.syncdashboard.dashboard.listening.ListeningPlace;
import dev.syncdashboard.dashboard.pages.Present;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leads on from a change by which the pages can have moved. A browser that was sent there by itself would refuse it after a
 * form, and its reader could not note the fingerprint before the warning; so there is a page with a link.
 */
@Component
class MovedPages {

    private static final String HERE = "moved";

    private final Listening listening;
    private final ListenChoice choice;
    private final SetupViews views;

    MovedPages(Listening listening, ListenChoice choice, SetupViews views) {
        this.listening = listening;
        this.choice = choice;
        this.views = views;
    }

    /** What the change leads to: its own answer, if the pages are still where they were. */
    ModelAndView after(Supplier<ModelAndView> change, String next, HttpServletRequest request, Present now) {
        ListeningPlace before = listening.now();
        ModelAndView answer = change.get();
        return listening.now().equals(before) ? answer : page(next, request, now);
    }

    private ModelAndView page(String next, HttpServletRequest request, Present now) {
        ListeningPlace place = listening.now();
        String link = AskedAt.of(request)
                .originAt(place)
                .map(origin -> origin + request.getContextPath() + next)
                .orElse("");
        return views.page(HERE, now)
                .addObject("link", link)
                .addObject("addresses", place.pages())
                .addObject("wide", !place.address().isLoopback())
                .addObject("fingerprint", choice.fingerprint());
    }
}
