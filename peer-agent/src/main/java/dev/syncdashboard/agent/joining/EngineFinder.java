package dev.syncdashboard.agent.joining;

import dev.syncdashboard.words.Message;

/** Finds this computer's sync program. */
public interface EngineFinder {

    /** What came of it. */
    sealed interface Found {

        /** The one. Whoever gets it closes it. */
        record One(OpenEngine engine) implements Found {}

        /**
         * There is another kind of sync program here than the station has, and only that.
         *
         * @param why what is wrong and what to do, in whole sentences
         */
        record OtherKind(Message why) implements Found {}

        /** None that can be asked. */
        record None(Message why) implements Found {}
    }

    /**
     * Looks for it, and asks the person for its login if it wants one.
     *
     * @param engine of which kind, as the setting {@code sync.engine} names it
     */
    Found find(String engine, Person person) throws InterruptedException;
}
