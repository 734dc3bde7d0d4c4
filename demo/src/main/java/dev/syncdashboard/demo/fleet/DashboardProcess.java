package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.dashboard.Application;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real dashboard, in this process, with limits that are short enough to watch. It can be stopped and started again:
 * at the same address, with what it has kept.
 */
final class DashboardProcess implements AutoCloseable {

    private final URI engine;
    private final Device.Shares shares;
    private final Path data;
    private int port;
    private Optional<ConfigurableApplicationContext> running = Optional.empty();

    /** @param port 0: any free one */
    DashboardProcess(URI engine, Device.Shares shares, Path data, int port) {
        this.engine = engine;
        this.shares = shares;
        this.data = data;
        this.port = port;
    }

    synchronized void start() {
        if (running.isPresent()) {
            return;
        }
        ConfigurableApplicationContext context = Application.start(
                "--sync.url=" + engine,
                "--sync.folder=" + shares.sync().id(),
                "--sync.status.folder=" + shares.status().id(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--dashboard.data.dir=" + data,
                "--dashboard.poll=1s",
                "--dashboard.rescan=2s",
                "--dashboard.limits.settle=5s",
                "--dashboard.limits.catch-up=" + FleetPlan.CATCH_UP.toSeconds() + "s",
                "--dashboard.limits.quiet=20s",
                "--dashboard.limits.cannot-check-after=5s",
                "--server.shutdown=immediate",
                "--spring.main.banner-mode=off",
                // The demo ends the parts of the fleet in its own order.
                "--spring.main.register-shutdown-hook=false",
                "--logging.level.root=WARN");
        running = Optional.of(context);
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    synchronized void stop() {
        running.ifPresent(ConfigurableApplicationContext::close);
        running = Optional.empty();
    }

    synchronized boolean isRunning() {
        return running.isPresent();
    }

    /** Where it is, or was and will be again. */
    synchronized URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        stop();
    }
}
