package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.EngineSettings;
import dev.syncdashboard.demo.engine.Share;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Devices with the embedded engine, which meet within this program. */
final class EmbeddedNetwork implements Network {

    /** Real engines need a while from meeting to the first file; the dashboard sees the contact before its fruits. */
    private static final EngineSettings SETTINGS = EngineSettings.DEFAULT.withGreeting(Duration.ofSeconds(3));

    private final FleetPlan plan;
    private final Clock clock;
    private final Mesh mesh = new Mesh();
    private final Share sync = Share.named("Sync");
    private final Share protocols = Share.named("Protocols");
    // Rewritten all day: old copies would pile up.
    private final Share status = Share.named("Status").withoutArchive();
    private final List<EmbeddedDevice> devices = new CopyOnWriteArrayList<>();

    EmbeddedNetwork(FleetPlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public List<Device> start(String station, List<String> trucks) throws IOException {
        SampleFiles.write(plan, station, "Sync", "Protocols");
        add(station, true).startEngine();
        for (String truck : trucks) {
            add(truck, false).startEngine();
        }
        return List.copyOf(devices);
    }

    @Override
    public Device addTruck(String name, Set<PeerId> reaches) throws IOException {
        Device truck = add(name, false);
        truck.reachOnly(reaches);
        truck.startEngine();
        return truck;
    }

    /** The device is off. */
    private Device add(String name, boolean ownsSync) throws IOException {
        Path directory = plan.directoryOf(name);
        EmbeddedEngine engine = new EmbeddedEngine(name, mesh, SETTINGS, clock);
        EmbeddedDevice device = new EmbeddedDevice(
                engine,
                plan.engine(),
                plan.hasProtocols(),
                engine.join(sync, directory.resolve("Sync"), ownsSync),
                protocols(engine, name, directory, ownsSync),
                engine.join(status, directory.resolve("Status"), true),
                directory,
                mesh);
        devices.add(device);
        return device;
    }

    private Optional<SharedFolder> protocols(EmbeddedEngine engine, String name, Path directory, boolean owns)
            throws IOException {
        boolean shares = plan.hasProtocols() && (owns || plan.withProtocols().contains(name));
        return shares ? Optional.of(engine.join(protocols, directory.resolve("Protocols"), owns)) : Optional.empty();
    }

    @Override
    public void close() {
        devices.forEach(device -> device.engine().close());
    }
}
