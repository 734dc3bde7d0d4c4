package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.dashboard.Application;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.fleet.FleetEditor;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.roster.Roster;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real dashboard, in this process, with limits that are short enough to watch. It can be stopped and started again:
 * at the same address, with what it has kept.
 */
final class DashboardProcess implements AutoCloseable {

    private final Map<String, String> settings;
    private final Path data;
    private final ShiftedClock clock;
    private int port;
    private Optional<ConfigurableApplicationContext> running = Optional.empty();

    /**
     * One that does not run yet.
     *
     * @param settings of the station's engine and folders, by their names
     * @param port 0: any free one
     * @param clock the station's own
     */
    DashboardProcess(Map<String, String> settings, Path data, int port, ShiftedClock clock) {
        this.settings = Map.copyOf(settings);
        this.data = data;
        this.clock = clock;
        this.port = port;
    }

    synchronized void start() {
        if (running.isPresent()) {
            return;
        }
        ConfigurableApplicationContext context =
                Application.start(clock, options().toArray(String[]::new));
        running = Optional.of(context);
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private List<String> options() {
        Stream<String> engine = settings.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue());
        Stream<String> own = Stream.of(
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
        return Stream.concat(engine, own).toList();
    }

    /** A person brings the roster in order; nothing while it does not run. */
    synchronized void changeRoster(Function<Roster, Attempt<Roster>> change) {
        running.ifPresent(context -> context.getBean(FleetEditor.class)
                .edit(Actor.THIS_COMPUTER, FleetEdit.ofRoster(change))
                .orTimeout(30, TimeUnit.SECONDS)
                .join());
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
