package dev.syncdashboard.demo.engine;

import dev.syncdashboard.demo.engine.api.ApiDevice;
import dev.syncdashboard.demo.engine.api.ApiServer;
import dev.syncdashboard.demo.engine.events.EventLog;
import dev.syncdashboard.demo.engine.folder.FolderSettings;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.ids.EngineIds;
import dev.syncdashboard.demo.engine.ids.ShareSecrets;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import dev.syncdashboard.demo.engine.mesh.MeshNode;
import dev.syncdashboard.demo.engine.mesh.OfferedFolder;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One device's sync engine. Make some on one {@link Mesh}, {@link #share} a directory on one of them and {@link #join}
 * it on the others, and {@link #start} them: files travel between the directories, and the API answers at
 * {@link #address()}. An engine can be stopped and started again; it keeps its folders, its ids and its port, while the
 * ids of events begin again. Safe for many threads.
 */
public final class EmbeddedEngine implements AutoCloseable {

    private final PeerId id = EngineIds.peerId();
    private final Mesh mesh;
    private final EngineSettings settings;
    private final Clock clock;
    private final List<SharedFolder> folders = new CopyOnWriteArrayList<>();
    private final EventTeller teller = new EventTeller(this::events);
    private final Node node = new Node();
    private volatile EventLog events = new EventLog();
    private volatile String name;
    private volatile int port;
    private volatile Optional<Running> running = Optional.empty();

    private record Running(ApiServer api, EngineThreads threads) {}

    public EmbeddedEngine(String name, Mesh mesh, EngineSettings settings, Clock clock) {
        this.name = name;
        this.mesh = mesh;
        this.settings = settings;
        this.clock = clock;
    }

    public PeerId id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Others hear the new name when they next meet this device. */
    public void rename(String newName) {
        name = newName;
        mesh.announce(id);
    }

    /** Where the API answers; known from the first start on, and the same after every other. */
    public URI address() {
        if (port == 0) {
            throw new IllegalStateException(name + " was never started");
        }
        return URI.create("http://127.0.0.1:" + port);
    }

    public List<SharedFolder> folders() {
        return List.copyOf(folders);
    }

    /** Makes the directory a new shared folder, named like the directory, in which all may write. */
    public SharedFolder share(Path directory) throws IOException {
        Path folderName = directory.getFileName();
        return join(Share.named(folderName == null ? "folder" : folderName.toString()), directory, true);
    }

    /**
     * Takes part in a shared folder with this directory.
     *
     * @param writable whether changes made here are sent to others
     */
    public SharedFolder join(Share share, Path directory, boolean writable) throws IOException {
        FolderSettings folder = new FolderSettings(
                writable ? share.secrets() : share.secrets().withoutWriting(),
                share.id(),
                EngineIds.folderId(),
                share.name(),
                directory,
                writable,
                share.archive(),
                clock.instant().getEpochSecond(),
                settings.offlineAfter(),
                settings.greeting());
        SharedFolder shared = SharedFolder.open(id, folder, teller, clock);
        synchronized (this) {
            folders.add(shared);
            running.ifPresent(now -> now.threads().add(shared));
        }
        return shared;
    }

    /** Takes part in the folder no longer. The files stay. */
    public synchronized void leave(SharedFolder folder) {
        folders.remove(folder);
        running.ifPresent(now -> now.threads().remove(folder));
    }

    /** Switches the engine on; does nothing if it is. */
    public synchronized void start() throws IOException {
        if (running.isPresent()) {
            return;
        }
        events = new EventLog();
        folders.forEach(SharedFolder::restarted);
        ApiServer api = ApiServer.start(node, settings.login(), port, settings.eventHold(), clock);
        port = api.port();
        EngineThreads threads = new EngineThreads(node, mesh, settings.rescan());
        running = Optional.of(new Running(api, threads));
        folders.forEach(threads::add);
        threads.start();
        mesh.join(node);
    }

    /** Switches the engine off: its API refuses connections, nobody reaches it. Does nothing if it is off. */
    public synchronized void stop() {
        running.ifPresent(now -> {
            mesh.leave(node);
            events.close();
            now.api().close();
            now.threads().close();
        });
        running = Optional.empty();
    }

    public boolean isRunning() {
        return running.isPresent();
    }

    /** Takes in now what was changed on disk, without waiting for the system to tell. */
    public void lookAtDisk() {
        running.ifPresent(now -> now.threads().diskChanged());
    }

    @Override
    public void close() {
        stop();
    }

    private EventLog events() {
        return events;
    }

    /** What the API and other devices see of this engine. */
    private final class Node implements MeshNode, ApiDevice {

        @Override
        public PeerId id() {
            return id;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<SharedFolder> folders() {
            return EmbeddedEngine.this.folders();
        }

        @Override
        public EventLog events() {
            return events;
        }

        @Override
        public SharedFolder share(Path directory) throws IOException {
            return EmbeddedEngine.this.share(directory);
        }

        @Override
        public SharedFolder join(ShareSecrets secrets, Path directory) throws IOException {
            String folderName = String.valueOf(directory.getFileName());
            boolean writable = secrets.readWrite().isPresent();
            return EmbeddedEngine.this.join(new Share(secrets, folderName, true), directory, writable);
        }

        @Override
        public void rename(String newName) {
            EmbeddedEngine.this.rename(newName);
        }

        @Override
        public void leave(SharedFolder folder) {
            EmbeddedEngine.this.leave(folder);
        }

        /** By a thread of its own: the one that serves the call is ended with the API. */
        @Override
        public void shutDown() {
            Thread end = new Thread(EmbeddedEngine.this::stop, "end of " + name);
            end.setDaemon(true);
            end.start();
        }

        @Override
        public Optional<OfferedFolder> offers(String shareId) {
            return folders.stream()
                    .filter(folder -> folder.settings().shareId().equals(shareId) && folder.gives())
                    .<OfferedFolder>map(folder -> folder)
                    .findFirst();
        }

        @Override
        public void wake() {
            running.ifPresent(now -> now.threads().wake());
        }
    }
}
