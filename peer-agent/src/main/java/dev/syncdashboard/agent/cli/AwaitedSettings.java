package dev.syncdashboard.agent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a service wait for its settings, which {@code join} writes. On Linux systemd does that; elsewhere a service that ends
 * for want of them would be started again and again, and each time noted as a fault.
 */
final class AwaitedSettings {

    private static final Logger LOG = LoggerFactory.getLogger(AwaitedSettings.class);
    private static final long LOOK_SECONDS = 2;

    private AwaitedSettings() {}

    /** Returns at once if the command line does not ask for it, or the file is there. */
    static void await(Map<String, String> options, ThisComputer computer) throws InterruptedException {
        if (!options.containsKey("--await-settings")) {
            return;
        }
        Path file = Optional.ofNullable(options.get("--config")).map(Path::of).orElse(computer.settingsFile());
        if (!Files.exists(file)) {
            Logging.setUp(options);
            LOG.info("There are no settings yet: {}. Waiting until this truck joins a station.", file);
            while (!Files.exists(file)) {
                TimeUnit.SECONDS.sleep(LOOK_SECONDS);
            }
        }
    }
}
