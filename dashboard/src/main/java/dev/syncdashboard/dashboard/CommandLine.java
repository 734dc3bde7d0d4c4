package dev.syncdashboard.dashboard;

import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.settings.SettingOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The dashboard's command line: the same options as the agent's ({@code --sync-url URL}, {@code --config FILE}) beside
 * every setting under its own name ({@code --sync.url=URL}).
 *
 * @param springArguments the options as Spring Boot reads them
 * @param file the file of settings that {@code --config} names
 * @param answer what to print instead of starting
 */
record CommandLine(List<String> springArguments, Optional<Path> file, Optional<String> answer, int exitCode) {

    private static final String CONFIG = "--config";
    private static final String SEE_HELP = " --help shows all options.";

    CommandLine {
        springArguments = List.copyOf(springArguments);
    }

    static CommandLine parse(String... args) {
        List<SettingKey> folders = SyncFolders.optionsIn(args);
        picocli.CommandLine parser = new picocli.CommandLine(spec(folders));
        parser.setUnmatchedArgumentsAllowed(true);
        parser.setOverwrittenOptionsAllowed(true);
        try {
            return of(parser.parseArgs(args), parser, folders);
        } catch (MissingParameterException e) {
            return refused("The option " + names(e.getMissing()) + " needs a value." + SEE_HELP);
        } catch (ParameterException e) {
            return refused(e.getMessage() + "." + SEE_HELP);
        }
    }

    private static CommandLine of(ParseResult given, picocli.CommandLine parser, List<SettingKey> folders) {
        if (given.isUsageHelpRequested()) {
            return answer(parser.getUsageMessage(), 0);
        }
        if (given.isVersionHelpRequested()) {
            return answer(ProgramVersion.text(), 0);
        }
        Optional<String> unknown =
                given.unmatched().stream().filter(each -> !isSpringsOwn(each)).findFirst();
        if (unknown.isPresent()) {
            return refused("There is no option " + unknown.get().split("=", 2)[0] + "." + SEE_HELP);
        }
        Optional<Path> file = value(given, CONFIG).map(Path::of);
        if (file.isPresent() && !Files.isReadable(file.get())) {
            return refused("The file " + file.get() + " that --config names can't be read.");
        }
        List<String> spring = new ArrayList<>();
        for (SettingKey key : with(folders)) {
            value(given, key.option()).ifPresent(value -> spring.add("--" + key.name() + "=" + value));
        }
        spring.addAll(given.unmatched());
        return new CommandLine(spring, file, Optional.empty(), 0);
    }

    private static Optional<String> value(ParseResult given, String option) {
        return Optional.ofNullable(given.matchedOptionValue(option, null));
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream()
                .flatMap(each -> each instanceof OptionSpec option ? Stream.of(option.longestName()) : Stream.empty())
                .findFirst()
                .orElse("");
    }

    /** A setting under its own dotted name, or one of the framework's switches. */
    private static boolean isSpringsOwn(String argument) {
        String option = argument.split("=", 2)[0];
        boolean named = option.startsWith("--") && option.contains(".");
        return named || option.equals("--debug") || option.equals("--trace");
    }

    private static CommandLine refused(String why) {
        return answer(why, 2);
    }

    private static CommandLine answer(String text, int exitCode) {
        return new CommandLine(List.of(), Optional.empty(), Optional.of(text), exitCode);
    }

    /** The settings of single Sync folders have names that a person chose. */
    private static List<SettingKey> with(List<SettingKey> folders) {
        return Stream.concat(DashboardKeys.ALL.stream(), folders.stream()).toList();
    }

    /** @param folders the settings of single Sync folders that the command line names */
    private static CommandSpec spec(List<SettingKey> folders) {
        CommandSpec spec = CommandSpec.create().name("sync-dashboard").mixinStandardHelpOptions(true);
        spec.addOption(OptionSpec.builder(CONFIG)
                .paramLabel("FILE")
                .type(String.class)
                .description("a properties file (UTF-8) with any of these settings.")
                .build());
        with(folders).forEach(key -> spec.addOption(SettingOptions.of(key).build()));
        spec.usageMessage()
                .description("Shows which truck has the current files. Open the address in a browser."
                        + " Of the jar alone: java -jar dashboard.jar.")
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .width(100)
                .footer(
                        "",
                        LoginLinkCommand.NAME
                                + " before the options: starts nothing, and prints a link that lets an administrator in once.",
                        CertificateCommand.NAME
                                + " before the options: starts nothing, and prints the fingerprint of the certificate for HTTPS.",
                        BackupCommand.NAME
                                + " [FILE|DIRECTORY|-] before the options: makes one file with all that makes this station, also"
                                + " while the dashboard runs.",
                        RestoreCommand.NAME
                                + " FILE before the options: puts such a file in the place of the data; not while it runs.",
                        "update FILE (where a package installed it): puts a newer version in place, and this one back if that fails.",
                        AliveCommand.NAME
                                + " [SECONDS] before the options: starts nothing, and waits until the dashboard answers.",
                        "An option beats the environment, the environment beats the file, the file beats the default.");
        return spec;
    }
}
