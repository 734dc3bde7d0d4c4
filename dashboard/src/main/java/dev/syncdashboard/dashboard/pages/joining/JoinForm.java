package dev.syncdashboard.dashboard.pages.joining;

import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.words.Message;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A form of these pages, refused or not yet sent.
 *
 * @param form its name on the page; empty if none was refused
 * @param field that has to be typed otherwise; empty if it is none
 * @param name that was typed
 */
record JoinForm(String form, String field, String name, List<Message> problems) {

    static final JoinForm NONE = new JoinForm("", "", "", List.of());

    JoinForm {
        problems = List.copyOf(problems);
    }

    static JoinForm refused(String form, Refusal why, String name) {
        return new JoinForm(form, why.about() == About.NAME ? "name" : "", name, List.of(why.why()));
    }

    /** To the page, after a change. */
    static ModelAndView back(String path, String said) {
        RedirectView back = new RedirectView(path, true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back).addObject("said", said);
    }

    public boolean isAny() {
        return !form.isEmpty();
    }

    public boolean about(String otherForm, String otherField) {
        return form.equals(otherForm) && field.equals(otherField);
    }

    public String value(String otherForm, String otherField, String otherwise) {
        return form.equals(otherForm) && otherField.equals("name") ? name : otherwise;
    }

    /** The id of the field in the page; empty if there is none. */
    public String target() {
        return field.isEmpty() ? "" : form + "-" + field;
    }
}
