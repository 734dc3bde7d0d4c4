package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.EngineSettings;
import dev.syncdashboard.demo.engine.Share;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** An embedded engine that has both folders: what station and truck have in common. */
record Device(EmbeddedEngine engine, SharedFolder sync, SharedFolder status, Path directory) {

    /** The two folders of the fleet. The Status folder keeps no old copies: it is rewritten all day. */
    record Shares(Share sync, Share status) {

        static Shares create() {
            return new Shares(Share.named("Sync"), Share.named("Status").withoutArchive());
        }
    }

    static Device start(String name, Path directory, Shares shares, boolean ownsSync, Mesh mesh, Clock clock)
            throws IOException {
        EmbeddedEngine engine = new EmbeddedEngine(name, mesh, EngineSettings.DEFAULT, clock);
        SharedFolder sync = engine.join(shares.sync(), directory.resolve("Sync"), ownsSync);
        SharedFolder status = engine.join(shares.status(), directory.resolve("Status"), true);
        engine.start();
        return new Device(engine, sync, status, directory);
    }

    Path syncDirectory() {
        return sync.settings().directory();
    }
}
