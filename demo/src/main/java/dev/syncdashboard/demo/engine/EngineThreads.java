package dev.syncdashboard.demo.engine;

import dev.syncdashboard.demo.engine.disk.DirectoryWatcher;
import dev.syncdashboard.demo.engine.folder.Puller;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import dev.syncdashboard.demo.engine.mesh.MeshNode;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The work of an engine that is on: one thread looks at disk and neighbours, one per folder fetches, so that a long
 * download holds up neither lists nor other folders.
 */
final class EngineThreads implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EngineThreads.class.getName());
    private static final Duration TICK = Duration.ofMillis(500);

    private final MeshNode self;
    private final Mesh mesh;
    private final Duration rescan;
    private final List<SharedFolder> folders = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Signal> pullers = new CopyOnWriteArrayList<>();
    private final Signal look = new Signal();
    private final AtomicBoolean diskChanged = new AtomicBoolean(true);
    private final DirectoryWatcher watcher;
    private long lastScan;

    EngineThreads(MeshNode self, Mesh mesh, Duration rescan) throws IOException {
        this.self = self;
        this.mesh = mesh;
        this.rescan = rescan;
        this.watcher = DirectoryWatcher.start("watcher of " + self.name(), this::diskChanged);
    }

    void start() {
        run("looker of " + self.name(), this::lookOnce, look);
    }

    void add(SharedFolder folder) {
        folders.add(folder);
        watcher.add(folder.settings().directory());
        Signal signal = new Signal();
        pullers.add(signal);
        Puller puller = new Puller(self.id(), folder, mesh);
        run("puller of " + self.name() + ", " + folder.settings().name(), () -> fetch(puller), signal);
        diskChanged();
    }

    /** Its puller stays, and has nothing to do. */
    void remove(SharedFolder folder) {
        folders.remove(folder);
        folder.pause(true);
    }

    void wake() {
        look.raise();
        pullers.forEach(Signal::raise);
    }

    void diskChanged() {
        diskChanged.set(true);
        look.raise();
    }

    @Override
    public void close() {
        watcher.close();
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            join(thread);
        }
    }

    private void lookOnce() {
        boolean due = System.nanoTime() - lastScan > rescan.toNanos();
        boolean scan = diskChanged.getAndSet(false) || due;
        if (scan) {
            lastScan = System.nanoTime();
        }
        boolean changed = false;
        for (SharedFolder folder : folders) {
            changed |= scan && folder.scan();
            changed |= folder.meet(mesh.neighbours(self.id()));
        }
        if (changed) {
            pullers.forEach(Signal::raise);
            mesh.announce(self.id());
        }
    }

    private static void fetch(Puller puller) throws InterruptedException {
        while (puller.fetchAll()) {}
    }

    private void run(String name, Work work, Signal signal) {
        Thread thread = new Thread(() -> repeat(work, signal), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private static void repeat(Work work, Signal signal) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                attempt(work);
                signal.await(TICK);
            }
        } catch (InterruptedException e) {
            LOG.log(Level.TRACE, "engine thread ends");
        }
    }

    /** One bad file or a fault of ours must not end the engine. */
    private static void attempt(Work work) throws InterruptedException {
        try {
            work.once();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "embedded engine goes on after a fault", e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void once() throws InterruptedException;
    }
}
