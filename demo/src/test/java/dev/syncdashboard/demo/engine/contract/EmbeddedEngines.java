package dev.syncdashboard.demo.engine.contract;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.EmbeddedStrangers;
import dev.syncdashboard.demo.engine.EngineSettings;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.setup.Engines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Embedded engines, asked by one of their APIs. */
record EmbeddedEngines(EmbeddedStrangers engines, List<Device> devices) implements Strangers {

    /** @param settings by which an engine is asked */
    static EmbeddedEngines start(Path root, Function<EmbeddedEngine, Map<String, String>> settings) throws IOException {
        EmbeddedStrangers engines = EmbeddedStrangers.start(
                EngineSettings.DEFAULT, Clock.systemUTC(), List.of("Station 4", "Engine 1", "Engine 2"));
        return new EmbeddedEngines(
                engines,
                engines.engines().stream()
                        .map(engine -> device(engine, root.resolve(engine.name()), settings.apply(engine)))
                        .toList());
    }

    private static Device device(EmbeddedEngine engine, Path root, Map<String, String> settings) {
        return new Device(
                engine.id().value(),
                engine.name(),
                Engines.openAdmin(key -> Optional.ofNullable(settings.get(key))),
                root);
    }

    @Override
    public boolean letsInDevices() {
        return false;
    }

    @Override
    public void spoil(Device device, EngineFolder status) {
        engine(device).folders().stream()
                .filter(folder -> folder.settings().directory().equals(status.path()))
                .forEach(folder -> folder.archive(true));
    }

    private EmbeddedEngine engine(Device device) {
        return engines.engines().stream()
                .filter(engine -> engine.id().value().equals(device.id()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void notice(Device device, EngineFolder folder) {
        engine(device).lookAtDisk();
    }

    @Override
    public void close() {
        devices.forEach(device -> device.admin().close());
        engines.close();
    }
}
