package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.dashboard.Application;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;

/** The real dashboard, in this process, with limits that are short enough to watch. */
final class DashboardProcess implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private DashboardProcess(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static DashboardProcess start(URI engine, Device.Shares shares, Path data, int port) {
        return new DashboardProcess(Application.start(
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
                "--logging.level.root=WARN"));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
