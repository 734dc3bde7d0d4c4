package dev.syncdashboard.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What may stand in a setting. */
public sealed interface AllowedValues {

    /** In words, for help and docs; empty if there is nothing to say. */
    Optional<String> range();

    /** For a message: what was expected. */
    String expected();

    /**
     * Any text, or what whoever reads it checks.
     *
     * @param secret never shown
     */
    record Text(boolean secret) implements AllowedValues {

        @Override
        public Optional<String> range() {
            return Optional.empty();
        }

        @Override
        public String expected() {
            return "a text";
        }
    }

    /**
     * A port.
     *
     * @param zero what 0 means
     */
    record Port(String zero) implements AllowedValues {

        static final int HIGHEST = 65_535;

        @Override
        public Optional<String> range() {
            return Optional.of(inWords());
        }

        @Override
        public String expected() {
            return "a port " + inWords();
        }

        private String inWords() {
            return "from 1 to " + HIGHEST + ", or 0 for " + zero;
        }
    }

    /** One of a few words. */
    record Choice(List<String> words) implements AllowedValues {

        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public Optional<String> range() {
            return Optional.of(inWords());
        }

        @Override
        public String expected() {
            return inWords();
        }

        private String inWords() {
            int last = words.size() - 1;
            return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
        }
    }

    /**
     * A span of time.
     *
     * @param zero what 0 means; empty if it is nothing special
     */
    record Span(Duration shortest, Duration longest, Optional<String> zero) implements AllowedValues {

        boolean has(Duration span) {
            boolean within = span.compareTo(shortest) >= 0 && span.compareTo(longest) <= 0;
            return within || (zero.isPresent() && span.isZero());
        }

        @Override
        public Optional<String> range() {
            return Optional.of(inWords());
        }

        @Override
        public String expected() {
            return "a time such as 30s, 15m, 2h, 1d or PT1H, " + inWords();
        }

        private String inWords() {
            return "from " + TimeSpan.write(shortest) + " to " + TimeSpan.write(longest)
                    + zero.map(meaning -> ", or 0 for " + meaning).orElse("");
        }
    }
}
