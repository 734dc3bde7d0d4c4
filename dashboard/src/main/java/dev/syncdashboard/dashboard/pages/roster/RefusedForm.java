package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A form that was refused, so that a page can show it again with what was typed, and say what is wrong beside the field.
 *
 * @param form its name on the page; empty if none was refused
 * @param field that has to be typed otherwise; empty if it is none of them
 * @param problems in whole sentences
 * @param typed by field
 */
record RefusedForm(String form, String field, List<Message> problems, Map<String, String> typed, HttpStatus status) {

    /** The forms in which a truck is chosen for a device, or a device for a truck. */
    static final String LINK = "link";

    static final RefusedForm NONE = new RefusedForm("", "", List.of(), Map.of(), HttpStatus.OK);

    RefusedForm {
        problems = List.copyOf(problems);
        typed = Map.copyOf(typed);
    }

    /** @param status of the answer that shows it */
    static RefusedForm of(String form, Refusal why, HttpStatus status, Map<String, String> typed) {
        String field = switch (why.about()) {
            case NAME -> "name";
            case GROUP -> "group";
            case DEVICE -> form.startsWith(LINK) ? "device" : "";
            case REASON -> "reason";
            case UNTIL -> "until";
            case TITLE, PASSWORD, RELEASE, UNCONFIRMED, NOTHING_TYPED -> "";
        };
        return new RefusedForm(form, field, List.of(why.why()), typed, status);
    }

    public boolean isAny() {
        return !problems.isEmpty();
    }

    /** Whether this field of this form is what is wrong. */
    public boolean about(String otherForm, String otherField) {
        return isAny() && form.equals(otherForm) && field.equals(otherField);
    }

    /** What stands in a field: what was typed there, if its form was refused. */
    public String value(String otherForm, String otherField, String otherwise) {
        return isAny() && form.equals(otherForm) ? typed.getOrDefault(otherField, otherwise) : otherwise;
    }

    /** The id of the field in the page; empty if there is none. */
    public String target() {
        return field.isEmpty() ? "" : form + "-" + field;
    }
}
