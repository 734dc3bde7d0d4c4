package dev.syncdashboard.agent.power;

/** What this computer runs on. */
public sealed interface Power {

    /** From outside, or it has no battery. */
    record Mains() implements Power {}

    /**
     * The battery alone.
     *
     * @param percent how full it is, 0 to 100
     */
    record Battery(int percent) implements Power {

        /** @throws IllegalArgumentException if it is out of range */
        public Battery {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("not a percentage: " + percent);
            }
        }
    }

    /** Nobody can tell. */
    record Unknown() implements Power {}
}
