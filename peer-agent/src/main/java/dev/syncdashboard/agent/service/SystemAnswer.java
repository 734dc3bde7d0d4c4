package dev.syncdashboard.agent.service;

import java.util.List;
import java.util.Optional;

/** What became of calling one of the system's programs. */
sealed interface SystemAnswer {

    /** It ended by itself. */
    record Ended(String line, int code, List<String> lines) implements SystemAnswer {}

    /** There is no such program here, or it can't be started. */
    record Absent(String program) implements SystemAnswer {}

    /** It did not end in time, and was ended. */
    record Silent(String line) implements SystemAnswer {}

    /** Why it can't be relied on; empty if it ended well. */
    default Optional<String> trouble() {
        if (this instanceof Absent absent) {
            return Optional.of("The program '" + absent.program() + "' can't be started here.");
        }
        if (this instanceof Silent silent) {
            return Optional.of("'" + silent.line() + "' does not answer, and was ended.");
        }
        Ended ended = (Ended) this;
        if (ended.code() == 0) {
            return Optional.empty();
        }
        String said = ended.lines().isEmpty() ? "." : ": " + String.join(" ", ended.lines());
        return Optional.of("'" + ended.line() + "' ended with " + ended.code() + said);
    }

    default boolean isGood() {
        return this instanceof Ended ended && ended.code() == 0;
    }

    default boolean endedWith(int code) {
        return this instanceof Ended ended && ended.code() == code;
    }

    /** What it said, however it ended. */
    default List<String> said() {
        return this instanceof Ended ended ? ended.lines() : List.of();
    }
}
