package dev.syncdashboard.demo.engine.contract;

import dev.syncdashboard.demo.syncthing.ClusterFolder;
import dev.syncdashboard.demo.syncthing.SyncthingCluster;
import dev.syncdashboard.demo.syncthing.SyncthingCluster.Member;
import dev.syncdashboard.demo.syncthing.SyncthingDevice;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two real daemons, asked with what their own configuration says. */
record SyncthingPair(SyncthingCluster cluster, RealDevice station, RealDevice truck) implements Pair {

    static final ClusterFolder SYNC = ClusterFolder.sync("sync-7k2", "Sync");
    static final ClusterFolder STATUS = ClusterFolder.status("status-7k2", "Status");

    static SyncthingPair start(Path root) throws Exception {
        SyncthingCluster cluster = SyncthingCluster.start(
                InstalledSyncthing.program(),
                List.of(
                        new Member("Station 4", root.resolve("station")),
                        new Member("Engine 1", root.resolve("truck"))),
                List.of(SYNC, STATUS));
        return new SyncthingPair(
                cluster,
                RealDevice.of(cluster.station()),
                RealDevice.of(cluster.trucks().get(0)));
    }

    @Override
    public void close() {
        station.client().close();
        truck.client().close();
        cluster.close();
    }

    record RealDevice(SyncthingDevice device, SyncEngine client) implements Pair.Device {

        private static RealDevice of(SyncthingDevice device) {
            Map<String, String> settings = Map.of(
                    "sync.engine", "syncthing", "sync.home", device.home().toString());
            return new RealDevice(device, Engines.open(key -> Optional.ofNullable(settings.get(key))));
        }

        @Override
        public String id() {
            return device.id();
        }

        @Override
        public String name() {
            return device.name();
        }

        @Override
        public String folderId() {
            return SYNC.id();
        }

        @Override
        public String shareId() {
            return SYNC.id();
        }

        @Override
        public Path directory() {
            return device.directory(SYNC);
        }

        @Override
        public void stop() throws Exception {
            device.stop();
        }

        @Override
        public void start() throws Exception {
            device.start();
        }

        @Override
        public void pauseSync() throws Exception {
            device.configure("folders/" + SYNC.id(), "{\"paused\": true}");
        }

        @Override
        public void addFolder(String name) throws Exception {
            device.addFolder(ClusterFolder.status("other-1", name));
        }
    }
}
