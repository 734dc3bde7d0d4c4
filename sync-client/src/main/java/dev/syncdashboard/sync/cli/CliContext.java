package dev.syncdashboard.sync.cli;

import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.sync.SyncOptions;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a command works with: what it was told, and where it reads and writes. */
record CliContext(
        Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err, SharedOptions options) {

    private static final List<String> SETTINGS =
            List.of("sync.url", "sync.username", "sync.password", "sync.certificate");

    /**
     * How to reach the sync program.
     *
     * @throws UsageException if what was said of it is wrong
     */
    SyncOptions server() {
        try {
            return Engines.access(this::setting);
        } catch (IllegalArgumentException e) {
            throw new UsageException(inOurNames(String.valueOf(e.getMessage())));
        }
    }

    Output output() {
        return new Output(out, options.json());
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
    }

    /** A message about settings, under the names that they have here. */
    String inOurNames(String message) {
        String named = message;
        for (String setting : SETTINGS) {
            named = named.replace(setting, nameOf(setting));
        }
        return named;
    }

    /** Without the environment, in which passwords and secrets stand. */
    @Override
    public String toString() {
        return "CliContext";
    }

    private Optional<String> setting(String name) {
        return option(name).or(() -> SETTINGS.contains(name) ? variable(environmentName(name)) : Optional.empty());
    }

    private Optional<String> option(String setting) {
        return switch (setting) {
            case "sync.url" -> options.url();
            case "sync.certificate" -> options.certificate();
            default -> Optional.empty();
        };
    }

    private String nameOf(String setting) {
        boolean onlyInEnvironment = setting.equals("sync.username") || setting.equals("sync.password");
        boolean fromEnvironment =
                option(setting).isEmpty() && variable(environmentName(setting)).isPresent();
        return onlyInEnvironment || fromEnvironment ? environmentName(setting) : setting.replace("sync.", "--");
    }

    private static String environmentName(String setting) {
        return setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
