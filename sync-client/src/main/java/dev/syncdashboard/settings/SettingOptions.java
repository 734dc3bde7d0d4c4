package dev.syncdashboard.settings;

import picocli.CommandLine.Model.OptionSpec;

/** The option of a command line that each setting has. */
public final class SettingOptions {

    private static final String VISIBLE =
            ". Others can see it on a command line: it is safer in the environment or in the file";

    private SettingOptions() {}

    /** With its name and what {@code --help} says of it. */
    public static OptionSpec.Builder of(SettingKey key) {
        String description = key.description() + (key.secret() ? VISIBLE : "") + ".";
        return OptionSpec.builder(key.option())
                .paramLabel(key.secret() ? "SECRET" : "VALUE")
                .type(String.class)
                .description(
                        escaped(description),
                        escaped("Default: " + key.unset() + ". Environment: " + key.environment()));
    }

    /** Descriptions are formats. */
    private static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
