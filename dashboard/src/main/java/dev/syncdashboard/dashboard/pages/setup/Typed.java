package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.model.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was typed in a form of the setup that was refused, to be shown again; nothing of it where none was.
 *
 * @param form its name on the page; empty if none was refused
 * @param field that has to be typed otherwise; empty if it is none of them
 * @param values by field, without what is secret
 */
record Typed(String form, String field, Map<String, String> values) {

    private static final Set<String> SECRET = Set.of("password", "again", "key", "code");

    static final Typed NOTHING = new Typed("", "", Map.of());

    Typed {
        TreeMap<String, String> shown = new TreeMap<>(values);
        shown.keySet().removeAll(SECRET);
        values = Map.copyOf(shown);
    }

    static Typed refused(String form, Refusal why, Map<String, String> values) {
        String field = switch (why.about()) {
            case NAME -> "name";
            case PASSWORD -> "password";
            case GROUP, DEVICE, REASON, UNTIL, TITLE, NOTHING_TYPED -> "";
        };
        return new Typed(form, field, values);
    }

    public boolean isAny() {
        return !form.isEmpty();
    }

    public boolean about(String otherForm, String otherField) {
        return form.equals(otherForm) && field.equals(otherField);
    }

    public String value(String otherForm, String otherField, String otherwise) {
        return form.equals(otherForm) ? values.getOrDefault(otherField, otherwise) : otherwise;
    }

    /** The id of the field in the page; empty if there is none. */
    public String target() {
        return field.isEmpty() ? "" : form + "-" + field;
    }
}
