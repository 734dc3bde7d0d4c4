package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import java.util.Optional;

/**
 * The form that gives an update its title.
 *
 * @param typed what stands in it
 * @param problem why it was refused, or empty
 * @param done what was just done, or empty
 * @param label of what opens the form
 */
record TitleForm(String typed, String problem, String done, String label, int most) {

    /** @param code of what was done, as it stands in the address, where anything may stand */
    static TitleForm after(String code, Update update, StationTime time) {
        String done = switch (code) {
            case "saved" -> time.say("update.title.saved");
            case "removed" -> time.say("update.title.removed");
            case "not-kept" -> time.say("update.title.not_kept");
            default -> "";
        };
        return new TitleForm(update.title().orElse(""), "", done, label(update, time), Update.LONGEST_TITLE);
    }

    static TitleForm refused(String typed, Refusal why, StationTime time) {
        return new TitleForm(typed, time.say(why.why()), "", time.say("update.title.change"), Update.LONGEST_TITLE);
    }

    /** The code of what was done. */
    static String code(Optional<String> title, boolean kept) {
        if (!kept) {
            return "not-kept";
        }
        return title.isPresent() ? "saved" : "removed";
    }

    /** What a person typed; the title is empty if nothing is left of it. */
    static Attempt<Optional<String>> read(String typed) {
        String clean = Names.oneLine(typed, Update.LONGEST_TITLE + 1);
        return clean.codePointCount(0, clean.length()) > Update.LONGEST_TITLE
                ? Attempt.refused(About.TITLE, Message.of("update.title.too_long", Update.LONGEST_TITLE))
                : Attempt.made(Optional.of(clean).filter(text -> !text.isEmpty()));
    }

    private static String label(Update update, StationTime time) {
        return time.say(update.title().isPresent() ? "update.title.change" : "update.title.add");
    }
}
