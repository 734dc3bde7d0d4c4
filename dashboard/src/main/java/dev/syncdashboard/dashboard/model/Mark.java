package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.words.Message;
import java.util.Locale;

/**
 * A small tag beside the state, which it never changes.
 *
 * @param message what is to be said with it: that the truck's clock is about 2 h fast
 */
public record Mark(Kind kind, Message message) {

    /** What a mark is about; the order is the order in which marks are shown. */
    public enum Kind {
        OUT_OF_SERVICE,
        NEW_DEVICE,
        NEEDS_A_LOOK,
        IN_CONTACT,
        OUT_OF_CONTACT,
        HEARD_THROUGH_OTHER,
        CLOCK_FAST,
        CLOCK_SLOW,
        OLD_REPORT,
        QUIET,
        UNREADABLE,
        NOT_ITS_OWN_REPORT,
        DUPLICATE_NAME,
        TWO_AGENTS,
        REPORT_REPLACED,
        RELEASE_FAILED,
        FOREIGN_LIST,
        PROBLEM;

        /** The stable code: {@code clock_fast}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
