package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.words.Message;
import java.util.List;

/**
 * Why a change that somebody wanted can't be made. Nothing has changed then.
 *
 * @param objections at least one; of a file all that were found, by line
 */
public record Refusal(List<Objection> objections) {

    /** What an objection is about, so that a page can show it beside the right field. */
    public enum About {
        NAME,
        GROUP,
        DEVICE,
        REASON,
        UNTIL,
        TITLE,
        PASSWORD,
        RELEASE,
        /** That a person knows which trucks have not answered. */
        UNCONFIRMED,
        /** Nothing that could be typed otherwise. */
        NOTHING_TYPED
    }

    /**
     * One thing that can't be.
     *
     * @param line of a file, from 1; {@link #NO_LINE} if it is about no line of a file
     * @param why in a whole sentence, for the person who wanted it
     */
    public record Objection(About about, int line, Message why) {

        public static final int NO_LINE = 0;

        /** Something in a file. */
        public static Objection inLine(int line, Message why) {
            return new Objection(About.NOTHING_TYPED, line, why);
        }
    }

    public Refusal {
        objections = List.copyOf(objections);
        if (objections.isEmpty()) {
            throw new IllegalArgumentException("a refusal without a reason");
        }
    }

    public static Refusal of(About about, Message why) {
        return new Refusal(List.of(new Objection(about, Objection.NO_LINE, why)));
    }

    /** What the first objection is about. */
    public About about() {
        return objections.get(0).about();
    }

    /** The first objection. */
    public Message why() {
        return objections.get(0).why();
    }
}
