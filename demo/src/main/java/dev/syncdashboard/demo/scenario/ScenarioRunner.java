package dev.syncdashboard.demo.scenario;

import dev.syncdashboard.demo.fleet.DemoFleet;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Lets the steps happen at their times. */
public final class ScenarioRunner implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ScenarioRunner.class.getName());

    private final List<ScenarioStep> steps;
    private final DemoFleet fleet;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "scenario");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile int done;
    private volatile long startNanos = System.nanoTime();

    /**
     * What the scenario is doing.
     *
     * @param now the last step that happened; empty before the first and where there is no scenario
     * @param next the step to come
     * @param untilNext how long until it
     */
    public record Progress(Optional<String> now, Optional<String> next, Duration untilNext) {

        /** Nothing happens by itself. */
        public static final Progress NONE = new Progress(Optional.empty(), Optional.empty(), Duration.ZERO);
    }

    public ScenarioRunner(List<ScenarioStep> steps, DemoFleet fleet) {
        this.steps = List.copyOf(steps);
        this.fleet = fleet;
    }

    public void start() {
        startNanos = System.nanoTime();
        for (int number = 0; number < steps.size(); number++) {
            int index = number;
            ScheduledFuture<?> planned =
                    thread.schedule(() -> happen(index), steps.get(index).at().toMillis(), TimeUnit.MILLISECONDS);
            LOG.log(Level.TRACE, () -> "planned: " + planned);
        }
    }

    public Progress progress() {
        int count = done;
        Optional<ScenarioStep> next = count < steps.size() ? Optional.of(steps.get(count)) : Optional.empty();
        Duration since = Duration.ofNanos(System.nanoTime() - startNanos);
        Duration until = next.map(step -> step.at().minus(since)).orElse(Duration.ZERO);
        return new Progress(
                count == 0 ? Optional.empty() : Optional.of(steps.get(count - 1).what()),
                next.map(ScenarioStep::what),
                until.isNegative() ? Duration.ZERO : until);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void happen(int index) {
        try {
            steps.get(index).happenTo(fleet);
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "a step of the scenario failed: " + steps.get(index).what(),
                    e);
        }
        done = index + 1;
    }
}
