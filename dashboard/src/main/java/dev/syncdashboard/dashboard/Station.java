package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.audit.Deeds;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.fleet.FleetEditor;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.FolderRescans;
import dev.syncdashboard.dashboard.history.HistoryReader;
import dev.syncdashboard.dashboard.joining.Joins;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Deed;
import dev.syncdashboard.dashboard.releases.Rollouts;
import dev.syncdashboard.dashboard.station.FolderRescan;
import dev.syncdashboard.dashboard.stationlist.StationLists;
import dev.syncdashboard.status.FolderName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;

/**
 * The station as it runs now, for all that shows or changes it. What runs is made from the settings, and can be replaced as a
 * whole by what other settings ask for, while pages stay open. Safe for many threads.
 */
final class Station implements Fleet, FleetEditor, FolderRescans, StationLists, Deeds, SmartLifecycle {

    /** Makes what runs; the versions of its snapshots begin after this one. */
    interface Maker {
        StationRuntime make(StationSettings settings, long version);
    }

    private final Maker maker;
    private final List<Consumer<FleetSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile StationRuntime runtime;
    private volatile boolean running;

    /** @throws IllegalArgumentException if a setting can't be used, naming it */
    Station(StationSettings settings, Maker maker) {
        this.maker = maker;
        this.runtime = maker.make(settings, 0);
        runtime.fleet().onChange(this::changed);
    }

    /**
     * Ends what runs, and goes on with other settings. What was known goes on as after a restart, by what was kept.
     *
     * @throws IllegalArgumentException if a setting can't be used, naming it; then what ran before runs again
     */
    synchronized void replace(StationSettings settings) {
        StationSettings before = runtime.settings();
        long version = snapshot().version();
        runtime.close();
        try {
            begin(settings, version);
        } catch (IllegalArgumentException e) {
            begin(before, version);
            throw e;
        }
    }

    private void begin(StationSettings settings, long version) {
        StationRuntime next = maker.make(settings, version);
        next.fleet().onChange(this::changed);
        runtime = next;
        changed(next.fleet().snapshot());
        if (running) {
            next.start();
        }
    }

    private void changed(FleetSnapshot snapshot) {
        listeners.forEach(listener -> listener.accept(snapshot));
    }

    @Override
    public FleetSnapshot snapshot() {
        return runtime.fleet().snapshot();
    }

    @Override
    public Runnable onChange(Consumer<FleetSnapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public <T> CompletableFuture<EditAnswer<T>> edit(Actor actor, FleetEdit<T> edit) {
        return runtime.fleet().edit(actor, edit);
    }

    /** Asks a disk or a server; see there. */
    HistoryReader history(FolderName folder) {
        return runtime.store().of(folder);
    }

    /** A copy of the history's database, for a backup; see there. */
    Optional<Path> copyHistoryInto(Path directory) throws IOException {
        return runtime.store().copyInto(directory);
    }

    @Override
    public void keep(Deed deed) {
        runtime.keep(deed);
    }

    /** The desk of what runs now; another one after {@link #replace}. */
    Joins joins() {
        return runtime.joins();
    }

    /** The releases of what runs now; likewise. */
    Rollouts rollouts() {
        return runtime.rollouts();
    }

    @Override
    public boolean ask(FolderName folder) {
        return runtime.rescan(folder).filter(FolderRescan::ask).isPresent();
    }

    @Override
    public List<String> problems() {
        return runtime.listProblems();
    }

    @Override
    public synchronized void start() {
        running = true;
        runtime.start();
    }

    @Override
    public synchronized void stop() {
        running = false;
        runtime.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What has come so far is still kept, unless that takes longer than a person would wait. */
    synchronized void close() {
        runtime.close();
    }
}
