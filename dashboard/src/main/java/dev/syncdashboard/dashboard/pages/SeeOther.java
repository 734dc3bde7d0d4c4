package dev.syncdashboard.dashboard.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a browser goes on after a form was sent: to load that page again sends nothing again. */
public final class SeeOther {

    private SeeOther() {}

    /**
     * To a page of ours.
     *
     * @param address from the dashboard's first page on, whatever may stand before that; what is added to the answer goes
     *     into its query
     */
    public static ModelAndView page(String address) {
        RedirectView view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
