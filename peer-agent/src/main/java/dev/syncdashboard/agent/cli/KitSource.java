package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.agent.joining.Person;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitCodec;
import dev.syncdashboard.joining.KitReading;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the kit that a person gives: a file, text on standard input, or the text itself. */
final class KitSource {

    /** A kit as text is longer than any file's name. */
    private static final int LONGEST_NAME = 200;

    private final Person person;
    private final Prompt prompt;

    KitSource(Person person, Prompt prompt) {
        this.person = person;
        this.prompt = prompt;
    }

    /**
     * The kit; empty if there is none that can be used, which the person has been told then.
     *
     * @param named empty: as {@code -}
     */
    Optional<Kit> read(Optional<String> named) {
        try {
            return whole(bytes(named.orElse("-")));
        } catch (IOException e) {
            person.hears(Message.of("join.kit.no_file", named.orElse("-"), Reasons.said(e)));
            return Optional.empty();
        }
    }

    private byte[] bytes(String named) throws IOException {
        if (named.equals("-")) {
            return prompt.isTerminal() ? typed() : bounded(prompt.input());
        }
        Optional<Path> file = file(named);
        if (file.isPresent()) {
            try (InputStream in = Files.newInputStream(file.get())) {
                return bounded(in);
            }
        }
        person.hears(Message.of("join.kit.visible"));
        return named.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Path> file(String named) {
        try {
            Path file = Path.of(named);
            boolean looksLikeOne = named.length() <= LONGEST_NAME || Files.exists(file);
            return looksLikeOne ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private byte[] typed() {
        person.hears(Message.of("join.kit.wanted"));
        StringBuilder lines = new StringBuilder();
        Optional<String> line = prompt.line(">");
        while (line.filter(text -> !text.isBlank()).isPresent() && lines.length() <= KitCodec.MOST_BYTES) {
            lines.append(line.get()).append('\n');
            line = prompt.line(">");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bounded(InputStream in) throws IOException {
        return in.readNBytes(KitCodec.MOST_BYTES + 1);
    }

    private Optional<Kit> whole(byte[] bytes) {
        KitReading reading = KitCodec.decode(bytes);
        if (reading instanceof KitReading.Refused refused) {
            person.hears(refused.flaw().why());
            return Optional.empty();
        }
        return Optional.of(((KitReading.Whole) reading).kit());
    }
}
