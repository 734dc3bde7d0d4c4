package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.demo.engine.mesh.Mesh;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The station with its engine and its two directories, and what may happen to it. Safe for many threads. */
public final class Station implements AutoCloseable {

    private final Device device;
    private final AtomicInteger bulletins = new AtomicInteger();

    private Station(Device device) {
        this.device = device;
    }

    static Station start(String name, Path directory, Device.Shares shares, Mesh mesh, Clock clock) throws IOException {
        SampleFiles.write(directory.resolve("Sync"));
        return new Station(Device.start(name, directory, shares, true, mesh, clock));
    }

    public String name() {
        return device.engine().name();
    }

    /** The Sync folder: what is put here goes to all trucks. */
    public Path syncDirectory() {
        return device.syncDirectory();
    }

    public URI engineAddress() {
        return device.engine().address();
    }

    public List<String> condition() {
        return Stream.of(
                        device.engine().isRunning() ? "engine runs" : "engine stopped",
                        device.sync().paused() ? "Sync folder paused" : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Puts a small new file into the Sync folder and changes another. */
    public void postUpdate() throws IOException {
        int number = bulletins.incrementAndGet();
        write("bulletins/bulletin-" + number + ".txt", "Bulletin " + number + ": read before the next shift.\n");
        write("maps/closed-roads.txt", "State of bulletin " + number + ": Harbour Road is closed at the bridge.\n");
    }

    /** Puts a file of this many bytes into the Sync folder. */
    public void postLargeFile(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new SplittableRandom(bytes).nextBytes(content);
        Path file = syncDirectory().resolve("maps/aerial-" + bulletins.incrementAndGet() + ".img");
        Files.createDirectories(syncDirectory().resolve("maps"));
        Files.write(file, content);
        device.engine().lookAtDisk();
    }

    /** Writes a text file into the Sync folder. */
    public void write(String path, String text) throws IOException {
        Path file = syncDirectory().resolve(path);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
        device.engine().lookAtDisk();
    }

    public void stopEngine() {
        device.engine().stop();
    }

    public void startEngine() throws IOException {
        device.engine().start();
    }

    public void pauseSync(boolean pause) {
        device.sync().pause(pause);
    }

    @Override
    public void close() {
        device.engine().close();
    }
}
