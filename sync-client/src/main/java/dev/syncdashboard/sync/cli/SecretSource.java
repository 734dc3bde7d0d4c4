package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.v1.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a secret from where no other user of the computer sees it. */
record SecretSource(CliContext context) {

    private static final String VARIABLE = "SYNC_SECRET";

    /**
     * Reads it.
     *
     * @param from {@code env} or {@code stdin}
     * @throws UsageException saying what is wrong, without repeating what may be a secret
     */
    Optional<Secret> read(Optional<String> from) {
        return from.map(this::read);
    }

    private Secret read(String from) {
        return switch (from) {
            case "env" -> parse(context.variable(VARIABLE).orElse(""), VARIABLE);
            case "stdin" -> parse(line(), "The secret from standard input");
            default ->
                throw new UsageException("--secret says where the secret is. Expected env (" + VARIABLE
                        + ") or stdin: others can see a secret on a command line.");
        };
    }

    private static Secret parse(String text, String what) {
        if (text.isBlank()) {
            throw new UsageException(what + " is missing. Expected a secret, as --secret says.");
        }
        return Secret.parse(text)
                .orElseThrow(() -> new UsageException(what + " is no secret: "
                        + Secret.problemOf(text.strip()).orElse("it can't be read") + "."));
    }

    private String line() {
        try {
            String line = new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UsageException("Standard input can't be read, and --secret stdin says that the secret is there.");
        }
    }
}
