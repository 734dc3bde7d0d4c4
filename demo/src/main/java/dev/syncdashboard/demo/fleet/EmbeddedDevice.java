package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A device with the embedded engine.
 *
 * @param kind by which of its APIs agent and dashboard ask it
 * @param severalFolders whether the station has more than one Sync folder
 */
record EmbeddedDevice(
        EmbeddedEngine engine,
        EngineKind kind,
        boolean severalFolders,
        SharedFolder sync,
        Optional<SharedFolder> protocols,
        SharedFolder status,
        Path directory,
        Mesh mesh)
        implements Device {

    @Override
    public PeerId id() {
        return engine.id();
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public void rename(String name) {
        engine.rename(name);
    }

    @Override
    public Path syncDirectory() {
        return sync.settings().directory();
    }

    @Override
    public Optional<Path> protocolsDirectory() {
        return protocols.map(folder -> folder.settings().directory());
    }

    @Override
    public Path statusDirectory() {
        return status.settings().directory();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings =
                DemoFolderSettings.of(severalFolders, key(sync), protocols.map(this::key), key(status));
        settings.put("sync.engine", kind.toString());
        settings.put("sync.url", engine.address().toString());
        if (kind == EngineKind.RESILIO_V1) {
            settings.put("sync.peer-id", engine.id().value());
        }
        return settings;
    }

    /** By its share id, where the API has that; else by its name. */
    private String key(SharedFolder folder) {
        return kind == EngineKind.RESILIO_V1
                ? folder.settings().name()
                : folder.settings().shareId();
    }

    @Override
    public void addEmptyFolders(int count) throws IOException {
        for (int number = 1; number <= count; number++) {
            engine.share(Files.createDirectories(directory.resolve("more").resolve("folder-" + number)));
        }
    }

    @Override
    public void startEngine() throws IOException {
        engine.start();
    }

    @Override
    public void stopEngine() {
        engine.stop();
    }

    @Override
    public boolean engineRuns() {
        return engine.isRunning();
    }

    @Override
    public void lookAtDisk() {
        engine.lookAtDisk();
    }

    @Override
    public boolean hasAllFiles() {
        return sync.complete() && protocols.map(SharedFolder::complete).orElse(true);
    }

    @Override
    public void pauseSync(boolean pause) {
        sync.pause(pause);
    }

    @Override
    public boolean syncPaused() {
        return sync.paused();
    }

    @Override
    public void takeStationFiles() {
        sync.discardLocalChanges();
    }

    @Override
    public void reachAll() {
        mesh.inCoverage(id());
    }

    @Override
    public void reachOnly(Set<PeerId> others) {
        mesh.onlyReaches(id(), others);
    }

    @Override
    public void slowDown(long bytesPerSecond) {
        mesh.limit(id(), bytesPerSecond);
    }

    @Override
    public void speedUp() {
        mesh.unlimit(id());
    }
}
