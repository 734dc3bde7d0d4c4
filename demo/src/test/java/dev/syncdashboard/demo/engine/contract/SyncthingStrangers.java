package dev.syncdashboard.demo.engine.contract;

import dev.syncdashboard.demo.syncthing.SyncthingCluster;
import dev.syncdashboard.demo.syncthing.SyncthingCluster.Member;
import dev.syncdashboard.demo.syncthing.SyncthingDevice;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.setup.Engines;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Real daemons. */
record SyncthingStrangers(SyncthingCluster cluster, List<Device> devices) implements Strangers {

    static SyncthingStrangers start(Path root) throws Exception {
        SyncthingCluster cluster = SyncthingCluster.startStrangers(
                InstalledSyncthing.program(),
                Stream.of("Station 4", "Engine 1", "Engine 2")
                        .map(name -> new Member(name, root.resolve(name)))
                        .toList());
        return new SyncthingStrangers(
                cluster,
                cluster.devices().stream().map(SyncthingStrangers::device).toList());
    }

    private static Device device(SyncthingDevice daemon) {
        Map<String, String> settings =
                Map.of("sync.engine", "syncthing", "sync.home", daemon.home().toString());
        return new Device(
                daemon.id(),
                daemon.name(),
                Engines.openAdmin(key -> Optional.ofNullable(settings.get(key))),
                daemon.root());
    }

    @Override
    public boolean letsInDevices() {
        return true;
    }

    SyncthingDevice daemon(Device device) {
        return cluster.devices().stream()
                .filter(each -> each.id().equals(device.id()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void spoil(Device device, EngineFolder status) throws Exception {
        daemon(device)
                .configure(
                        "folders/" + status.id(),
                        "{\"maxConflicts\": 10, \"paused\": true, \"type\": \"receiveonly\","
                                + " \"versioning\": {\"type\": \"simple\", \"params\": {\"keep\": \"5\"}}}");
    }

    @Override
    public void notice(Device device, EngineFolder folder) throws Exception {
        daemon(device).post("db/scan?folder=" + SyncthingDevice.encoded(folder.id()));
    }

    @Override
    public void close() {
        devices.forEach(device -> device.admin().close());
        cluster.close();
    }
}
