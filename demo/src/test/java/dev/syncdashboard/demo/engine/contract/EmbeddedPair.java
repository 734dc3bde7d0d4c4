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

/** Two devices with the embedded engine, asked by one of its APIs. */
record EmbeddedPair(EmbeddedDevice station, EmbeddedDevice truck) implements Pair {

    /** How the engine is asked. */
    interface Api {

        Map<String, String> settings(EmbeddedEngine engine);

        /** The ids by which the port knows a folder, its own first. */
        Ids ids(SharedFolder folder, Map<String, String> settings) throws IOException, InterruptedException;
    }

    /** Of a folder. */
    record Ids(String folderId, String shareId) {}

    static EmbeddedPair open(Path directory, Api api) throws IOException, InterruptedException {
        Mesh mesh = new Mesh();
        Share share = Share.named("Sync");
        return new EmbeddedPair(
                EmbeddedDevice.start("Station 4", mesh, share, directory.resolve("station"), true, api),
                EmbeddedDevice.start("Engine 1", mesh, share, directory.resolve("truck"), false, api));
    }

    @Override
    public void close() {
        station.close();
        truck.close();
    }

    record EmbeddedDevice(EmbeddedEngine engine, SharedFolder folder, SyncEngine client, Path root, Ids ids)
            implements Pair.Device {

        private static EmbeddedDevice start(String name, Mesh mesh, Share share, Path root, boolean writable, Api api)
                throws IOException, InterruptedException {
            EngineSettings quick = EngineSettings.DEFAULT.withEventHold(Duration.ofSeconds(2));
            EmbeddedEngine engine = new EmbeddedEngine(name, mesh, quick, Clock.systemUTC());
            SharedFolder folder = engine.join(share, root.resolve("Sync"), writable);
            engine.start();
            Map<String, String> settings = api.settings(engine);
            SyncEngine client = Engines.open(key -> Optional.ofNullable(settings.get(key)));
            return new EmbeddedDevice(engine, folder, client, root, api.ids(folder, settings));
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
            return ids.folderId();
        }

        @Override
        public String shareId() {
            return ids.shareId();
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

        private void close() {
            client.close();
            engine.close();
        }
    }
}
