package dev.syncdashboard.engine.common;

import java.util.List;

/** What an engine says of its index of a folder now, as far as a hash of the disk depends on it. */
public interface IndexStatus {

    /**
     * The figures by which a change of the index shows. Equal ones mean: the same files, except for a change on disk that
     * the engine has not noticed.
     *
     * @param sequence grows with every change of the index, or {@link #NO_SEQUENCE}
     * @param others all other figures that change with the files
     */
    record Counters(long sequence, List<Long> others) {

        /** From an engine that has no such number: its files may change and its figures stay the same. */
        public static final long NO_SEQUENCE = -1;

        public Counters {
            others = List.copyOf(others);
        }

        boolean hasSequence() {
            return sequence != NO_SEQUENCE;
        }
    }

    Counters counters();

    /** It is reading changes on the disk into its index. */
    boolean scans();

    /** Files are coming in, or are about to. */
    boolean pulls();

    /**
     * Whether an index that has not moved says that nothing was noticed: not so of one that the engine does not look after,
     * or that waits for its turn.
     */
    boolean standsStillByItself();

    /** A state in which it may know nothing yet, or one of which this program knows nothing. */
    boolean hasNoKnownState();

    boolean isPaused();

    boolean hasFailed();

    /** Neither paused nor stopped, and the last try brought everything. */
    boolean works();
}
