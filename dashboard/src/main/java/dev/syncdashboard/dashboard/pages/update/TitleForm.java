package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.model.Update;

/**
 * The form that gives an update its title.
 *
 * @param typed what stands in it
 * @param problem why it was refused, or empty
 * @param done what was just done, or empty
 * @param label of what opens the form
 */
record TitleForm(String typed, String problem, String done, String label, int most) {

    /** @param code of {@link Titles.Answer}, as it stands in the address, where anything may stand */
    static TitleForm after(String code, Update update) {
        String done = switch (code) {
            case "saved" -> "The title is saved.";
            case "removed" -> "The title is removed.";
            case "not-kept" ->
                "The title counts now, but it is not on the disk yet: the history can't be written. It is lost if the"
                        + " dashboard ends before that, so look at this page again.";
            default -> "";
        };
        return new TitleForm(update.title().orElse(""), "", done, label(update), Update.LONGEST_TITLE);
    }

    static TitleForm refused(String typed, Titles.Answer answer) {
        return new TitleForm(typed, answer.problem(), "", "Change the title", Update.LONGEST_TITLE);
    }

    private static String label(Update update) {
        return update.title().isPresent() ? "Change the title" : "Add a title";
    }
}
