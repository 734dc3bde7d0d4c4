package dev.syncdashboard.agent.cli;

import java.io.Console;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person can type: answers where somebody sits at a terminal, or a text on standard input. */
interface Prompt {

    /** Nobody is there. */
    Prompt NONE = () -> InputStream.nullInputStream();

    InputStream input();

    default boolean isTerminal() {
        return false;
    }

    /** One line; empty if nobody answers. */
    default Optional<String> line(String question) {
        return Optional.empty();
    }

    /** The same without showing what is typed. */
    default Optional<String> secret(String question) {
        return Optional.empty();
    }

    static Prompt of(InputStream input, @Nullable Console console) {
        return console == null ? () -> input : new OfConsole(input, console);
    }

    record OfConsole(InputStream input, Console console) implements Prompt {

        @Override
        public boolean isTerminal() {
            return true;
        }

        @Override
        public Optional<String> line(String question) {
            return Optional.ofNullable(console.readLine("%s ", question));
        }

        @Override
        public Optional<String> secret(String question) {
            return Optional.ofNullable(console.readPassword("%s ", question)).map(String::new);
        }
    }
}
