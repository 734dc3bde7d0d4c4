package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.sync.v1.FakeV1;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A truck whose engine has one folder, "Sync", and the port that asks it. */
final class V1Device implements AutoCloseable {

    static final String SELF = "ARRdk5XANMb7RmQqEDfEZE-k5aI=";

    final FakeV1 server = new FakeV1();
    final SyncEngine engine;
    final Path directory;

    V1Device(Path root) {
        this.directory = root.resolve("Sync");
        this.engine = open(server);
        write("plan.txt", "plan");
        folderIs("\"error\": 0, \"indexing\": 0");
        filesAre("{\"name\": \"plan.txt\", \"state\": \"created\", \"type\": \"file\", \"size\": 4,"
                + " \"have_pieces\": 1, \"total_pieces\": 1}");
        server.answer("get_prefs", "{\"device_name\": \"Löschzug 1\"}");
        server.answer("get_folder_prefs", "{\"selective_sync\": 0}");
        peersAre("");
    }

    static SyncEngine open(FakeV1 server) {
        Map<String, String> settings =
                Map.of("sync.engine", "resilio-v1", "sync.url", server.url().toString(), "sync.peer-id", SELF);
        return Engines.open(key -> Optional.ofNullable(settings.get(key)));
    }

    /** The folder with the read-only secret, and these fields. */
    void folderIs(String fields) {
        foldersAre(folder(directory, FakeV1.RO, fields));
    }

    void foldersAre(String folders) {
        server.answer("get_folders", "[" + folders + "]");
    }

    static String folder(Path directory, String secret, String fields) {
        return "{\"dir\": \"" + directory.toString().replace("\\", "\\\\") + "\", \"secret\": \"" + secret
                + "\", \"type\": \"read_only\", \"files\": 1, \"size\": 4" + (fields.isEmpty() ? "" : ", " + fields)
                + "}";
    }

    void filesAre(String files) {
        server.answer("get_files", "[" + files + "]");
    }

    void peersAre(String peers) {
        server.answer("get_folder_peers", "[" + peers + "]");
    }

    void write(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EngineFolder folder() throws IOException, InterruptedException {
        return engine.now().folder("Sync");
    }

    FolderLook look() throws IOException, InterruptedException {
        return engine.now().look(folder(), FolderRole.TRUCK_SYNC);
    }

    @Override
    public void close() {
        engine.close();
        server.close();
    }
}
