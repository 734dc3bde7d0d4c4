package dev.syncdashboard.start;

import java.util.function.Function;

/** What the files say. */
record StartState(Kept<CurrentRelease> current, Kept<TrialRelease> trial) {

    /** What one file says. */
    sealed interface Kept<T> {

        /** There is none. */
        record Absent<T>() implements Kept<T> {}

        /** There is one, and nobody can tell what it says. */
        record Damaged<T>() implements Kept<T> {}

        record Whole<T>(T value) implements Kept<T> {}
    }

    static <T> Kept<T> read(byte[] bytes, Function<StartNote, T> reader) {
        try {
            return StartNote.decode(bytes)
                    .map(reader)
                    .<Kept<T>>map(Kept.Whole::new)
                    .orElseGet(Kept.Damaged::new);
        } catch (IllegalArgumentException e) {
            return new Kept.Damaged<>();
        }
    }
}
