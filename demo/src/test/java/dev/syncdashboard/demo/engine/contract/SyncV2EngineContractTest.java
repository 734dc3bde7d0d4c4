package dev.syncdashboard.demo.engine.contract;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.EngineSettings;
import dev.syncdashboard.demo.engine.Share;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sync API v2, on the embedded engine. */
class SyncV2EngineContractTest extends SyncEngineContract {

    @Override
    Pair open(Path directory) throws IOException {
        Mesh mesh = new Mesh();
        Share share = Share.named("Sync");
        EmbeddedDevice station = EmbeddedDevice.start("Station 4", mesh, share, directory.resolve("station"), true);
        EmbeddedDevice truck = EmbeddedDevice.start("Engine 1", mesh, share, directory.resolve("truck"), false);
        return new EmbeddedPair(station, truck);
    }

    private record EmbeddedPair(EmbeddedDevice station, EmbeddedDevice truck) implements Pair {

        @Override
        public void close() {
            station.close();
            truck.close();
        }
    }

    private record EmbeddedDevice(EmbeddedEngine engine, SharedFolder folder, SyncEngine client, Path root)
            implements Pair.Device {

        static EmbeddedDevice start(String name, Mesh mesh, Share share, Path root, boolean writable)
                throws IOException {
            EngineSettings quick = EngineSettings.DEFAULT.withEventHold(Duration.ofSeconds(2));
            EmbeddedEngine engine = new EmbeddedEngine(name, mesh, quick, Clock.systemUTC());
            SharedFolder folder = engine.join(share, root.resolve("Sync"), writable);
            engine.start();
            Map<String, String> settings = Map.of("sync.url", engine.address().toString());
            SyncEngine client = Engines.open(key -> Optional.ofNullable(settings.get(key)));
            return new EmbeddedDevice(engine, folder, client, root);
        }

        @Override
        public String id() {
            return engine.id().value();
        }

        @Override
        public String name() {
            return engine.name();
        }

        @Override
        public String folderId() {
            return folder.settings().id();
        }

        @Override
        public String shareId() {
            return folder.settings().shareId();
        }

        @Override
        public Path directory() {
            return folder.settings().directory();
        }

        @Override
        public void stop() {
            engine.stop();
        }

        @Override
        public void start() throws IOException {
            engine.start();
        }

        @Override
        public void pauseSync() {
            folder.pause(true);
        }

        @Override
        public void addFolder(String name) throws IOException {
            engine.join(Share.named(name), root.resolve("other").resolve(name), true);
        }

        void close() {
            client.close();
            engine.close();
        }
    }
}
