package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.words.Message;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a text that a person typed for the roster, if anything. A text is refused rather than cut. */
final class RosterInput {

    /** Longer than any text may be, so that nothing is cut before it is measured. */
    private static final int MORE_THAN_ANY = 1_000;

    private RosterInput() {}

    static Optional<Refusal> badName(String name) {
        return clean(name).isEmpty()
                ? Optional.of(Refusal.of(About.NAME, Message.of("roster.refused.name_missing")))
                : tooLong(About.NAME, "name_long", name, RosterTruck.LONGEST_NAME);
    }

    static Optional<Refusal> badGroup(String group) {
        return tooLong(About.GROUP, "group_long", group, RosterTruck.LONGEST_GROUP);
    }

    static Optional<Refusal> badReason(String reason) {
        return clean(reason).isEmpty()
                ? Optional.of(Refusal.of(About.REASON, Message.of("roster.refused.reason_missing")))
                : tooLong(About.REASON, "reason_long", reason, OutOfService.LONGEST_REASON);
    }

    static Optional<Refusal> badEnd(OutOfService away) {
        return away.lasts(away.since())
                ? Optional.empty()
                : Optional.of(Refusal.of(About.UNTIL, Message.of("roster.refused.end_past")));
    }

    private static Optional<Refusal> tooLong(About about, String code, String text, int longest) {
        String clean = clean(text);
        return clean.codePointCount(0, clean.length()) <= longest
                ? Optional.empty()
                : Optional.of(Refusal.of(about, Message.of("roster.refused." + code, longest)));
    }

    /** Two names with the same key are one name. */
    static String key(String name) {
        return clean(name).toLowerCase(Locale.ROOT);
    }

    private static String clean(String text) {
        return Names.oneLine(text, MORE_THAN_ANY);
    }
}
