package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.service.ServiceHost;
import dev.syncdashboard.agent.service.ServiceManager;
import dev.syncdashboard.agent.service.ServiceWords;
import dev.syncdashboard.agent.service.SystemCommands;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The commands about the agent as a service of this computer. */
final class ServiceCommands {

    private static final int MOST_LINES = 100_000;
    private static final int USUAL_LINES = 50;

    private final Map<String, String> options;
    private final ServiceManager service;

    ServiceCommands(Map<String, String> options, ServiceHost host, Duration patience, PrintWriter out) {
        this.options = options;
        this.service = ServiceManager.on(host, SystemCommands.of(host, patience), new ServiceWords(out));
    }

    int install() throws InterruptedException {
        return service.install().code();
    }

    int uninstall() throws InterruptedException {
        return service.uninstall(options.containsKey("--all")).code();
    }

    int log() throws InterruptedException {
        int lines = Optional.ofNullable(options.get("--lines"))
                .map(ServiceCommands::lines)
                .orElse(USUAL_LINES);
        return service.log(lines, options.containsKey("--follow")).code();
    }

    private static int lines(String text) {
        if (text.matches("[1-9]\\d{0,5}") && Integer.parseInt(text) <= MOST_LINES) {
            return Integer.parseInt(text);
        }
        throw new ConfigException("--lines is '" + text + "', expected is a number from 1 to " + MOST_LINES + ".");
    }
}
