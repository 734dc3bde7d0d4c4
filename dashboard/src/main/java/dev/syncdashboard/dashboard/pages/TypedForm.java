package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.model.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was typed in a form that was refused, to be shown again; nothing of it where none was.
 *
 * @param form its name on the page; empty if none was refused
 * @param field that has to be typed otherwise; empty if it is none of them
 * @param typed by field, without what is secret
 */
public record TypedForm(String form, String field, Map<String, String> typed) {

    private static final Set<String> SECRET = Set.of("password", "again", "key", "code");

    public static final TypedForm NONE = new TypedForm("", "", Map.of());

    public TypedForm {
        TreeMap<String, String> shown = new TreeMap<>(typed);
        shown.keySet().removeAll(SECRET);
        typed = Map.copyOf(shown);
    }

    public static TypedForm refused(String form, Refusal why, Map<String, String> typed) {
        String field = switch (why.about()) {
            case NAME -> "name";
            case PASSWORD -> "password";
            case RELEASE -> "release";
            case DEVICE -> "device";
            case GROUP -> "group";
            case UNCONFIRMED -> "unconfirmed";
            case REASON, UNTIL, TITLE, NOTHING_TYPED -> "";
        };
        return new TypedForm(form, field, typed);
    }

    public boolean isAny() {
        return !form.isEmpty();
    }

    public boolean about(String otherForm, String otherField) {
        return form.equals(otherForm) && field.equals(otherField);
    }

    public String value(String otherForm, String otherField, String otherwise) {
        return form.equals(otherForm) ? typed.getOrDefault(otherField, otherwise) : otherwise;
    }

    /** The id of the field in the page; empty if there is none. */
    public String target() {
        return field.isEmpty() ? "" : form + "-" + field;
    }
}
