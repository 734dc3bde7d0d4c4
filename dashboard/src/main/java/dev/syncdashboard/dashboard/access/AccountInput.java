package dev.syncdashboard.dashboard.access;

import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.words.Message;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is wrong with what a person typed for an account, if anything. A text is refused rather than cut. */
public final class AccountInput {

    public static final int LONGEST_NAME = 40;
    public static final int SHORTEST_PASSWORD = 8;

    /** What bcrypt takes; what is behind that would not count, unnoticed. */
    public static final int LONGEST_PASSWORD_BYTES = 72;

    private static final int MORE_THAN_ANY = 1_000;

    private AccountInput() {}

    /** A name as it is kept: in one line, without what can't be seen. */
    public static String name(String typed) {
        return Names.oneLine(typed, MORE_THAN_ANY);
    }

    public static Optional<Refusal> badName(String typed) {
        String name = name(typed);
        if (name.isEmpty()) {
            return Optional.of(Refusal.of(About.NAME, Message.of("access.refused.name_missing")));
        }
        // The framework's cookie has the name and other parts with colons between them.
        if (name.contains(":")) {
            return Optional.of(Refusal.of(About.NAME, Message.of("access.refused.name_colon")));
        }
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? Optional.empty()
                : Optional.of(Refusal.of(About.NAME, Message.of("access.refused.name_long", LONGEST_NAME)));
    }

    public static Optional<Refusal> badPassword(String typed, String again) {
        if (typed.codePointCount(0, typed.length()) < SHORTEST_PASSWORD) {
            return Optional.of(
                    Refusal.of(About.PASSWORD, Message.of("access.refused.password_short", SHORTEST_PASSWORD)));
        }
        if (typed.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            return Optional.of(
                    Refusal.of(About.PASSWORD, Message.of("access.refused.password_long", LONGEST_PASSWORD_BYTES)));
        }
        return typed.equals(again)
                ? Optional.empty()
                : Optional.of(Refusal.of(About.PASSWORD, Message.of("access.refused.password_differs")));
    }
}
