package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.demo.syncthing.ClusterFolder;
import dev.syncdashboard.demo.syncthing.SyncthingDevice;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A device with a Syncthing. Whom it does not reach it has paused, so that two devices are connected when neither has
 * paused the other. It sees changes on its disk by itself, within about a second.
 */
final class RealDevice implements Device {

    private static final JsonMapper JSON = new JsonMapper();

    private final SyncthingDevice engine;
    private final SyncthingNetwork network;
    private final boolean severalFolders;
    private final Optional<ClusterFolder> protocols;
    private volatile String name;
    private volatile boolean syncPaused;
    // Empty: everyone.
    private volatile Optional<Set<PeerId>> reach = Optional.empty();

    /** @param severalFolders whether the station has more than one Sync folder */
    RealDevice(
            SyncthingDevice engine,
            SyncthingNetwork network,
            boolean severalFolders,
            Optional<ClusterFolder> protocols) {
        this.severalFolders = severalFolders;
        this.protocols = protocols;
        this.engine = engine;
        this.network = network;
        this.name = engine.name();
    }

    @Override
    public PeerId id() {
        return new PeerId(engine.id());
    }

    @Override
    public String name() {
        return name;
    }

    /** The others keep the name that they have for it: Syncthing tells nobody. */
    @Override
    public void rename(String other) throws IOException {
        String json = JSON.writeValueAsString(Map.of("name", other));
        Interrupted.asFailure(() -> engine.configure("devices/" + engine.id(), json));
        name = other;
    }

    @Override
    public Path directory() {
        return engine.root();
    }

    @Override
    public Path syncDirectory() {
        return engine.directory(SyncthingNetwork.SYNC);
    }

    @Override
    public Optional<Path> protocolsDirectory() {
        return protocols.map(engine::directory);
    }

    @Override
    public Path statusDirectory() {
        return engine.directory(SyncthingNetwork.STATUS);
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = DemoFolderSettings.of(
                severalFolders,
                SyncthingNetwork.SYNC.id(),
                protocols.map(ClusterFolder::id),
                SyncthingNetwork.STATUS.id());
        settings.put("sync.engine", "syncthing");
        settings.put("sync.url", engine.url().toString());
        settings.put("sync.api-key", engine.apiKey());
        return settings;
    }

    @Override
    public void startEngine() throws IOException {
        Interrupted.asFailure(engine::start);
    }

    @Override
    public void stopEngine() throws IOException {
        Interrupted.asFailure(engine::stop);
    }

    @Override
    public boolean engineRuns() {
        return engine.isRunning();
    }

    @Override
    public void lookAtDisk() {
        // It does so by itself soon enough. To be told would mean to wait: while files come in, a scan waits for them.
    }

    @Override
    public boolean hasAllFiles() {
        try {
            return Interrupted.asFailure(() -> engine.get("db/status?folder=" + SyncthingNetwork.SYNC.id()))
                            .path("needTotalItems")
                            .asInt(0)
                    == 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void pauseSync(boolean pause) throws IOException {
        Interrupted.asFailure(
                () -> engine.configure("folders/" + SyncthingNetwork.SYNC.id(), "{\"paused\": " + pause + "}"));
        syncPaused = pause;
    }

    @Override
    public boolean syncPaused() {
        return syncPaused;
    }

    @Override
    public void takeStationFiles() throws IOException {
        Interrupted.asFailure(() -> engine.revert(SyncthingNetwork.SYNC));
    }

    @Override
    public void reachAll() throws IOException {
        reach(Optional.empty());
    }

    @Override
    public void reachOnly(Set<PeerId> others) throws IOException {
        reach(Optional.of(Set.copyOf(others)));
    }

    private void reach(Optional<Set<PeerId>> wanted) throws IOException {
        reach = wanted;
        for (SyncthingDevice other : network.others(engine)) {
            meet(other);
        }
    }

    /** Reaches the other one, or not. */
    void meet(SyncthingDevice other) throws IOException {
        boolean reached =
                reach.map(only -> only.contains(new PeerId(other.id()))).orElse(true);
        Interrupted.asFailure(() -> engine.post("system/" + (reached ? "resume" : "pause") + "?device=" + other.id()));
    }

    @Override
    public void slowDown(long bytesPerSecond) throws IOException {
        limit(Math.max(1, bytesPerSecond / 1024));
    }

    @Override
    public void speedUp() throws IOException {
        limit(0);
    }

    /** @param kibPerSecond 0: no limit */
    private void limit(long kibPerSecond) throws IOException {
        String json = JSON.writeValueAsString(Map.of("maxSendKbps", kibPerSecond, "maxRecvKbps", kibPerSecond));
        Interrupted.asFailure(() -> engine.configure("options", json));
    }
}
