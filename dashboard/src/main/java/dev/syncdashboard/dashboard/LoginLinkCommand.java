package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.kept.LoginLinkFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * {@code java -jar dashboard.jar login-link}: prints a link that lets an administrator in once, also while the dashboard runs.
 * Who can write into the data directory could change the accounts anyhow, so it asks for nothing more.
 */
final class LoginLinkCommand {

    static final String NAME = "login-link";

    private final InstantSource time;
    private final SecureRandom random;

    LoginLinkCommand(InstantSource time, SecureRandom random) {
        this.time = time;
        this.random = random;
    }

    /** Whether a command line is this command. */
    static boolean isMeant(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /**
     * What is printed, and how the program ends.
     *
     * @param exitCode 0 if there is a link
     */
    record Outcome(String text, int exitCode) {}

    /** @param args the whole command line: this command's name, and the options that the dashboard was started with */
    Outcome run(String... args) {
        CommandLine line = CommandLine.parse(Stream.of(args).skip(1).toArray(String[]::new));
        if (line.answer().isPresent()) {
            return new Outcome(line.answer().get(), line.exitCode());
        }
        Environment settings = settings(line);
        Path folder = Path.of(settings.getRequiredProperty(DashboardKeys.DATA_DIR.name()));
        DoorKey secret = DoorKey.fresh(random);
        try {
            new LoginLinkFile(folder).leave(secret, time.instant());
        } catch (IOException e) {
            return new Outcome(
                    "The link can't be left in " + folder + ", the data directory of the dashboard (" + e
                            + "). Run this as the user as whom the dashboard runs, with its settings.",
                    1);
        }
        return new Outcome(
                "Open this on this computer within " + LoginLinkFile.LASTS.toMinutes()
                        + " minutes. It lets an administrator in once.\n\n    " + address(settings)
                        + "/login/link?once=" + secret.text() + "\n\nLeft in " + folder.toAbsolutePath()
                        + ", which has to be the data directory of the dashboard that runs.",
                0);
    }

    /** As the dashboard itself reads them. */
    private static ConfigurableEnvironment settings(CommandLine line) {
        ConfigurableEnvironment settings =
                line.file().map(Application::environmentWith).orElseGet(StandardServletEnvironment::new);
        settings.getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(
                        line.springArguments().toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        settings.getPropertySources().addLast(new MapPropertySource("settings", DashboardKeys.defaults()));
        return settings;
    }

    private static String address(Environment settings) {
        String port = settings.getRequiredProperty(DashboardKeys.PORT.name());
        boolean encrypted = Stream.of("bundle", "certificate", "key-store")
                .anyMatch(key -> settings.containsProperty("server.ssl." + key));
        return port.equals("0")
                ? "(the address of the dashboard)"
                : (encrypted ? "https" : "http") + "://" + host(settings.getProperty(DashboardKeys.ADDRESS.name(), ""))
                        + ":" + port;
    }

    /** Where it listens at every address, it does so at that of this computer alone too. */
    private static String host(String address) {
        try {
            boolean everywhere =
                    address.isBlank() || InetAddress.getByName(address.strip()).isAnyLocalAddress();
            String host = everywhere ? "127.0.0.1" : address.strip();
            return host.contains(":") ? "[" + host + "]" : host;
        } catch (UnknownHostException e) {
            return address.strip();
        }
    }
}
